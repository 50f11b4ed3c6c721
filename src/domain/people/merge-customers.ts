import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import { newestAction, UNDO_MS } from '../cases/undo-action.ts'
import type { DecideContext, EventId } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'

export interface CustomerCase {
  readonly ordinal: number
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
}

export interface CustomerChange {
  readonly ordinal: number
  readonly events: readonly CaseEvent[]
}

/** Two records turned out to be one person: every case of the one becomes the other's. */
export function decideMergeCustomers(
  cases: readonly CustomerCase[],
  duplicate: string,
  kept: string,
  context: DecideContext
): Result<readonly CustomerChange[], Problem> {
  if (duplicate === kept) return fail(problem('merge-same-customer'))
  const theirs = cases.filter(({ state }) => state.customerId === duplicate)
  if (theirs.length === 0) return fail(problem('merge-no-cases'))
  return ok(
    theirs.map(({ ordinal }) => ({ ordinal, events: [newEvent(context, 'details-changed', { customerId: kept })] }))
  )
}

/**
 * Takes that back, within ten minutes, by who did it and in every case at once, and only while nothing newer was written by hand in any of them.
 * @param cases those that were changed
 */
export function decideUnmergeCustomers(
  cases: readonly CustomerCase[],
  kept: string,
  context: DecideContext
): Result<readonly CustomerChange[], Problem> {
  const changes: CustomerChange[] = []
  for (const { ordinal, events } of cases) {
    const newest = newestAction(events).at(-1)
    if (newest?.type !== 'details-changed' || newest.data.customerId !== kept) return fail(problem('undo-newer-first'))
    if (newest.by !== context.by || newest.device !== context.device) return fail(problem('undo-not-yours'))
    if (context.now - newest.recordedAt > UNDO_MS) return fail(problem('undo-too-late'))
    const eventIds: readonly EventId[] = [newest.id]
    changes.push({ ordinal, events: [newEvent(context, 'action-undone', { eventIds })] })
  }
  return changes.length === 0 ? fail(problem('undo-nothing')) : ok(changes)
}
