import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import type { Override } from '../shared/override.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { countsAsAttempt, JUST_NOW, lateReasonOf, type Telling, unsettledPromise } from './find-promise.ts'
import { checkTerms, endOfWatch, type FinerTerms, madeAtOf, recordedTerms } from './make-terms.ts'
import { goOn, letGo, missedBy } from './next-update.ts'
import type { PromiseKind } from './promise-kind.ts'
import type { PromiseState } from './promise-state.ts'

type Decision = Result<readonly CaseEvent[], Problem>

export interface MakePromise extends FinerTerms {
  readonly promiseId: string
  readonly kind: PromiseKind
  readonly due: ZonedTime | null
  readonly channel: string | null
  readonly performerId: string | null
  readonly note: TextRef | null
}

/**
 * A promise needs an open case and a time that came after it; without a time it is vague, and counted apart. "It will not happen again" always has a
 * term.
 */
export function decideMakePromise(state: CaseState, command: MakePromise, context: DecideContext): Decision {
  const { promiseId, kind, channel, performerId, note } = command
  if (state.status === 'closed') return fail(problem('case-closed-no-promise'))
  const occurredAt = madeAtOf(command.occurredAt, context)
  const due = command.due ?? (kind === 'no-recurrence' ? endOfWatch(occurredAt) : null)
  const wrong = checkTerms(kind, due, command, context)
  if (wrong !== null) return fail(wrong)
  const watches = command.watches ?? state.causeIds
  const made = { promiseId, kind, due, channel, performerId, note, ...recordedTerms(kind, { ...command, watches }) }
  return ok([newEvent(context, 'promise-made', made, occurredAt)])
}

export interface KeepPromise extends Telling {
  readonly promiseId: string
  readonly contactId: string
  readonly channel: string
  readonly note: TextRef | null
}

/** Kept by a contact that proves it. Done in time but recorded after the due needs a reason and is marked. */
export function decideKeepPromise(state: CaseState, command: KeepPromise, context: DecideContext): Decision {
  const found = byContact(state, command.promiseId, context)
  if (!found.ok) return found
  const late = lateReasonOf(found.value, command, context)
  if (!late.ok) return late
  const { promiseId, contactId, channel, note } = command
  const contact = { contactId, direction: 'out' as const, channel, reached: true, promiseId, note }
  const called = newEvent(context, 'contact-recorded', contact, command.occurredAt ?? undefined)
  const kept = { promiseId, contactId, lateReason: late.value }
  const events = [called, newEvent(context, 'promise-kept', kept, called.occurredAt)]
  const next = goOn(state, found.value, called.occurredAt, contactId, context)
  return next.ok ? ok([...events, ...next.value]) : next
}

/** What a contact can keep. What must not happen again keeps itself, by not happening. */
function byContact(state: CaseState, promiseId: string, context: DecideContext): Result<PromiseState, Problem> {
  const found = unsettledPromise(state, promiseId, context.now)
  return found.ok && found.value.watch !== null ? fail(problem('promise-keeps-itself')) : found
}

/** Tried in vain. Without agreed attempts it is a contact like any other, and the promise stays as it was. */
export function decideAttemptPromise(state: CaseState, command: KeepPromise, context: DecideContext): Decision {
  const found = byContact(state, command.promiseId, context)
  if (!found.ok) return found
  const late = lateReasonOf(found.value, command, context)
  const counts = found.value.attemptsAgreed !== null
  if (!late.ok && (counts || late.error.code !== 'promise-late-needs-reason')) return late
  const { promiseId, contactId, channel, note, occurredAt } = command
  const reason = counts && late.ok && late.value !== null ? { lateReason: late.value } : {}
  const contact = { contactId, direction: 'out' as const, channel, reached: false, promiseId, note, ...reason }
  const tried = newEvent(context, 'contact-recorded', contact, occurredAt ?? undefined)
  if (!fulfilsAttempts(found.value, instantOf(tried.occurredAt))) return ok([tried])
  const next = goOn(state, found.value, tried.occurredAt, contactId, context)
  return next.ok ? ok([tried, ...next.value]) : next
}

/** Whether one more attempt makes as many as were agreed, all by the due. */
function fulfilsAttempts(promise: PromiseState, at: number): boolean {
  const { attempts, attemptsAgreed, due } = promise
  if (attemptsAgreed === null || due === null || !countsAsAttempt(promise, at)) return false
  const last = [...attempts, at].sort((a, b) => a - b)[attemptsAgreed - 1]
  return last !== undefined && last <= instantOf(due)
}

export interface MovePromise extends Partial<Telling> {
  readonly promiseId: string
  readonly nextPromiseId: string
  readonly due: ZonedTime
  /** What pre-flight warned of about the new time; missing: nothing. */
  readonly overrides?: readonly Override[]
}

/**
 * A new time agreed with the customer. After the due the old promise stays broken all the same, and so do the updates of its rhythm that were missed
 * since; agreed before it and only recorded after, it is moved, marked, and needs a reason.
 */
export function decideMovePromise(state: CaseState, command: MovePromise, context: DecideContext): Decision {
  const found = unsettledPromise(state, command.promiseId, context.now)
  if (!found.ok) return found
  if (state.status === 'closed') return fail(problem('case-closed-no-promise'))
  const { promiseId, nextPromiseId, due, occurredAt = null, lateReason = null, overrides = [] } = command
  const late = lateReasonOf(found.value, { occurredAt, lateReason }, context)
  if (!late.ok) return late
  const agreedAt = occurredAt === null ? context.now : instantOf(occurredAt)
  if (instantOf(due) <= agreedAt) return fail(problem('promise-due-in-the-past'))
  const warned = overrides.length === 0 ? {} : { overrides }
  const agreed = madeAtOf(occurredAt, context)
  const { events, promiseIds: missed } = missedBy(state, found.value, agreed, context)
  const ended = missed.length === 0 ? {} : { missed }
  const moved = { promiseId, nextPromiseId, due, ...noted(late.value), ...warned, ...ended }
  return ok([...events, newEvent(context, 'promise-moved', moved, occurredAt ?? undefined)])
}

/** The customer no longer wants it, or the case fell away. After the due it stays broken all the same. */
export function decideReleasePromise(
  state: CaseState,
  promiseId: string,
  reason: TextRef | null,
  context: DecideContext,
  telling: Telling = JUST_NOW
): Decision {
  const found = unsettledPromise(state, promiseId, context.now)
  if (!found.ok) return found
  if (reason === null) return fail(problem('release-needs-reason'))
  const late = lateReasonOf(found.value, telling, context)
  if (!late.ok) return late
  const data = { promiseId, reason, ...noted(late.value) }
  const released = newEvent(context, 'promise-released', data, telling.occurredAt ?? undefined)
  return ok([released, ...letGo(state, found.value, released.occurredAt, reason, context)])
}

const noted = (lateReason: TextRef | null): { readonly lateReason?: TextRef } =>
  lateReason === null ? {} : { lateReason }
