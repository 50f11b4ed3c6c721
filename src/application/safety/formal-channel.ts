import { decideCloseFormal, decideOpenFormal, decideReviewFormal } from '../../domain/safety/decide-formal.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { answerWarnings, heldBack, type Overriding } from '../promises/answer-warnings.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

export interface FormalChannelInput extends Overriding {
  readonly reason: string
  /** The evidence that they are asked to send in writing. */
  readonly evidence: string
  readonly answerBy: ZonedTime | null
  readonly reviewBy: ZonedTime | null
  /** How the official answer will go out. */
  readonly channel: string
}

/**
 * From now on in writing: the official answer is promised in the same commit. Errors: no supervisor, no reason, no dates, a warning about the
 * answer's date without a reason.
 */
export function openFormalChannel(desk: Desk, ordinal: number, input: FormalChannelInput): Outcome {
  const { warnings = [], overrideReason = '', ...wish } = input
  const answered = answerWarnings(desk, { warnings, overrideReason })
  const reason = sealText(desk, input.reason, null)
  const evidence = sealText(desk, input.evidence, null)
  const promiseId = desk.ids.next(desk.clock.now())
  const texts = { reason: reason?.ref ?? null, evidence: evidence?.ref ?? null }
  const command = { ...wish, ...texts, promiseId, overrides: answered.overrides }
  return changeCase(desk, ordinal, [reason, evidence, answered.reason], (state, context) =>
    heldBack(decideOpenFormal(state, command, context), answered)
  )
}

/** It is still needed, and is looked at again by then. Errors: no supervisor, not open, no date to come. */
export function reviewFormalChannel(
  desk: Desk,
  ordinal: number,
  input: { readonly reviewBy: ZonedTime | null; readonly note: string }
): Outcome {
  const note = sealText(desk, input.note, null)
  const command = { reviewBy: input.reviewBy, note: note?.ref ?? null }
  return changeCase(desk, ordinal, [note], (state, context) => decideReviewFormal(state, command, context))
}

/** Back to talking; what was promised in writing stays owed. Errors: no supervisor, no reason. */
export function closeFormalChannel(desk: Desk, ordinal: number, reason: string): Outcome {
  const sealed = sealText(desk, reason, null)
  return changeCase(desk, ordinal, [sealed], (state, context) => decideCloseFormal(state, sealed?.ref ?? null, context))
}
