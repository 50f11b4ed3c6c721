import { decideCloseFormal, decideOpenFormal } from '../../domain/safety/decide-formal.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

export interface FormalChannelInput {
  readonly reason: string
  /** The evidence that they are asked to send in writing. */
  readonly evidence: string
  readonly answerBy: ZonedTime | null
  readonly reviewBy: ZonedTime | null
  /** How the official answer will go out. */
  readonly channel: string
}

/** From now on in writing: the official answer is promised in the same commit. Errors: no supervisor, no reason, no dates. */
export function openFormalChannel(desk: Desk, ordinal: number, input: FormalChannelInput): Outcome {
  const reason = sealText(desk, input.reason, null)
  const evidence = sealText(desk, input.evidence, null)
  const promiseId = desk.ids.next(desk.clock.now())
  const command = { ...input, promiseId, reason: reason?.ref ?? null, evidence: evidence?.ref ?? null }
  return changeCase(desk, ordinal, [reason, evidence], (state, context) => decideOpenFormal(state, command, context))
}

/** Back to talking; what was promised in writing stays owed. Errors: no supervisor, no reason. */
export function closeFormalChannel(desk: Desk, ordinal: number, reason: string): Outcome {
  const sealed = sealText(desk, reason, null)
  return changeCase(desk, ordinal, [sealed], (state, context) => decideCloseFormal(state, sealed?.ref ?? null, context))
}
