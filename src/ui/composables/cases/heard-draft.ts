import type { SaidPart } from '../../../application/cases/seal-answers.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import type { CasePart, Threat, Why } from '../../../domain/cases/heard-answers.ts'
import type { OtherCase } from '../../../domain/cases/other-case.ts'
import type { TextRef } from '../../../domain/shared/event.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import type { ZonedTime } from '../../../domain/shared/zoned-time.ts'
import { momentOf, NO_MOMENT, takeMoment, type Moment } from '../promises/read-moment.ts'
import { questionsOf, type Question } from './heard-questions.ts'

/** One "why?" as it is typed. */
export interface WhyDraft {
  readonly id: string
  readonly parentId: string | null
  readonly text: string
}

/** What the controls of one part hold, by question; nothing chosen is '' or an empty list. */
export interface HeardDraft {
  said: Record<string, string>
  lists: Record<string, readonly string[]>
  moments: Record<string, Moment>
  appeals: OtherCase | null
  whys: readonly WhyDraft[]
  /** "We do not know" was said, which is another answer than none. */
  causeUnknown: boolean
}

type TextOf = (ref: TextRef | null) => string
const LISTED: readonly Question['kind'][] = ['many', 'threats', 'causes']

/** The answers of one part as the case knows them, ready to be changed. */
export function heardDraft(part: CasePart, state: CaseState, textOf: TextOf): HeardDraft {
  const draft: HeardDraft = { said: {}, lists: {}, moments: {}, appeals: null, whys: [], causeUnknown: false }
  for (const question of questionsOf(part)) take(draft, question, answerOf(state, part, question), textOf)
  draft.causeUnknown = part === 'diagnose' && state.causeUnknown
  return draft
}

/** What the case knows as the answer to a question; null: nothing. */
export function answerOf(state: CaseState, part: CasePart, { key, ofCase }: Question): unknown {
  if (ofCase !== true) return Object.entries(state.heard[part]).find(([name]) => name === key)?.[1] ?? null
  if (key === 'temperature') return state.temperatureLast
  return Object.entries(state).find(([name]) => name === key)?.[1] ?? null
}

function take(draft: HeardDraft, { key, kind }: Question, value: unknown, textOf: TextOf): void {
  if (kind === 'when') draft.moments[key] = isTime(value) ? momentOf(value) : NO_MOMENT
  else if (kind === 'case') draft.appeals = isCase(value) ? value : null
  else if (kind === 'whys') draft.whys = whysOf(value).map((why) => ({ ...why, text: textOf(why.text) }))
  else if (kind === 'threats') draft.lists[key] = threatsOf(value).map(threatToken)
  else if (LISTED.includes(kind)) draft.lists[key] = Array.isArray(value) ? value.map(String) : []
  else draft.said[key] = isText(value) ? textOf(value) : plainText(value)
}

const plainText = (value: unknown): string =>
  value === true ? 'yes' : value === false ? 'no' : value === null ? '' : String(value)

export const isText = (value: unknown): value is TextRef =>
  typeof value === 'object' && value !== null && 'id' in value && 'hash' in value
export const isTime = (value: unknown): value is ZonedTime =>
  typeof value === 'object' && value !== null && 'local' in value && 'offset' in value
export const isCase = (value: unknown): value is OtherCase =>
  typeof value === 'object' && value !== null && 'ordinal' in value && 'ref' in value
// What a key holds is fixed by `PartAnswers`; these two say it where the key is only a text.
export const whysOf = (value: unknown): readonly Why[] => (Array.isArray(value) ? (value as readonly Why[]) : [])
export const threatsOf = (value: unknown): readonly Threat[] =>
  Array.isArray(value) ? (value as readonly Threat[]) : []

/** A threat as one word of a list: what, and whether it was done. */
export const threatToken = ({ kind, done }: Threat): string => `${kind}:${done ? 'done' : 'threatened'}`

/** Whether a question is one, as things were answered so far. */
export function isAsked({ after }: Question, draft: HeardDraft): boolean {
  if (after === undefined) return true
  const [key, ...values] = after
  return values.some((value) => draft.said[key] === value || draft.lists[key]?.includes(value) === true)
}

/** The same, where some questions come up only in some cases. */
export const isAskedHere = (question: Question, draft: HeardDraft, state: CaseState): boolean =>
  isAsked(question, draft) && (question.inPublic !== true || beganInPublic(state))

/** Others took part, or could have. */
const beganInPublic = ({ situation, channel, participants, heard }: CaseState): boolean =>
  situation === 'public-comment' ||
  channel === 'social' ||
  channel === 'public-review' ||
  participants.length > 0 ||
  (heard.resolve.teamDecision ?? null) !== null

/**
 * What a person changed since the form was opened: what they left alone is not written, even where it has changed on the floor meanwhile, nor is what
 * they typed where another answer then took the question away: nobody can see it any more. Errors: a time that the calendar does not have, or that has to be chosen.
 */
export function heardChanges(
  part: CasePart,
  start: HeardDraft,
  draft: HeardDraft,
  { zone, state }: { readonly zone: string; readonly state: CaseState }
): Result<SaidPart, Problem> {
  const answers: Record<string, unknown> = {}
  const details: Record<string, unknown> = {}
  for (const question of questionsOf(part)) {
    const { key, kind, ofCase } = question
    if (!isAskedHere(question, draft, state) || !isTouched(question, start, draft)) continue
    const into = ofCase === true ? details : answers
    if (kind === 'when') {
      const time = takeMoment(draft.moments[key] ?? NO_MOMENT, zone)
      if (!time.ok) return time
      into[key] = time.value
    } else into[key] = valueOf(question, draft, start, state)
  }
  // A temperature was taken or it was not: it cannot be forgotten.
  if (details['temperature'] === null) delete details['temperature']
  const more = Object.keys(details).length > 0 ? { details } : {}
  // Keys and values come from `QUESTIONS`, which is checked against the answers of each part.
  return ok({ part, answers, ...more } as SaidPart)
}

/** Whether a person changed the answer to a question since the form was opened. */
export const isTouched = (question: Question, start: HeardDraft, draft: HeardDraft): boolean =>
  valueText(question, start) !== valueText(question, draft)

/** One question's controls as a text, for telling whether they were touched. */
function valueText({ key, kind }: Question, draft: HeardDraft): string {
  if (kind === 'case') return String(draft.appeals?.ordinal ?? '')
  if (kind === 'whys') return JSON.stringify(draft.whys.filter(({ text }) => text.trim() !== ''))
  if (kind === 'when') return JSON.stringify(draft.moments[key])
  if (kind === 'causes') return JSON.stringify([draft.lists[key], draft.causeUnknown])
  return LISTED.includes(kind) ? JSON.stringify(draft.lists[key]) : (draft.said[key] ?? '').trim()
}

function valueOf({ key, kind }: Question, draft: HeardDraft, start: HeardDraft, state: CaseState): unknown {
  const said = (draft.said[key] ?? '').trim()
  const list = draft.lists[key] ?? []
  switch (kind) {
    case 'text':
    case 'line':
      return { words: said }
    case 'yes':
      return said === '' ? null : said === 'yes'
    case 'check':
      return said === 'yes' ? true : null
    case 'scale':
    case 'number':
      return wholeNumber(said)
    case 'case':
      return draft.appeals
    case 'causes':
      return list
    case 'many':
      return list.length === 0 ? null : list
    case 'threats':
      return list.length === 0 ? null : list.map(threatOf)
    case 'whys':
      return whysSaid(draft, start, state)
    default:
      return said || null
  }
}

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

function threatOf(token: string): { readonly kind: string; readonly done: boolean } {
  const [kind = '', how] = token.split(':')
  return { kind, done: how === 'done' }
}

/** A "why" whose words stayed keeps its text; one without words falls away, and what hung on it hangs on the one before. */
function whysSaid({ whys }: HeardDraft, start: HeardDraft, { heard }: CaseState): unknown {
  const isEmpty = ({ text }: WhyDraft): boolean => text.trim() === ''
  const parentOf = (parentId: string | null): string | null => {
    const parent = whys.find(({ id }) => id === parentId)
    return parent !== undefined && isEmpty(parent) ? parentOf(parent.parentId) : (parent?.id ?? null)
  }
  const kept = new Map((heard.diagnose.whys ?? []).map((why) => [why.id, why.text]))
  const said = whys
    .filter((why) => !isEmpty(why))
    .map(({ id, parentId, text }) => {
      const isSame = start.whys.some((why) => why.id === id && why.text === text)
      return { id, parentId: parentOf(parentId), text: (isSame ? kept.get(id) : undefined) ?? { words: text } }
    })
  return said.length === 0 ? null : said
}
