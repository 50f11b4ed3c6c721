import type { PromiseState } from '../../src/domain/promises/promise-state.ts'
import type { Verdict } from '../../src/domain/promises/verdict.ts'
import { instantOf } from '../../src/domain/shared/zoned-time.ts'

/** PRODUCT.md §3's table, row by row. */
export function verdict(promise: PromiseState, at: number): Verdict {
  const { fulfilledAt, movedAt, releasedAt, attemptedAt, keptAsRecorded } = promise
  if (promise.due === null) {
    if (keptAsRecorded !== null) return keptAsRecorded ? 'kept-as-recorded' : 'broken-as-recorded'
    if (fulfilledAt !== null) return 'kept'
    if (movedAt !== null) return 'moved'
    if (releasedAt !== null) return 'released'
    return attemptedAt === null ? 'open' : 'attempted'
  }
  const due = instantOf(promise.due)
  const inTime = (instant: number | null): boolean => instant !== null && instant <= due
  if (inTime(fulfilledAt)) return 'kept'
  if (inTime(movedAt)) return 'moved'
  if (inTime(releasedAt)) return 'released'
  if (inTime(attemptedAt)) return 'attempted'
  if (fulfilledAt !== null) return 'kept-late'
  return at > due ? 'broken' : 'open'
}

/** Whether the customer still waits for it, overdue or not. */
export function isOwed(promise: PromiseState): boolean {
  const { due, fulfilledAt, movedAt, releasedAt, attemptedAt } = promise
  if (due === null || fulfilledAt !== null || movedAt !== null || releasedAt !== null) return false
  return attemptedAt === null || attemptedAt > instantOf(due)
}
