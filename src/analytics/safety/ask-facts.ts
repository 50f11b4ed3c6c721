import type { Instant } from '../../domain/shared/instant.ts'
import type { BlockView } from '../shared/block.ts'

/** Calls for help of one case that were answered, or ought to have been by `now`; and those answered within their clock. */
export function answersOf({ starts, asks }: BlockView, slot: number, now: Instant): { inTime: number; due: number } {
  const counts = { inTime: 0, due: 0 }
  for (let row = starts.ask[slot] ?? 0; row < (starts.ask[slot + 1] ?? 0); row++) {
    const by = asks.answerBy[row] ?? NaN
    const at = asks.answeredAt[row] ?? NaN
    if (Number.isNaN(at) && now <= by) continue
    counts.due++
    if (!Number.isNaN(at) && at <= by) counts.inTime++
  }
  return counts
}
