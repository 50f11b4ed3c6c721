import { decideKeepPromise, decideMakePromise, decideReleasePromise } from '../promises/decide-promise.ts'
import { isUnsettled, JUST_NOW } from '../promises/find-promise.ts'
import type { PromiseState } from '../promises/promise-state.ts'
import { verdictOf } from '../promises/verdict.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { newEvent } from '../shared/new-event.ts'
import type { Override } from '../shared/override.ts'
import type { Problem } from '../shared/problem.ts'
import { ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'

type Decision = Result<readonly CaseEvent[], Problem>

/** Cases that telling everyone skips: duplicates, closed ones, and those of whom nobody knows how to reach them. */
export const canBeTold = ({ mergedInto, status, channel }: CaseState): boolean =>
  mergedInto === null && status !== 'closed' && channel !== null && channel !== ''

export interface TellCase {
  readonly incidentId: string
  readonly contactId: string
  /** This case's own copy of what was said. */
  readonly note: TextRef | null
}

/**
 * One of those who are told at once: a contact of their own on their own channel, which keeps the update that they were promised, if any, and what
 * fell due because this incident is over. What cannot be kept this way is left as it is: one of them must not hold up all others.
 */
export function tellCase(state: CaseState, command: TellCase, context: DecideContext): readonly CaseEvent[] {
  const { incidentId, contactId, note } = command
  if (!canBeTold(state)) return []
  const channel = state.channel ?? ''
  const contact = { contactId, direction: 'out' as const, channel, reached: true, note }
  const kept = owedBy(state, incidentId, context.now).flatMap((promiseId): readonly CaseEvent[] => {
    const decided = decideKeepPromise(state, { contactId, channel, note, promiseId, ...JUST_NOW }, context)
    return decided.ok ? decided.value : []
  })
  const told = kept.find(({ type }) => type === 'contact-recorded')
  const first = told ?? newEvent(context, 'contact-recorded', { ...contact, promiseId: null })
  return [first, ...kept.filter(({ type }) => type !== 'contact-recorded')].map((event) =>
    ofIncident(event, incidentId)
  )
}

/** The update due first that the customer still waits for, and before it whatever was promised for when this incident is fixed. */
function owedBy({ promises }: CaseState, incidentId: string, now: Instant): readonly string[] {
  const owed = promises.filter((promise) => promise.due !== null && isUnsettled(promise, now))
  const byDue = owed.toSorted((a, b) => dueOf(a) - dueOf(b))
  const fallen = byDue.filter(({ fell }) => fell?.waitedFor.kind === 'incident' && fell.waitedFor.id === incidentId)
  return [...fallen, ...byDue.filter(({ kind }) => kind === 'update').slice(0, 1)].map(({ id }) => id)
}

const dueOf = ({ due }: PromiseState): number => (due === null ? Infinity : instantOf(due))

/** The regular updates that go on in a case: the newest of each rhythm, still owed; `now` in epoch ms. */
export function updatesGoingOn(state: CaseState, now: Instant): readonly PromiseState[] {
  if (state.status === 'closed' || state.mergedInto !== null) return []
  const followed = new Set(state.promises.map(({ follows }) => follows))
  return state.promises.filter(
    (promise) => promise.cadence !== null && !followed.has(promise.id) && isUnsettled(promise, now)
  )
}

/** It is over, and with it the updates that were agreed until then; what was missed of them stays broken. */
export function endUpdates(state: CaseState, incidentId: string, reason: TextRef, context: DecideContext): Decision {
  const events: CaseEvent[] = []
  for (const { id } of updatesGoingOn(state, context.now)) {
    const released = decideReleasePromise(state, id, reason, context)
    if (!released.ok) return released
    events.push(...released.value.map((event) => ofIncident(event, incidentId)))
  }
  return ok(events)
}

export interface PromiseExplanation {
  readonly incidentId: string
  readonly promiseId: string
  readonly due: ZonedTime
  /** What pre-flight warned of, with this case's own copy of the reason; missing: nothing. */
  readonly overrides?: readonly Override[]
  /** Also that it will not happen again, for the usual term; missing: not promised. */
  readonly noRecurrence?: { readonly promiseId: string; readonly overrides?: readonly Override[] }
}

/** What everybody of an incident can be promised once it is over (PRODUCT.md §6). */
export type AfterIncident = 'written-explanation' | 'no-recurrence'

/** What of it comes to be promised in a case: nothing to whom nobody can tell, and nothing twice. */
export function wantedAfter(state: CaseState, withNoRecurrence: boolean, now: Instant): readonly AfterIncident[] {
  if (!canBeTold(state)) return []
  const isPromised = (kind: AfterIncident, stands: (promise: PromiseState) => boolean): boolean =>
    state.promises.some((promise) => promise.kind === kind && stands(promise))
  const isExplained = isPromised('written-explanation', (promise) => isUnsettled(promise, now))
  const isWatched = isPromised('no-recurrence', (promise) => verdictOf(promise, now) === 'open')
  return [
    ...(isExplained ? [] : (['written-explanation'] as const)),
    ...(!withNoRecurrence || isWatched ? [] : (['no-recurrence'] as const))
  ]
}

/** A written explanation and, where so much can be said, that it will not happen again: for the usual term. */
export function promiseExplanation(state: CaseState, command: PromiseExplanation, context: DecideContext): Decision {
  const { incidentId, promiseId, due, overrides = [], noRecurrence } = command
  const rest = { note: null, channel: state.channel, performerId: state.ownerId }
  const events: CaseEvent[] = []
  for (const kind of wantedAfter(state, noRecurrence !== undefined, context.now)) {
    const one = kind === 'no-recurrence' ? { due: null, ...noRecurrence } : { due, overrides }
    const made = decideMakePromise(state, { ...rest, promiseId, ...one, kind }, context)
    if (!made.ok) return made
    events.push(...made.value.map((event) => ofIncident(event, incidentId)))
  }
  return ok(events)
}

/** Written into many cases at once. */
function ofIncident(event: CaseEvent, incidentId: string): CaseEvent {
  switch (event.type) {
    case 'contact-recorded':
      return { ...event, data: { ...event.data, ofIncident: incidentId } }
    case 'promise-released':
      return { ...event, data: { ...event.data, ofIncident: incidentId } }
    case 'promise-made':
      return event.data.follows === undefined ? { ...event, data: { ...event.data, ofIncident: incidentId } } : event
    default:
      return event
  }
}
