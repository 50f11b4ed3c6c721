import type { CaseState } from '../cases/case-state.ts'
import type { Instant } from '../shared/instant.ts'
import type { PromiseState } from './promise-state.ts'
import { instantsOf, verdictOf } from './verdict.ts'

/**
 * Whether somebody still waits for a promise: not fulfilled, not given another time, not released, not attempted as often as was agreed,
 * overdue or not. A vague one has no time to be owed by. Instants in epoch ms, NaN where there is none: plain numbers, so that columns can call it
 * too.
 */
export function isOwedByInstants(
  dueAt: number,
  fulfilledAt: number,
  movedAt: number,
  releasedAt: number,
  attemptedAt: number,
  recurredAt: number
): boolean {
  // What must not happen again is nobody's next contact.
  if (!Number.isNaN(recurredAt)) return false
  const isSettled = !Number.isNaN(fulfilledAt) || !Number.isNaN(movedAt) || !Number.isNaN(releasedAt)
  return !Number.isNaN(dueAt) && !isSettled && !(attemptedAt <= dueAt)
}

/** PRODUCT.md §3, no parking: an open case always has a next contact that we owe; one without it is parked. */
export function isParked(state: Pick<CaseState, 'status' | 'promises' | 'followUpDue' | 'steps'>): boolean {
  if (state.status === 'closed' || isFollowUpOwed(state)) return false
  return !state.promises.some(isOwed)
}

/** Whether somebody still waits for this promise, overdue or not. */
function isOwed(promise: PromiseState): boolean {
  const { dueAt, fulfilledAt, movedAt, releasedAt, attemptedAt, recurredAt } = instantsOf(promise)
  return isOwedByInstants(dueAt, fulfilledAt, movedAt, releasedAt, attemptedAt, recurredAt)
}

/**
 * Whether a promise is still to be kept, overdue or not, or was given without a time: nothing has become of it yet. What is watched keeps itself,
 * and what a file only recorded is over.
 */
export function isUnsettled(promise: PromiseState): boolean {
  if (promise.watch !== null || promise.due !== null) return isOwed(promise)
  const { fulfilledAt, movedAt, releasedAt, attemptedAt, keptAsRecorded } = promise
  return [fulfilledAt, movedAt, releasedAt, attemptedAt, keptAsRecorded].every((told) => told === null)
}

/** The broken promises that were never made good: not fulfilled late, not given another time, not released. */
export const neverMadeGood = (promises: readonly PromiseState[], now: Instant): readonly PromiseState[] =>
  promises.filter((promise) => isOwed(promise) && verdictOf(promise, now) === 'broken')

/** After resolving we owe a follow-up contact, until it is made or waived. */
export function isFollowUpOwed({
  status,
  followUpDue,
  steps
}: Pick<CaseState, 'status' | 'followUpDue' | 'steps'>): boolean {
  return status === 'resolved' && followUpDue !== null && steps.after === undefined
}
