import {
  ANGER_SOURCES,
  APOLOGIES,
  FAULT_VIEWS,
  FEELINGS,
  GRANT_COSTS,
  HINDRANCES,
  OUTCOME_FITS,
  OUTCOME_TYPES,
  RELATIONS,
  RIGHTNESS,
  STAGES,
  STAKES,
  TEAM_DECISIONS,
  type CasePart,
  type PartAnswers,
  type StepDetails
} from '../../../domain/cases/heard-answers.ts'

/**
 * How a question is asked: `text` and `line` are free words, `yes` is yes or no, `check` something that was done, `one` and `many` chosen from
 * `options`, `scale` 1 to 5; the others have a control of their own.
 */
export type AnswerKind =
  | 'text'
  | 'line'
  | 'yes'
  | 'check'
  | 'one'
  | 'many'
  | 'scale'
  | 'number'
  | 'person'
  | 'when'
  | 'case'
  | 'threats'
  | 'whys'
  | 'causes'

type KeyOf<P extends CasePart> = P extends CasePart ? keyof PartAnswers[P] : never
export type AnswerKey = KeyOf<CasePart>
export type DetailKey = keyof StepDetails

export interface Question {
  readonly key: AnswerKey | DetailKey
  readonly kind: AnswerKind
  readonly options?: readonly string[]
  /** Asked only where one unfolds the rest. */
  readonly more?: true
  /** A fact of the case itself, which its details show too. */
  readonly ofCase?: true
  /** Asked only where another answer makes it a question: the key, and the values that do. */
  readonly after?: readonly [key: string, ...values: readonly string[]]
  /** Asked only where the case began in public. */
  readonly inPublic?: true
  /** Words that go to the customer; the wording helper reads all others as notes about them. */
  readonly toCustomer?: true
  /** Two narrow ones share a line. */
  readonly half?: true
}

type Asked<P extends CasePart> = Question & { readonly key: keyof PartAnswers[P] | DetailKey }

/** PRODUCT.md §2, part by part: first the few that come up by themselves in a conversation, then, folded, the rest. */
export const QUESTIONS: { readonly [P in CasePart]: readonly Asked<P>[] } = {
  opening: [
    { key: 'before', kind: 'line' },
    { key: 'selfHelp', kind: 'yes', half: true },
    { key: 'politeBefore', kind: 'number', half: true },
    { key: 'appealsAgainst', kind: 'case' },
    { key: 'ownerTookIt', kind: 'check' }
  ],
  hear: [
    { key: 'facts', kind: 'text' },
    { key: 'factsConfirmed', kind: 'check' },
    { key: 'feelings', kind: 'many', options: FEELINGS },
    { key: 'feelingsAbout', kind: 'line' },
    { key: 'feelingsConfirmed', kind: 'check' },
    { key: 'temperature', kind: 'scale', ofCase: true, more: true },
    { key: 'angerFrom', kind: 'one', options: ANGER_SOURCES, more: true },
    { key: 'firstTime', kind: 'yes', more: true },
    { key: 'customerIs', kind: 'one', options: RIGHTNESS, more: true }
  ],
  empathize: [
    { key: 'effect', kind: 'text' },
    { key: 'impact', kind: 'scale', half: true },
    { key: 'severity', kind: 'scale', ofCase: true, half: true },
    { key: 'stakes', kind: 'many', options: STAKES },
    { key: 'threats', kind: 'threats' },
    { key: 'publicLink', kind: 'line', after: ['threats', 'going-public:done', 'going-public:threatened'] },
    { key: 'reach', kind: 'number', after: ['threats', 'going-public:done', 'going-public:threatened'] },
    { key: 'ownDeadline', kind: 'when', more: true }
  ],
  apologize: [
    { key: 'apologyFor', kind: 'many', options: APOLOGIES },
    { key: 'words', kind: 'text', toCustomer: true }
  ],
  resolve: [
    { key: 'desiredOutcome', kind: 'line', ofCase: true },
    { key: 'outcomeFit', kind: 'one', options: OUTCOME_FITS },
    { key: 'limits', kind: 'text', toCustomer: true, after: ['outcomeFit', 'adapted', 'refused'] },
    { key: 'limitsTold', kind: 'check', after: ['outcomeFit', 'adapted', 'refused'] },
    { key: 'refusingRule', kind: 'line', after: ['outcomeFit', 'adapted', 'refused'] },
    { key: 'wait', kind: 'line', half: true },
    { key: 'waitBearable', kind: 'yes', half: true },
    { key: 'nextStepsUnderstood', kind: 'check' },
    { key: 'anythingElseAsked', kind: 'check' },
    { key: 'outcomeTypes', kind: 'many', options: OUTCOME_TYPES, more: true },
    { key: 'demand', kind: 'line', more: true },
    { key: 'need', kind: 'line', more: true },
    { key: 'cost', kind: 'one', options: GRANT_COSTS, more: true },
    { key: 'hindered', kind: 'many', options: HINDRANCES, more: true },
    { key: 'workaround', kind: 'line', toCustomer: true, more: true },
    { key: 'remedy', kind: 'line', toCustomer: true, more: true },
    { key: 'faultAdmittedBy', kind: 'person', more: true, half: true },
    { key: 'faultAdmittedAt', kind: 'when', more: true, half: true },
    { key: 'teamDecision', kind: 'one', options: TEAM_DECISIONS, more: true, inPublic: true }
  ],
  diagnose: [
    { key: 'causeIds', kind: 'causes', ofCase: true },
    { key: 'reasonGiven', kind: 'line' },
    { key: 'reasonReal', kind: 'line' },
    { key: 'whys', kind: 'whys', more: true },
    { key: 'faultView', kind: 'one', options: FAULT_VIEWS, more: true },
    { key: 'stage', kind: 'one', options: STAGES, more: true },
    { key: 'preventable', kind: 'yes', more: true, half: true },
    { key: 'mayDisclose', kind: 'yes', more: true, half: true },
    { key: 'disclosedBy', kind: 'person', more: true, after: ['mayDisclose', 'yes', 'no'] },
    { key: 'suggestion', kind: 'line', more: true }
  ],
  after: [
    { key: 'happyWithDecision', kind: 'yes' },
    { key: 'feelsNow', kind: 'line' },
    { key: 'temperature', kind: 'scale', ofCase: true },
    { key: 'relation', kind: 'one', options: RELATIONS },
    { key: 'notOursHelped', kind: 'check', more: true },
    { key: 'explanationSent', kind: 'check', more: true },
    { key: 'thanked', kind: 'check', more: true },
    { key: 'relationAfterThanks', kind: 'one', options: RELATIONS, more: true, after: ['thanked', 'yes'] }
  ]
}

/** All of them, as a plain list. */
export const questionsOf = (part: CasePart): readonly Question[] => QUESTIONS[part]
