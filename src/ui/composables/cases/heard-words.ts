import { instantOf } from '../../../domain/shared/zoned-time.ts'
import type { CasePart } from '../../../domain/cases/heard-answers.ts'
import type { EventText } from './event-text.ts'
import { isCase, isText, isTime, threatsOf, threatToken, whysOf } from './heard-draft.ts'
import { questionsOf, type Question } from './heard-questions.ts'
import { isolated, type Speaker } from './use-speaker.ts'

/** Where the words of a question's options are: some questions share them. */
const groupOf = (key: string): string => (key === 'relationAfterThanks' ? 'relation' : key)

export const optionKey = (key: string, value: string): string => `cases.heard.options.${groupOf(key)}.${value}`

/** The label of a question. */
export const askKey = (key: string): string => `cases.heard.ask.${key}`

/** One answer as a short sentence; null: it is free words, or nothing. A forgotten one says so. */
export function answerSentence(question: Question, value: unknown, s: Speaker): string | null {
  if (value === undefined || isText(value) || question.kind === 'whys') return null
  const field = s.say(askKey(question.key))
  if (value === null) return s.say('cases.effects.forgotten', { field })
  if (question.kind === 'check') return field
  return s.say('cases.effects.set', { field, value: valueWords(question, value, s) })
}

function valueWords({ key, kind }: Question, value: unknown, s: Speaker): string {
  const option = (one: unknown): string => s.say(optionKey(key, String(one)))
  switch (kind) {
    case 'yes':
      return s.say(value === true ? 'cases.yes' : 'cases.no')
    case 'one':
      return option(value)
    case 'many':
      return Array.isArray(value) ? value.map(option).join(', ') : ''
    case 'threats':
      return threatsOf(value)
        .map((threat) => s.say(`cases.heard.threats.${threatToken(threat).replace(':', '-')}`))
        .join(', ')
    case 'person':
      return s.person(String(value))
    case 'when':
      return isTime(value) ? s.dateTime(instantOf(value), value.zone) : ''
    case 'case':
      return isCase(value) ? isolated(value.ref) : ''
    case 'causes':
      return Array.isArray(value) && value.length > 0
        ? value.map((id) => s.cause(String(id))).join(', ')
        : s.say('causes.isUnknown')
    default:
      return String(value)
  }
}

/** What answers say, in the order of the questions; `skip` leaves out what is said elsewhere. */
export function answerSentences(
  part: CasePart,
  answers: object,
  s: Speaker,
  skip: (question: Question) => boolean = () => false
): readonly string[] {
  const given: Readonly<Record<string, unknown>> = { ...answers }
  return questionsOf(part)
    .filter((question) => !skip(question))
    .flatMap((question) => answerSentence(question, given[question.key], s) ?? [])
}

/** The free words among answers, each with its question. */
export function answerTexts(part: CasePart, answers: object): readonly EventText[] {
  const given: Readonly<Record<string, unknown>> = { ...answers }
  return questionsOf(part).flatMap(({ key, kind }): readonly EventText[] => {
    const value = given[key]
    if (kind === 'whys') return whysOf(value).map(({ text }) => ({ label: 'cases.heard.because', id: text.id }))
    return isText(value) ? [{ label: askKey(key), id: value.id }] : []
  })
}
