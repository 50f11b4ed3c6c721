import type { TextRef } from '../shared/event.ts'
import type { ZonedTime } from '../shared/zoned-time.ts'
import type { OtherCase } from './other-case.ts'
import type { RailStep, Scale } from './vocabulary.ts'

/** PRODUCT.md §2: every question of the conversation, by the step where it is natural to know the answer. Closed vocabularies first. */
export const FEELINGS = [
  'angry',
  'frustrated',
  'afraid',
  'hurt',
  'humiliated',
  'helpless',
  'not-in-control',
  'tearful',
  'desperate',
  'other'
] as const
export type Feeling = (typeof FEELINGS)[number]
/** Feelings that ask whether this is a safety case; they never decide it (PRODUCT.md §5). */
export const ALARMING_FEELINGS: readonly Feeling[] = ['desperate', 'afraid', 'helpless']
export const ANGER_SOURCES = ['confused', 'our-error', 'bad-day', 'temper', 'earlier-experience', 'unknown'] as const
export const RIGHTNESS = ['right', 'partly', 'wrong'] as const
export const STAKES = ['money', 'date', 'personal'] as const
export const THREATS = ['complaint-higher-up', 'leaving', 'going-public'] as const
export const APOLOGIES = ['fault', 'impact', 'impression'] as const
export const OUTCOME_TYPES = ['heard', 'believed', 'fix', 'money', 'information', 'accountability', 'other'] as const
/** Whether they get what they want as asked, adapted, or not at all. */
export const OUTCOME_FITS = ['as-asked', 'adapted', 'refused'] as const
export type OutcomeFit = (typeof OUTCOME_FITS)[number]
/** What granting it would cost us: cheap and not yet granted is a list. */
export const GRANT_COSTS = ['nothing', 'cheap', 'dear'] as const
export const HINDRANCES = ['no-authority', 'no-knowledge', 'no-tool'] as const
export const TEAM_DECISIONS = ['agreed', 'partly', 'no'] as const
export const STAGES = ['before-sale', 'ordering', 'delivery', 'use', 'billing', 'support', 'leaving', 'other'] as const
export const FAULT_VIEWS = ['ours', 'shared', 'misunderstanding', 'expectation', 'outside'] as const
export const RELATIONS = ['lost', 'saved', 'better'] as const
export type Relation = (typeof RELATIONS)[number]

type One<List extends readonly unknown[]> = List[number]

/** What is known from the start, and asked again only where it is missing. */
export interface OpeningAnswers {
  /** What happened just before. */
  readonly before?: TextRef | null
  /** They tried to help themselves first. */
  readonly selfHelp?: boolean | null
  /** How often they came to us politely before. */
  readonly politeBefore?: number | null
  /** The case that this one appeals against. */
  readonly appealsAgainst?: OtherCase | null
  /** The owner told them "I take care of this myself": reminded when somebody else's step is late. */
  readonly ownerTookIt?: boolean | null
}

export interface HearAnswers {
  readonly facts?: TextRef | null
  readonly factsConfirmed?: boolean | null
  readonly feelings?: readonly Feeling[] | null
  readonly feelingsAbout?: TextRef | null
  readonly feelingsConfirmed?: boolean | null
  readonly angerFrom?: One<typeof ANGER_SOURCES> | null
  readonly firstTime?: boolean | null
  readonly customerIs?: One<typeof RIGHTNESS> | null
}

export interface Threat {
  readonly kind: One<typeof THREATS>
  /** Already done; otherwise only threatened. */
  readonly done: boolean
}

export interface EmpathizeAnswers {
  /** What it did to them, in their words. */
  readonly effect?: TextRef | null
  /** On the customer's scale. */
  readonly impact?: Scale | null
  readonly stakes?: readonly One<typeof STAKES>[] | null
  /** Their own deadline. */
  readonly ownDeadline?: ZonedTime | null
  readonly threats?: readonly Threat[] | null
  readonly publicLink?: TextRef | null
  /** People reached by what was said in public. */
  readonly reach?: number | null
}

export interface ApologizeAnswers {
  readonly apologyFor?: readonly One<typeof APOLOGIES>[] | null
  /** Written for this person. */
  readonly words?: TextRef | null
}

export interface ResolveAnswers {
  readonly outcomeTypes?: readonly One<typeof OUTCOME_TYPES>[] | null
  readonly outcomeFit?: OutcomeFit | null
  readonly limits?: TextRef | null
  readonly limitsTold?: boolean | null
  readonly refusingRule?: TextRef | null
  /** What they demand, and what they need. */
  readonly demand?: TextRef | null
  readonly need?: TextRef | null
  readonly cost?: One<typeof GRANT_COSTS> | null
  readonly hindered?: readonly One<typeof HINDRANCES>[] | null
  readonly faultAdmittedBy?: string | null
  readonly faultAdmittedAt?: ZonedTime | null
  /** Alternative or workaround. */
  readonly workaround?: TextRef | null
  /** What the wait is. */
  readonly wait?: TextRef | null
  readonly waitBearable?: boolean | null
  readonly remedy?: TextRef | null
  readonly nextStepsUnderstood?: boolean | null
  readonly anythingElseAsked?: boolean | null
  /** The team's decision on a public comment. */
  readonly teamDecision?: One<typeof TEAM_DECISIONS> | null
}

/** One "why?" of the chain; several under the same parent are a branch. */
export interface Why {
  readonly id: string
  readonly parentId: string | null
  readonly text: TextRef
}

export interface DiagnoseAnswers {
  readonly reasonGiven?: TextRef | null
  readonly reasonReal?: TextRef | null
  readonly stage?: One<typeof STAGES> | null
  readonly faultView?: One<typeof FAULT_VIEWS> | null
  readonly whys?: readonly Why[] | null
  readonly preventable?: boolean | null
  readonly mayDisclose?: boolean | null
  /** Who says whether the cause may be disclosed. */
  readonly disclosedBy?: string | null
  /** What the customer suggested. */
  readonly suggestion?: TextRef | null
}

export interface AfterAnswers {
  /** The follow-up contact was made: with a waived one the only way to the end of a case. */
  readonly followedUp?: boolean | null
  readonly happyWithDecision?: boolean | null
  /** How they feel now. */
  readonly feelsNow?: TextRef | null
  readonly relation?: Relation | null
  /** The relation once more, after the thank-you. */
  readonly relationAfterThanks?: Relation | null
  readonly notOursHelped?: boolean | null
  readonly explanationSent?: boolean | null
  readonly thanked?: boolean | null
}

/** Answers by part of the conversation: the opening and the six steps of the rail. */
export interface PartAnswers {
  readonly opening: OpeningAnswers
  readonly hear: HearAnswers
  readonly empathize: EmpathizeAnswers
  readonly apologize: ApologizeAnswers
  readonly resolve: ResolveAnswers
  readonly diagnose: DiagnoseAnswers
  readonly after: AfterAnswers
}
export type CasePart = 'opening' | RailStep

/** Everything answered so far; a field never asked is missing, one forgotten is null. */
export type HeardAnswers = { readonly [P in CasePart]: PartAnswers[P] }

export const NO_ANSWERS: HeardAnswers = {
  opening: {},
  hear: {},
  empathize: {},
  apologize: {},
  resolve: {},
  diagnose: {},
  after: {}
}

/** What one save of one part writes: only what changed, null forgets. `details` of the case that the step asks for go along in the same event. */
export type AnswersRecorded = {
  [P in CasePart]: {
    readonly part: P
    readonly answers: PartAnswers[P]
    /** Fields of the case itself that this step asks for. */
    readonly details?: StepDetails
    /** With *resolve*: when the follow-up contact is due, by the team's working days. */
    readonly followUpDue?: ZonedTime
    /** Saved, but the step goes on; missing: it is done. The opening is no step. */
    readonly unfinished?: true
  }
}[CasePart]

export interface StepDetails {
  readonly temperature?: Scale
  readonly severity?: Scale | null
  readonly desiredOutcome?: TextRef | null
  /** With *diagnose*: the first is the primary one; empty: unknown. */
  readonly causeIds?: readonly string[]
}
