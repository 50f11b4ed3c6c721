import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import { decideRecordContact } from '../cases/decide-contact.ts'
import { decideMakePromise } from '../promises/decide-promise.ts'
import { performedBy } from '../promises/performed-by.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import type { Override } from '../shared/override.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { zonedTime, type ZonedTime } from '../shared/zoned-time.ts'
import { asksInside, type AskState, type HelpAsked, type HelpKind, type HelpOutcome } from './help.ts'

type Decision = Result<readonly CaseEvent[], Problem>

const MINUTE_MS = 60_000

export interface AskForHelp extends Omit<HelpAsked, 'answerBy'> {
  /** The clock on the answer, in minutes from now. */
  readonly answerIn: number
}

/**
 * Calls for help; none of this is a transfer (PRODUCT.md §5). Help now asks nothing and is there on a closed case too, because somebody may be on
 * the line; a second one while the first is unanswered would only be noise.
 */
export function decideAskForHelp(state: CaseState, command: AskForHelp, context: DecideContext): Decision {
  const { answerIn, ...asked } = command
  const refused = refusalOfAsk(state, command)
  if (refused !== null) return fail(refused)
  // whole seconds, as everything that clocks show
  const at = Math.ceil((context.now + answerIn * MINUTE_MS) / 1_000) * 1_000
  return ok([newEvent(context, 'help-asked', { ...asked, answerBy: zonedTime(at, context.zone) })])
}

function refusalOfAsk(state: CaseState, { kind, question, toTeamId, toPersonId }: AskForHelp): Problem | null {
  if (kind === 'help-now') {
    const isCalled = state.asks.some((ask) => ask.kind === 'help-now' && ask.answered === null)
    return isCalled ? problem('help-already-called') : null
  }
  if (state.status === 'closed') return problem('case-already-closed')
  if (question === null) return problem('help-question-missing')
  if (asksInside(kind) && toTeamId === null && toPersonId === null) return problem('help-to-missing')
  return null
}

/** A question or an idea that nobody has answered: the customer waits for what becomes of it, so it does not end with the case. */
export const mustBeAnswered = ({ kind, answered }: AskState): boolean => answered === null && asksInside(kind)

/** How a call of this kind can end. */
export function outcomesOf(kind: HelpKind): readonly HelpOutcome[] {
  return kind === 'idea' ? ['taken', 'later', 'no', 'withdrawn'] : ['answered', 'withdrawn']
}

/** The customer has an idea's answer already, on this channel, or is promised it by then, whatever pre-flight warned of. */
export type Telling =
  | { readonly told: true; readonly contactId: string; readonly channel: string }
  | {
      readonly told: false
      readonly promiseId: string
      readonly due: ZonedTime
      readonly overrides?: readonly Override[]
    }

export interface AnswerHelp {
  readonly askId: string
  readonly outcome: HelpOutcome
  readonly answer: TextRef | null
  readonly chosen: number | null
  /** Who answered; null: the supervisor. */
  readonly byPersonId: string | null
  /** Of an idea: how its customer comes to know, whatever the answer. */
  readonly telling: Telling
}

/** Records an answer. An idea's answer is owed to whoever had the idea: told already, or promised in the same commit. */
export function decideAnswerHelp(state: CaseState, command: AnswerHelp, context: DecideContext): Decision {
  const { telling, ...answered } = command
  const ask = state.asks.find(({ askId }) => askId === command.askId)
  if (ask === undefined) return fail(problem('help-not-found'))
  const refused = refusalOfAnswer(ask, command)
  if (refused !== null) return fail(refused)
  const event = newEvent(context, 'help-answered', answered)
  if (ask.kind !== 'idea' || command.outcome === 'withdrawn') return ok([event])
  const told = tell(state, command.answer, telling, context)
  return told.ok ? ok([event, ...told.value]) : told
}

function refusalOfAnswer(ask: AskState, { outcome, answer, chosen }: AnswerHelp): Problem | null {
  if (ask.answered !== null) return problem('help-already-answered')
  if (!outcomesOf(ask.kind).includes(outcome)) return problem('help-outcome-missing')
  if (chosen !== null && ask.options[chosen] === undefined) return problem('help-answer-missing')
  // who was called in need not write an essay: what was asked wants an answer
  const needsWords = (ask.kind === 'decision' || ask.kind === 'question') && outcome === 'answered'
  return needsWords && answer === null && chosen === null ? problem('help-answer-missing') : null
}

function tell(state: CaseState, note: TextRef | null, telling: Telling, context: DecideContext): Decision {
  if (telling.told) {
    const { contactId, channel } = telling
    const contact = { contactId, channel, direction: 'out' as const, reached: true, note, occurredAt: null }
    return decideRecordContact(state, { ...contact, chase: false }, context)
  }
  const { promiseId, due, overrides = [] } = telling
  const promise = { promiseId, due, kind: 'answer-owed' as const, channel: state.channel, note, overrides }
  return decideMakePromise(state, { ...promise, performerId: performedBy(state, context.by) }, context)
}
