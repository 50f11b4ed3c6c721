import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import type { PromiseKind } from './promise-kind.ts'
import type { PromiseState } from './promise-state.ts'
import { verdictOf } from './verdict.ts'

type Decision = Result<readonly CaseEvent[], Problem>

export interface MakePromise {
  readonly promiseId: string
  readonly kind: PromiseKind
  readonly due: ZonedTime | null
  readonly channel: string | null
  readonly performerId: string | null
  readonly note: TextRef | null
}

/** A promise needs an open case and a time that is still to come; without a time it is vague, and counted apart. */
export function decideMakePromise(state: CaseState, command: MakePromise, context: DecideContext): Decision {
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  if (command.due !== null && instantOf(command.due) <= context.now) return fail(problem('promise-due-in-the-past'))
  return ok([newEvent(context, 'promise-made', command)])
}

export interface KeepPromise {
  readonly promiseId: string
  readonly contactId: string
  readonly channel: string
  /** When it was done; null: now. */
  readonly occurredAt: ZonedTime | null
  readonly note: TextRef | null
  /** Why it is recorded only after the due, where it was done in time. */
  readonly lateReason: TextRef | null
}

/** Kept by a contact that proves it. Done in time but recorded after the due needs a reason and is marked. */
export function decideKeepPromise(state: CaseState, command: KeepPromise, context: DecideContext): Decision {
  const found = unsettled(state, command.promiseId, context)
  if (!found.ok) return found
  const at = command.occurredAt === null ? context.now : instantOf(command.occurredAt)
  if (at > context.now) return fail(problem('occurred-in-the-future'))
  const due = found.value.due === null ? Infinity : instantOf(found.value.due)
  const recordedLate = at <= due && context.now > due
  if (recordedLate && command.lateReason === null) return fail(problem('promise-late-needs-reason'))
  const { promiseId, contactId, channel, note } = command
  const when = command.occurredAt ?? undefined
  const contact = { contactId, direction: 'out' as const, channel, reached: true, promiseId, note }
  const kept = { promiseId, contactId, lateReason: recordedLate ? command.lateReason : null }
  return ok([newEvent(context, 'contact-recorded', contact, when), newEvent(context, 'promise-kept', kept, when)])
}

/** A new time agreed with the customer. After the due the old promise stays broken all the same. */
export function decideMovePromise(
  state: CaseState,
  command: { readonly promiseId: string; readonly nextPromiseId: string; readonly due: ZonedTime },
  context: DecideContext
): Decision {
  const found = unsettled(state, command.promiseId, context)
  if (!found.ok) return found
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  if (instantOf(command.due) <= context.now) return fail(problem('promise-due-in-the-past'))
  return ok([newEvent(context, 'promise-moved', command)])
}

/** The customer no longer wants it, or the case fell away. */
export function decideReleasePromise(
  state: CaseState,
  promiseId: string,
  reason: TextRef | null,
  context: DecideContext
): Decision {
  const found = unsettled(state, promiseId, context)
  if (!found.ok) return found
  if (reason === null) return fail(problem('release-needs-reason'))
  return ok([newEvent(context, 'promise-released', { promiseId, reason })])
}

/** Only a promise that is open, or overdue and still undone, can be settled. */
function unsettled(state: CaseState, promiseId: string, context: DecideContext): Result<PromiseState, Problem> {
  const promise = state.promises.find((candidate) => candidate.id === promiseId)
  if (promise === undefined) return fail(problem('promise-not-found'))
  const touched = promise.movedAt !== null || promise.releasedAt !== null || promise.fulfilledAt !== null
  const verdict = verdictOf(promise, context.now)
  const settled = touched || (verdict !== 'open' && verdict !== 'broken')
  return settled ? fail(problem('promise-already-settled')) : ok(promise)
}
