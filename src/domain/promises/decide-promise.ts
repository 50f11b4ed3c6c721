import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { JUST_NOW, lateReasonOf, type Telling, unsettledPromise } from './find-promise.ts'
import type { PromiseKind } from './promise-kind.ts'

type Decision = Result<readonly CaseEvent[], Problem>

export interface MakePromise {
  readonly promiseId: string
  readonly kind: PromiseKind
  readonly due: ZonedTime | null
  readonly channel: string | null
  readonly performerId: string | null
  readonly note: TextRef | null
  /** How many attempts were agreed in case the customer is not reached; null or missing: none were. */
  readonly attempts?: number | null
}

/** A promise needs an open case and a time that is still to come; without a time it is vague, and counted apart. */
export function decideMakePromise(state: CaseState, command: MakePromise, context: DecideContext): Decision {
  const { attempts = null, ...rest } = command
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  if (rest.due !== null && instantOf(rest.due) <= context.now) return fail(problem('promise-due-in-the-past'))
  if (attempts !== null && (!Number.isInteger(attempts) || attempts < 1)) return fail(problem('attempts-not-a-number'))
  return ok([newEvent(context, 'promise-made', { ...rest, ...(attempts === null ? {} : { attempts }) })])
}

export interface KeepPromise extends Telling {
  readonly promiseId: string
  readonly contactId: string
  readonly channel: string
  readonly note: TextRef | null
}

/** Kept by a contact that proves it. Done in time but recorded after the due needs a reason and is marked. */
export function decideKeepPromise(state: CaseState, command: KeepPromise, context: DecideContext): Decision {
  const found = unsettledPromise(state, command.promiseId, context.now)
  if (!found.ok) return found
  const late = lateReasonOf(found.value, command, context)
  if (!late.ok) return late
  const { promiseId, contactId, channel, note } = command
  const when = command.occurredAt ?? undefined
  const contact = { contactId, direction: 'out' as const, channel, reached: true, promiseId, note }
  const kept = { promiseId, contactId, lateReason: late.value }
  return ok([newEvent(context, 'contact-recorded', contact, when), newEvent(context, 'promise-kept', kept, when)])
}

/** Tried in vain. Without agreed attempts it is a contact like any other, and the promise stays as it was. */
export function decideAttemptPromise(state: CaseState, command: KeepPromise, context: DecideContext): Decision {
  const found = unsettledPromise(state, command.promiseId, context.now)
  if (!found.ok) return found
  const late = lateReasonOf(found.value, command, context)
  const counts = found.value.attemptsAgreed !== null
  if (!late.ok && (counts || late.error.code === 'occurred-in-the-future')) return late
  const { promiseId, contactId, channel, note, occurredAt } = command
  const reason = counts && late.ok && late.value !== null ? { lateReason: late.value } : {}
  const contact = { contactId, direction: 'out' as const, channel, reached: false, promiseId, note, ...reason }
  return ok([newEvent(context, 'contact-recorded', contact, occurredAt ?? undefined)])
}

export interface MovePromise extends Partial<Telling> {
  readonly promiseId: string
  readonly nextPromiseId: string
  readonly due: ZonedTime
}

/**
 * A new time agreed with the customer. After the due the old promise stays broken all the same; agreed before it and only recorded after, it is
 * moved, marked, and needs a reason.
 */
export function decideMovePromise(state: CaseState, command: MovePromise, context: DecideContext): Decision {
  const found = unsettledPromise(state, command.promiseId, context.now)
  if (!found.ok) return found
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  const { promiseId, nextPromiseId, due, occurredAt = null, lateReason = null } = command
  const late = lateReasonOf(found.value, { occurredAt, lateReason }, context)
  if (!late.ok) return late
  const agreedAt = occurredAt === null ? context.now : instantOf(occurredAt)
  if (instantOf(due) <= agreedAt) return fail(problem('promise-due-in-the-past'))
  const moved = { promiseId, nextPromiseId, due, ...noted(late.value) }
  return ok([newEvent(context, 'promise-moved', moved, occurredAt ?? undefined)])
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
  const released = { promiseId, reason, ...noted(late.value) }
  return ok([newEvent(context, 'promise-released', released, telling.occurredAt ?? undefined)])
}

const noted = (lateReason: TextRef | null): { readonly lateReason?: TextRef } =>
  lateReason === null ? {} : { lateReason }
