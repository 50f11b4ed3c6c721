import type { CaseState } from '../../domain/cases/case-state.ts'
import { isOwedByInstants } from '../../domain/promises/owed.ts'
import type { PromiseState } from '../../domain/promises/promise-state.ts'
import { instantsOf } from '../../domain/promises/verdict.ts'

export interface UpdateSilence {
  /** The longest time between two messages of ours that has ended, ms; NaN: no updates were agreed. */
  readonly longestSilence: number
  /** Since when the silence runs that has not ended; NaN: no update is owed. */
  readonly silentFrom: number
}

/**
 * PRODUCT.md §11, cadence adherence, longest silence: from the agreement of regular updates on, the time between two messages of ours that could
 * reach the customer. What comes after the last one counts as long as an update is owed, and no longer than until the case was closed.
 */
export function updateSilence({ promises, contacts, status, closedAt }: CaseState): UpdateSilence {
  const updates = promises.filter(({ cadence }) => cadence !== null)
  const start = Math.min(...updates.map(({ madeAt }) => madeAt ?? Infinity))
  if (start === Infinity) return { longestSilence: NaN, silentFrom: NaN }
  const ours = contacts.filter(({ direction, reached, at }) => direction === 'out' && reached && at > start)
  const isOver = status === 'closed'
  const until = isOver ? (closedAt ?? Infinity) : Infinity
  const isOwing = updates.some(isOwed)
  const ends = [...ours.map(({ at }) => Math.min(at, until)), ...(isOwing && until < Infinity ? [until] : [])]
  const instants = [start, ...ends.sort((a, b) => a - b)]
  const gaps = instants.slice(1).map((at, i) => at - (instants[i] ?? at))
  const isRunning = !isOver && isOwing
  return { longestSilence: Math.max(0, ...gaps), silentFrom: isRunning ? (instants.at(-1) ?? NaN) : NaN }
}

function isOwed(promise: PromiseState): boolean {
  const { dueAt, fulfilledAt, movedAt, releasedAt, attemptedAt, recurredAt } = instantsOf(promise)
  return isOwedByInstants(dueAt, fulfilledAt, movedAt, releasedAt, attemptedAt, recurredAt)
}
