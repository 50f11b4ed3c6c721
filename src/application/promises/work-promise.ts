import { decideHandOverPromise } from '../../domain/promises/decide-hand-over.ts'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise,
  decideReleasePromise
} from '../../domain/promises/decide-promise.ts'
import type { FinerTerms } from '../../domain/promises/make-terms.ts'
import type { PromiseKind } from '../../domain/promises/promise-kind.ts'
import { problem } from '../../domain/shared/problem.ts'
import { fail } from '../../domain/shared/result.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { changeCauses } from '../causes/recurrence.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'
import { answerWarnings, heldBack, type Overriding } from './answer-warnings.ts'

export interface MakePromiseInput extends Omit<FinerTerms, 'overrides'>, Overriding {
  readonly kind: PromiseKind
  /** null: a vague promise, counted apart; with no recurrence: the usual term. */
  readonly due: ZonedTime | null
  readonly channel: string | null
  readonly performerId: string | null
  readonly note: string
  /** Of no recurrence: ordinals of the customer's cases, because what was promised some time ago may have happened again since. */
  readonly others?: readonly number[]
}

const newId = (desk: Desk): string => desk.ids.next(desk.clock.now())

/** Records what the customer was told will happen, and by when. Warnings without a reason are refused. */
export function makePromise(desk: Desk, ordinal: number, input: MakePromiseInput): Outcome {
  const { warnings = [], overrideReason = '', others = [], ...terms } = input
  const note = sealText(desk, input.note, null)
  const answered = answerWarnings(desk, { warnings, overrideReason })
  const { reason, overrides } = answered
  const command = { ...terms, promiseId: newId(desk), note: note?.ref ?? null, overrides }
  return changeCauses(desk, ordinal, others, [note, reason], (state, context) =>
    heldBack(decideMakePromise(state, command, context), answered)
  )
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

export interface MoveInput extends AgreedInput, Overriding {
  /** As with `makePromise`. */
  readonly others?: readonly number[]
}

/** A new time agreed with the customer; null: no time was given. Warnings without a reason are refused. */
export function movePromise(
  desk: Desk,
  ordinal: number,
  promiseId: string,
  due: ZonedTime | null,
  { occurredAt, lateReason, others = [], ...warned }: MoveInput = AGREED_NOW
): Outcome {
  if (due === null) return Promise.resolve(fail(problem('promise-due-missing')))
  const late = sealText(desk, lateReason, null)
  const answered = answerWarnings(desk, warned)
  const { reason, overrides } = answered
  const command = { promiseId, nextPromiseId: newId(desk), due, occurredAt, lateReason: late?.ref ?? null, overrides }
  return changeCauses(desk, ordinal, others, [late, reason], (state, context) =>
    heldBack(decideMovePromise(state, command, context), answered)
  )
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
