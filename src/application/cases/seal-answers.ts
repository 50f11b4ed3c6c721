import type { AnswersRecorded, CasePart, PartAnswers, StepDetails } from '../../domain/cases/heard-answers.ts'
import type { TextRef } from '../../domain/shared/event.ts'
import { sealText, type Desk, type SealedText } from '../shared/desk.ts'

/** A text as it was typed, to be sealed; a blank one forgets. */
export interface Words {
  readonly words: string
}

/** The same answers with texts as typed; one that stayed as it was may be given by its reference. */
type Said<T> = T extends TextRef
  ? T | Words
  : T extends readonly (infer Item)[]
    ? readonly Said<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Said<T[K]> }
      : T

export type SaidPart = {
  [P in CasePart]: {
    readonly part: P
    readonly answers: Said<PartAnswers[P]>
    readonly details?: Said<StepDetails>
    readonly unfinished?: true
  }
}[CasePart]

export interface SealedAnswers {
  readonly said: AnswersRecorded
  readonly texts: readonly SealedText[]
}

/** What was said, its texts sealed. */
export function sealAnswers(desk: Desk, answers: SaidPart): SealedAnswers {
  const texts: SealedText[] = []
  // Sealing turns texts into references and leaves everything else as it is.
  const said = sealAll(desk, answers, texts) as AnswersRecorded
  return { said, texts }
}

/** Every text in it sealed, at whatever depth. */
function sealAll(desk: Desk, value: unknown, texts: SealedText[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => sealAll(desk, item, texts))
  if (typeof value !== 'object' || value === null) return value
  if (!('words' in value && typeof value.words === 'string' && Object.keys(value).length === 1))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sealAll(desk, part, texts)]))
  const text = sealText(desk, value.words, null)
  if (text !== null) texts.push(text)
  return text?.ref ?? null
}
