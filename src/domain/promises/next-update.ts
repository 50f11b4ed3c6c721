import type { CaseEvent, PromiseMade } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { MOST_SLOTS, slotsUntil } from './cadence.ts'
import type { PromiseState } from './promise-state.ts'
import { PROMISE_KINDS } from './promise-kind.ts'

/** How the slots that passed meanwhile end: by the contact that came too late for them, or let go with the rhythm. */
type MissedEnd = { readonly contactId: string } | { readonly reason: TextRef }

/**
 * What goes on after an update of a rhythm is done at `at`: every slot that passed meanwhile, which counts as broken, and the next one. Nothing where
 * there is no rhythm, or where it goes on already. Errors: more slots were missed than anybody would call a rhythm.
 */
export function goOn(
  state: CaseState,
  promise: PromiseState,
  at: ZonedTime,
  contactId: string,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  return afterUpdate(state, promise, at, { contactId }, context)
}

/** What goes with a rhythm that is let go: every slot that passed meanwhile, which counts as broken. */
export function letGo(
  state: CaseState,
  promise: PromiseState,
  at: ZonedTime,
  reason: TextRef,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  return afterUpdate(state, promise, at, { reason }, context)
}

function afterUpdate(
  state: CaseState,
  promise: PromiseState,
  at: ZonedTime,
  end: MissedEnd,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  const { due, cadence } = promise
  if (due === null || cadence === null || state.promises.some(({ follows }) => follows === promise.id)) return ok([])
  const slots = slotsUntil(promise, state.promises, instantOf(at), MOST_SLOTS)
  if (slots.length > MOST_SLOTS) return fail(problem('cadence-too-many-missed', { most: MOST_SLOTS }))
  const events: CaseEvent[] = []
  let before = { id: promise.id, due }
  for (const slot of slots) {
    const isNext = instantOf(slot) >= instantOf(at)
    if (isNext && 'reason' in end) break
    const id = context.nextId()
    const made = madeAfter(promise, before.id, id, slot)
    events.push(newEvent(context, 'promise-made', made, isNext ? at : before.due))
    if (!isNext) events.push(missed(id, end, at, context))
    before = { id, due: slot }
  }
  return ok(events)
}

function missed(promiseId: string, end: MissedEnd, at: ZonedTime, context: DecideContext): CaseEvent {
  return 'reason' in end
    ? newEvent(context, 'promise-released', { promiseId, reason: end.reason }, at)
    : newEvent(context, 'promise-kept', { promiseId, contactId: end.contactId, lateReason: null }, at)
}

/** The same terms for the next slot; what was noted with the first one is not repeated. */
function madeAfter(promise: PromiseState, follows: string, promiseId: string, due: ZonedTime): PromiseMade {
  const { channel, performerId, cadence, attemptsAgreed } = promise
  return {
    promiseId,
    kind: PROMISE_KINDS.find((kind) => kind === promise.kind) ?? 'update',
    due,
    channel,
    performerId,
    note: null,
    follows,
    ...(cadence === null ? {} : { cadence }),
    ...(attemptsAgreed === null ? {} : { attempts: attemptsAgreed })
  }
}
