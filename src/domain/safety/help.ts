import type { EventId, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import type { ZonedTime } from '../shared/zoned-time.ts'

/** PRODUCT.md §5. One mechanism: somebody is asked, a clock runs on the answer, and the answer is recorded. None of these is a transfer. */
export const HELP_KINDS = ['escalation', 'decision', 'question', 'idea', 'help-now'] as const
export type HelpKind = (typeof HELP_KINDS)[number]

/** A question or an idea goes to a team or a process owner; the other calls are for the supervisor. */
export const asksInside = (kind: HelpKind): boolean => kind === 'question' || kind === 'idea'

/** How a call for help can end. An idea ends as taken, later or no; `withdrawn` is what became needless. */
export const HELP_OUTCOMES = ['answered', 'taken', 'later', 'no', 'withdrawn'] as const
export type HelpOutcome = (typeof HELP_OUTCOMES)[number]

export interface HelpAsked {
  readonly askId: string
  readonly kind: HelpKind
  /** Why, what is asked, or the idea in the customer's words. null: help now. */
  readonly question: TextRef | null
  /** With an escalation: what was tried. */
  readonly tried: TextRef | null
  /** With a decision: what can be chosen. */
  readonly options: readonly TextRef[]
  /** With a decision: up to where one may decide alone. */
  readonly authorityLimit: TextRef | null
  readonly toTeamId: string | null
  /** Supervisor, colleague or process owner; null: whoever is on duty. */
  readonly toPersonId: string | null
  /** The clock on the answer. */
  readonly answerBy: ZonedTime
}

export interface HelpAnswered {
  readonly askId: string
  readonly outcome: HelpOutcome
  readonly answer: TextRef | null
  /** With a decision: the place in `options` of what was chosen; null: something else. */
  readonly chosen: number | null
  readonly byPersonId: string | null
}

export interface HelpEnd extends HelpAnswered {
  readonly at: Instant
  /** Nobody said so: it was no longer needed when its case was closed. */
  readonly withCase?: true
}

export interface AskState extends Omit<HelpAsked, 'answerBy'> {
  readonly eventId: EventId
  readonly by: string | null
  readonly askedAt: Instant
  readonly answerBy: ZonedTime
  /** null: still waiting. */
  readonly answered: HelpEnd | null
}
