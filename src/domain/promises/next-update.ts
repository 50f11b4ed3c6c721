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

/**
 * What goes on after an update of a rhythm is done at `at`: every slot that passed meanwhile, which counts as broken, and the next one, which a closed
 * case no longer has. Nothing where there is no rhythm, or where it goes on already. Errors: more slots were missed than anybody would call a rhythm.
 */
export function goOn(
  state: CaseState,
  promise: PromiseState,
  at: ZonedTime,
  contactId: string,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  const slots = slotsAfter(state, promise, at)
  if (slots.length > MOST_SLOTS) return fail(problem('cadence-too-many-missed', { most: MOST_SLOTS }))
  const passed = slots.filter((slot) => instantOf(slot) < endOf(state, at))
  const kept = (promiseId: string): CaseEvent =>
    newEvent(context, 'promise-kept', { promiseId, contactId, lateReason: null }, at)
  const { events, last } = writeMissed(promise, passed, context, kept)
  const next = state.status === 'closed' ? undefined : slots[passed.length]
  if (next === undefined) return ok(events)
  return ok([...events, newEvent(context, 'promise-made', madeAfter(promise, last, context.nextId(), next), at)])
}

/** What goes with a rhythm that is let go: every slot that passed meanwhile, which counts as broken. */
export function letGo(
  state: CaseState,
  promise: PromiseState,
  at: ZonedTime,
  reason: TextRef,
  context: DecideContext
): readonly CaseEvent[] {
  const released = (promiseId: string): CaseEvent => newEvent(context, 'promise-released', { promiseId, reason }, at)
  return writeMissed(promise, passedBy(state, promise, at), context, released).events
}

/** Updates that were missed, to be ended by the event that names them. */
export interface Missed {
  readonly events: readonly CaseEvent[]
  readonly promiseIds: readonly string[]
}

/** Every slot of a rhythm that passed before `at`, each of which counts as broken; nothing where there is no rhythm, or where it goes on already. */
export function missedBy(state: CaseState, promise: PromiseState, at: ZonedTime, context: DecideContext): Missed {
  return writeMissed(promise, passedBy(state, promise, at), context)
}

/** No more than anybody would call a rhythm: an end must always be possible. */
const passedBy = (state: CaseState, promise: PromiseState, at: ZonedTime): readonly ZonedTime[] =>
  slotsAfter(state, promise, at)
    .filter((slot) => instantOf(slot) < endOf(state, at))
    .slice(0, MOST_SLOTS)

const endOf = ({ closedAt }: CaseState, at: ZonedTime): number => Math.min(instantOf(at), closedAt ?? Infinity)

function slotsAfter(state: CaseState, promise: PromiseState, at: ZonedTime): readonly ZonedTime[] {
  if (state.promises.some(({ follows }) => follows === promise.id)) return []
  return slotsUntil(promise, state.promises, endOf(state, at), MOST_SLOTS)
}

/** Each is made when the one before it was due, and follows it. */
function writeMissed(
  promise: PromiseState,
  slots: readonly ZonedTime[],
  context: DecideContext,
  ended?: (promiseId: string) => CaseEvent
): Missed & { readonly last: string } {
  const events: CaseEvent[] = []
  const promiseIds: string[] = []
  let before = { id: promise.id, due: promise.due }
  for (const slot of slots) {
    const id = context.nextId()
    events.push(newEvent(context, 'promise-made', madeAfter(promise, before.id, id, slot), before.due ?? slot))
    if (ended !== undefined) events.push(ended(id))
    promiseIds.push(id)
    before = { id, due: slot }
  }
  return { events, promiseIds, last: before.id }
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
