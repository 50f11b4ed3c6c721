import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { isUnsettled, unsettledPromise } from './find-promise.ts'
import type { PromiseState } from './promise-state.ts'
import { verdictOf } from './verdict.ts'

type Decision = Result<readonly CaseEvent[], Problem>

export interface HandOverPromise {
  readonly promiseId: string
  /** null: nobody yet. */
  readonly performerId: string | null
  readonly note: TextRef | null
}

/** Somebody else performs it. The accountable owner stays, no verdict changes, and it is no transfer. */
export function decideHandOverPromise(state: CaseState, command: HandOverPromise, context: DecideContext): Decision {
  const found = unsettledPromise(state, command.promiseId, context.now)
  if (!found.ok) return found
  if (found.value.performerId === command.performerId) return fail(problem('hand-over-same-person'))
  return ok([newEvent(context, 'promise-handed-over', command)])
}

/** Every promise of the case that this person (null: nobody in particular) still has to perform; a case without one gets no event. */
export function handOverAll(
  state: CaseState,
  fromPersonId: string | null,
  toPersonId: string | null,
  note: TextRef | null,
  context: DecideContext
): readonly CaseEvent[] {
  return promisesToPerform(state, fromPersonId, context.now).map(({ id }) =>
    newEvent(context, 'promise-handed-over', { promiseId: id, performerId: toPersonId, note })
  )
}

/** What somebody still has to do for the customer of an open case, vague promises too, but nothing that only must not happen; `now` in epoch ms. */
export function promisesToPerform(state: CaseState, personId: string | null, now: number): readonly PromiseState[] {
  if (state.status === 'closed') return []
  return state.promises.filter(
    (promise) =>
      promise.performerId === personId &&
      promise.watch === null &&
      isUnsettled(promise, now) &&
      verdictOf(promise, now) !== 'attempted'
  )
}
