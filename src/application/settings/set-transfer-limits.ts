import { decideTransferLimits, type TransferLimitsWish } from '../../domain/settings/decide-transfer-limits.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { FLOOR_STREAM_ID } from '../../domain/shared/streams.ts'
import { contextOf, type Desk } from '../shared/desk.ts'

/** Sets how many transfers a case may have, by situation and for all others. Error: transfer-limit-out-of-range. */
export function setTransferLimits(
  desk: Desk,
  wish: TransferLimitsWish
): Promise<Result<{ readonly seq: number }, Problem>> {
  const context = contextOf(desk)
  return desk.book.changeStream('settings', FLOOR_STREAM_ID, (state) => {
    const decided = decideTransferLimits(state, wish, context)
    if (!decided.ok) return decided
    const events = decided.value
    return ok({ events: [], streams: events.length === 0 ? [] : [{ kind: 'settings', id: FLOOR_STREAM_ID, events }] })
  })
}
