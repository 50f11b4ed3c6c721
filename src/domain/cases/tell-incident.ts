import { decideKeepPromise, decideMakePromise, type KeepPromise } from '../promises/decide-promise.ts'
import { isUnsettled, JUST_NOW } from '../promises/find-promise.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { newEvent } from '../shared/new-event.ts'
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
 * One of those who are told at once: a contact of their own on their own channel, which keeps the update that they were promised, if any. An update
 * that cannot be kept this way is left as it is: one of them must not hold up all others.
 */
export function tellCase(state: CaseState, command: TellCase, context: DecideContext): readonly CaseEvent[] {
  const { incidentId: ofIncident, contactId, note } = command
  if (!canBeTold(state)) return []
  const channel = state.channel ?? ''
  const contact = { contactId, direction: 'out' as const, channel, reached: true, note, ofIncident }
  const promiseId = owedUpdate(state, context.now)
  const kept = promiseId === null ? null : keptBy(state, { contactId, channel, note, promiseId }, context)
  if (kept === null) return [newEvent(context, 'contact-recorded', { ...contact, promiseId: null })]
  return kept.map((event) =>
    event.type === 'contact-recorded' ? { ...event, data: { ...event.data, ofIncident } } : event
  )
}

type Update = Pick<KeepPromise, 'promiseId' | 'contactId' | 'channel' | 'note'>

function keptBy(state: CaseState, update: Update, context: DecideContext): readonly CaseEvent[] | null {
  const kept = decideKeepPromise(state, { ...update, ...JUST_NOW }, context)
  return kept.ok ? kept.value : null
}

/** The update due first that the customer still waits for. */
function owedUpdate({ promises }: CaseState, now: Instant): string | null {
  const owed = promises.flatMap((promise) => {
    const { id, kind, due } = promise
    return kind === 'update' && due !== null && isUnsettled(promise, now) ? [{ id, at: instantOf(due) }] : []
  })
  return owed.sort((a, b) => a.at - b.at)[0]?.id ?? null
}

export interface PromiseExplanation {
  readonly incidentId: string
  readonly promiseId: string
  readonly due: ZonedTime
}

/** PRODUCT.md §6: after something broke, a written explanation. Who is promised one already is not promised another. */
export function promiseExplanation(state: CaseState, command: PromiseExplanation, context: DecideContext): Decision {
  const { incidentId: ofIncident, promiseId, due } = command
  const isWaiting = state.promises.some(
    (promise) => promise.kind === 'written-explanation' && isUnsettled(promise, context.now)
  )
  if (!canBeTold(state) || isWaiting) return ok([])
  const promise = { promiseId, kind: 'written-explanation' as const, due, note: null }
  const made = decideMakePromise(state, { ...promise, channel: state.channel, performerId: state.ownerId }, context)
  if (!made.ok) return made
  return ok(
    made.value.map((event) =>
      event.type === 'promise-made' ? { ...event, data: { ...event.data, ofIncident } } : event
    )
  )
}
