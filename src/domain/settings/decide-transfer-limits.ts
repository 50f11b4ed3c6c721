import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { HIGHEST_TRANSFER_LIMIT, isTransferLimit } from '../transfers/transfer-limit.ts'
import { EMPTY_FLOOR, type FloorEvent, type FloorState } from './floor-event.ts'

/** Limits by situation, '' for all that have none of their own; null takes one away. */
export type TransferLimitsWish = Readonly<Record<string, number | null>>

/** Only what differs from today is written; one wrong number and nothing is. Error: transfer-limit-out-of-range. */
export function decideTransferLimits(
  state: FloorState | null,
  wish: TransferLimitsWish,
  context: DecideContext
): Result<readonly FloorEvent[], Problem> {
  const today = (state ?? EMPTY_FLOOR).transferLimits
  const changed = Object.entries(wish).filter(([situation, limit]) => limit !== (today[situation] ?? null))
  if (changed.some(([, limit]) => limit !== null && !isTransferLimit(limit)))
    return fail(problem('transfer-limit-out-of-range', { highest: HIGHEST_TRANSFER_LIMIT }))
  return ok(
    changed.map(([situation, limit]) =>
      newEvent(context, 'transfer-limit-set', { situation: situation || null, limit })
    )
  )
}
