import type { CaseState } from '../cases/case-state.ts'
import { instantsOf } from './verdict.ts'

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
  attemptedAt: number
): boolean {
  const isSettled = !Number.isNaN(fulfilledAt) || !Number.isNaN(movedAt) || !Number.isNaN(releasedAt)
  return !Number.isNaN(dueAt) && !isSettled && !(attemptedAt <= dueAt)
}

/** PRODUCT.md §3, no parking: an open case always has a next contact that we owe; one without it is parked. */
export function isParked(state: Pick<CaseState, 'status' | 'promises'>): boolean {
  if (state.status === 'closed') return false
  return !state.promises.some((promise) => {
    const { dueAt, fulfilledAt, movedAt, releasedAt, attemptedAt } = instantsOf(promise)
    return isOwedByInstants(dueAt, fulfilledAt, movedAt, releasedAt, attemptedAt)
  })
}
