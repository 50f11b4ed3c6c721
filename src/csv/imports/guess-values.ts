import { CASE_STATUSES } from '../../domain/cases/vocabulary.ts'
import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import { PROMISE_KINDS } from '../../domain/promises/promise-kind.ts'
import { isMissingSign, isMissingWord } from './cell-kind.ts'
import { comparable, type ValueTranslation } from './mapping.ts'
import { keptMeant, otherAnswer, severityMeant, statusMeant } from './value-words.ts'

/** Targets with a vocabulary of ours, and what a text of theirs may be translated to. */
export const VOCABULARIES: Partial<Record<ImportTarget, readonly ValueTranslation[]>> = {
  status: CASE_STATUSES,
  promiseKept: [true, false],
  severity: [1, 2, 3, 4, 5],
  temperature: [1, 2, 3, 4, 5]
}

export interface ValueGuess {
  /** As a mapping writes it; empty: the texts are taken as they are. */
  readonly values: ReadonlyMap<string, ValueTranslation>
  /** Texts whose meaning is not known. */
  readonly unknown: readonly string[]
}

/**
 * How the texts of one column translate. `settled` is what a person or a known export says and stands above any guess. Nothing stands for "the rest"
 * unless they say so: a text that next week brings is asked about then, not silently taken for open.
 */
export function guessValues(
  target: ImportTarget,
  header: string,
  texts: readonly string[],
  settled: Readonly<Record<string, ValueTranslation>>
): ValueGuess {
  const values = new Map<string, ValueTranslation>(Object.entries(settled))
  const known = new Set([...values.keys()].map(comparable))
  // Who says what the rest means has said what every text means.
  if (known.has('*')) return { values, unknown: [] }
  const unknown: string[] = []
  for (const text of texts) {
    if (known.has(comparable(text)) || isMissingSign(text)) continue
    const meant = meaningOf(target, text, header)
    if (meant !== null) {
      values.set(text.trim(), meant)
      if (target === 'promiseKept') addOpposite(values, known, text, meant !== true)
    }
    if (meant === null && !isMissingWord(text)) unknown.push(text)
  }
  return { values, unknown: VOCABULARIES[target] === undefined ? [] : unknown }
}

function meaningOf(target: ImportTarget, text: string, header: string): ValueTranslation | null {
  switch (target) {
    case 'status':
      return statusMeant(text)
    case 'promiseKept':
      return keptMeant(text, header)
    case 'severity':
      return severityMeant(text)
    case 'promiseKind':
      return PROMISE_KINDS.find((kind) => kind === comparable(text)) ?? null
    default:
      return null
  }
}

/** A file in which every promise was kept so far holds no "No"; next week's may. */
function addOpposite(
  values: Map<string, ValueTranslation>,
  known: ReadonlySet<string>,
  text: string,
  meant: boolean
): void {
  const other = otherAnswer(text)
  const isListed = other === null || known.has(other) || [...values.keys()].some((key) => comparable(key) === other)
  if (other !== null && !isListed) values.set(other, meant)
}
