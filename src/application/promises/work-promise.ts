import { decideHandOverPromise } from '../../domain/promises/decide-hand-over.ts'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise,
  decideReleasePromise
} from '../../domain/promises/decide-promise.ts'
import type { FinerTerms } from '../../domain/promises/make-terms.ts'
import type { PromiseWarning } from '../../domain/promises/preflight-promise.ts'
import type { PromiseKind } from '../../domain/promises/promise-kind.ts'
import { problem } from '../../domain/shared/problem.ts'
import { fail } from '../../domain/shared/result.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

/** What pre-flight warned of; the one reason why it is promised all the same stands for all of it. */
export interface Overriding {
  readonly warnings?: readonly PromiseWarning[]
  readonly overrideReason?: string
}

export interface MakePromiseInput extends Omit<FinerTerms, 'overrides'>, Overriding {
  readonly kind: PromiseKind
  /** null: a vague promise, counted apart; with no recurrence: the usual term. */
  readonly due: ZonedTime | null
  readonly channel: string | null
  readonly performerId: string | null
  readonly note: string
}

const newId = (desk: Desk): string => desk.ids.next(desk.clock.now())

function answerWarnings(desk: Desk, { warnings = [], overrideReason = '' }: Overriding) {
  const reason = warnings.length === 0 ? null : sealText(desk, overrideReason, null)
  const overrides = reason === null ? [] : warnings.map((code) => ({ code, reason: reason.ref }))
  return { reason, overrides, isUnanswered: warnings.length > overrides.length }
}

/** Records what the customer was told will happen, and by when. Warnings without a reason are refused. */
export function makePromise(desk: Desk, ordinal: number, input: MakePromiseInput): Outcome {
  const { warnings = [], overrideReason = '', ...terms } = input
  const note = sealText(desk, input.note, null)
  const { reason, overrides, isUnanswered } = answerWarnings(desk, { warnings, overrideReason })
  const command = { ...terms, promiseId: newId(desk), note: note?.ref ?? null, overrides }
  return changeCase(desk, ordinal, [note, reason], (state, context) => {
    const made = decideMakePromise(state, command, context)
    // What cannot be promised at all is said first: no reason would help.
    return made.ok && isUnanswered ? fail(problem('promise-needs-override')) : made
  })
}

export interface KeepPromiseInput {
  readonly promiseId: string
  readonly channel: string
  /** null: just now. */
  readonly occurredAt: ZonedTime | null
  readonly note: string
  readonly lateReason: string
}

/** Records the contact that kept a promise. */
export function keepPromise(desk: Desk, ordinal: number, input: KeepPromiseInput): Outcome {
  const note = sealText(desk, input.note, null)
  const reason = sealText(desk, input.lateReason, null)
  const command = { ...input, contactId: newId(desk), note: note?.ref ?? null, lateReason: reason?.ref ?? null }
  return changeCase(desk, ordinal, [note, reason], (state, context) => decideKeepPromise(state, command, context))
}

/** Records an attempt that did not reach the customer. */
export function attemptPromise(desk: Desk, ordinal: number, input: KeepPromiseInput): Outcome {
  const note = sealText(desk, input.note, null)
  const reason = sealText(desk, input.lateReason, null)
  const command = { ...input, contactId: newId(desk), note: note?.ref ?? null, lateReason: reason?.ref ?? null }
  return changeCase(desk, ordinal, [note, reason], (state, context) => decideAttemptPromise(state, command, context))
}

/** When something was agreed with the customer, where it is not just now. */
export interface AgreedInput {
  /** null: just now. */
  readonly occurredAt: ZonedTime | null
  /** Why it is recorded only after the due, where it was agreed in time. */
  readonly lateReason: string
}

const AGREED_NOW: AgreedInput = { occurredAt: null, lateReason: '' }

export interface MoveInput extends AgreedInput, Overriding {}

/** A new time agreed with the customer; null: no time was given. Warnings without a reason are refused. */
export function movePromise(
  desk: Desk,
  ordinal: number,
  promiseId: string,
  due: ZonedTime | null,
  { occurredAt, lateReason, ...warned }: MoveInput = AGREED_NOW
): Outcome {
  if (due === null) return Promise.resolve(fail(problem('promise-due-missing')))
  const late = sealText(desk, lateReason, null)
  const { reason, overrides, isUnanswered } = answerWarnings(desk, warned)
  const command = { promiseId, nextPromiseId: newId(desk), due, occurredAt, lateReason: late?.ref ?? null, overrides }
  return changeCase(desk, ordinal, [late, reason], (state, context) => {
    const moved = decideMovePromise(state, command, context)
    return moved.ok && isUnanswered ? fail(problem('promise-needs-override')) : moved
  })
}

/** The customer no longer wants it, or the case fell away. */
export function releasePromise(
  desk: Desk,
  ordinal: number,
  promiseId: string,
  reason: string,
  { occurredAt, lateReason }: AgreedInput = AGREED_NOW
): Outcome {
  const sealed = sealText(desk, reason, null)
  const late = sealText(desk, lateReason, null)
  const telling = { occurredAt, lateReason: late?.ref ?? null }
  return changeCase(desk, ordinal, [sealed, late], (state, context) =>
    decideReleasePromise(state, promiseId, sealed?.ref ?? null, context, telling)
  )
}

export interface HandOverInput {
  readonly promiseId: string
  /** null: nobody yet. */
  readonly performerId: string | null
  readonly note: string
}

/** Somebody else performs one promise. */
export function handOverPromise(desk: Desk, ordinal: number, input: HandOverInput): Outcome {
  const note = sealText(desk, input.note, null)
  const command = { ...input, note: note?.ref ?? null }
  return changeCase(desk, ordinal, [note], (state, context) => decideHandOverPromise(state, command, context))
}
