import type { PromiseState } from '../../src/domain/promises/promise-state.ts'
import type { Verdict } from '../../src/domain/promises/verdict.ts'
import { instantOf } from '../../src/domain/shared/zoned-time.ts'

/** PRODUCT.md §3's table, row by row. */
export function verdict(promise: PromiseState, at: number): Verdict {
  const { fulfilledAt, movedAt, releasedAt, attemptedAt, keptAsRecorded } = promise
  if (promise.watch !== null) return verdictOfWatch(promise, promise.watch.recurred, at)
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

/** No recurrence: the first one within the term breaks it, unless the customer had agreed to another term or none before. */
function verdictOfWatch(promise: PromiseState, recurred: readonly { readonly at: number }[], at: number): Verdict {
  const term = promise.due === null ? Infinity : instantOf(promise.due)
  const first = recurred.map((one) => one.at).toSorted((a, b) => a - b)[0] ?? Infinity
  const isWithin = first !== Infinity && first <= term
  const ended = (instant: number | null): boolean => instant !== null && instant <= (isWithin ? first : term)
  if (ended(promise.movedAt)) return 'moved'
  if (ended(promise.releasedAt)) return 'released'
  if (isWithin) return 'broken'
  return at > term ? 'kept' : 'open'
}

/** When what was promised not to come back did; null: it did not break this promise. */
export function recurredAt(promise: PromiseState): number | null {
  if (promise.watch === null || verdict(promise, -Infinity) !== 'broken') return null
  return Math.min(...promise.watch.recurred.map((one) => one.at))
}

/** Without a due instant, and no file says what became of it. */
export function isVague({ due, watch, keptAsRecorded }: PromiseState): boolean {
  return due === null && watch === null && keptAsRecorded === null
}

/** Whether the customer still waits for it, overdue or not. */
export function isOwed(promise: PromiseState): boolean {
  const { due, fulfilledAt, movedAt, releasedAt, attemptedAt } = promise
  if (promise.watch !== null) return false
  if (due === null || fulfilledAt !== null || movedAt !== null || releasedAt !== null) return false
  return attemptedAt === null || attemptedAt > instantOf(due)
}
