import { decideAskForHelp } from '../../domain/safety/decide-help.ts'
import type { HelpKind } from '../../domain/safety/help.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

export interface AskForHelpInput {
  readonly kind: HelpKind
  readonly question: string
  /** With an escalation. */
  readonly tried?: string
  /** With a decision: one text each; blank ones are no option. */
  readonly options?: readonly string[]
  readonly authorityLimit?: string
  readonly toTeamId: string | null
  /** null: whoever is on duty. */
  readonly toPersonId: string | null
  /** Minutes until the answer is due. */
  readonly answerIn: number
}

/** Calls the supervisor in, asks for a decision, or asks inside; a clock runs on the answer. */
export function askForHelp(desk: Desk, ordinal: number, input: AskForHelpInput): Outcome {
  const { question, tried = '', options = [], authorityLimit = '', ...plain } = input
  const asked = sealText(desk, question, null)
  const before = sealText(desk, tried, null)
  const limit = sealText(desk, authorityLimit, null)
  const chosen = options.map((option) => sealText(desk, option, null)).filter((option) => option !== null)
  const command = {
    ...plain,
    askId: desk.ids.next(desk.clock.now()),
    question: asked?.ref ?? null,
    tried: before?.ref ?? null,
    options: chosen.map(({ ref }) => ref),
    authorityLimit: limit?.ref ?? null
  }
  return changeCase(desk, ordinal, [asked, before, limit, ...chosen], (state, context) =>
    decideAskForHelp(state, command, context)
  )
}

/** The one key: nothing is asked, whoever is on duty is called. */
export function callForHelp(desk: Desk, ordinal: number, toPersonId: string | null, answerIn: number): Outcome {
  return askForHelp(desk, ordinal, { kind: 'help-now', question: '', toTeamId: null, toPersonId, answerIn })
}
