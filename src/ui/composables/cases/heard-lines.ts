import type { CaseState } from '../../../domain/cases/case-state.ts'
import type { CasePart, Why } from '../../../domain/cases/heard-answers.ts'
import type { TextRef } from '../../../domain/shared/event.ts'
import { answerOf, isText } from './heard-draft.ts'
import { questionsOf, type Question } from './heard-questions.ts'
import { answerSentence } from './heard-words.ts'
import type { Speaker } from './use-speaker.ts'

/** One answer as it is read back: words of theirs or ours, '' where they were erased, or a short sentence. */
export interface HeardLine {
  readonly key: Question['key']
  readonly text: string | null
  readonly said: string | null
}

/** What was answered in one part of the conversation. */
export interface HeardLines {
  readonly lines: readonly HeardLine[]
  readonly whys: readonly Why[]
  /** Diagnosed, and the answer was "unknown". */
  readonly isUnknown: boolean
}

export function heardAnswers(
  part: CasePart,
  state: CaseState,
  textOf: (ref: TextRef | null) => string,
  speaker: Speaker
): HeardLines {
  const lines = questionsOf(part).flatMap((question): readonly HeardLine[] => {
    const value = answerOf(state, part, question)
    if (value === null || (Array.isArray(value) && value.length === 0)) return []
    const text = isText(value) ? textOf(value) : null
    const said = text === null ? answerSentence(question, value, speaker) : null
    return text === null && said === null ? [] : [{ key: question.key, text, said }]
  })
  const isDiagnosis = part === 'diagnose'
  return {
    lines,
    whys: isDiagnosis ? (state.heard.diagnose.whys ?? []) : [],
    isUnknown: isDiagnosis && state.causeUnknown
  }
}

export const isAnswered = ({ lines, whys, isUnknown }: HeardLines): boolean =>
  lines.length > 0 || whys.length > 0 || isUnknown
