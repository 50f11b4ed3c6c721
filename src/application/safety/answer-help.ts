import { decideAnswerHelp } from '../../domain/safety/decide-help.ts'
import type { HelpOutcome } from '../../domain/safety/help.ts'
import { problem } from '../../domain/shared/problem.ts'
import { fail } from '../../domain/shared/result.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { answerWarnings, heldBack, type Overriding } from '../promises/answer-warnings.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

export interface AnswerHelpInput extends Overriding {
  readonly askId: string
  /** null: not chosen. */
  readonly outcome: HelpOutcome | null
  readonly answer: string
  /** With a decision: the place of the option that was chosen; null: something else. */
  readonly chosen: number | null
  /** null: the supervisor. */
  readonly byPersonId: string | null
  /** Of an idea: the channel on which its customer was told already; null: they are promised to be told by `tellBy`. */
  readonly toldOn: string | null
  readonly tellBy: ZonedTime
}

/**
 * Records the answer to a call for help; the answer to an idea is told to the customer, or promised to be, in the same commit. A warning about that
 * promise without a reason is refused.
 */
export function answerHelp(desk: Desk, ordinal: number, input: AnswerHelpInput): Outcome {
  const { toldOn, tellBy, outcome, warnings = [], overrideReason = '', ...plain } = input
  if (outcome === null) return Promise.resolve(fail(problem('help-outcome-missing')))
  const answer = sealText(desk, input.answer, null)
  const answered = answerWarnings(desk, { warnings, overrideReason })
  const id = desk.ids.next(desk.clock.now())
  const telling =
    toldOn === null
      ? { told: false as const, promiseId: id, due: tellBy, overrides: answered.overrides }
      : { told: true as const, contactId: id, channel: toldOn }
  const command = { ...plain, outcome, answer: answer?.ref ?? null, telling }
  return changeCase(desk, ordinal, [answer, answered.reason], (state, context) =>
    heldBack(decideAnswerHelp(state, command, context), answered)
  )
}
