import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import { isMissingSign } from './cell-kind.ts'
import { TIME_TARGETS } from './guess-columns.ts'
import type { Fillings } from './guess-fillings.ts'
import { comparable } from './mapping.ts'
import type { Surveyed } from './table-survey.ts'

/** Targets whose cells are no names: there "unknown" can only mean that nothing is known. */
const NO_NAMES: readonly ImportTarget[] = [
  ...TIME_TARGETS,
  'transferCount',
  'reopenCount',
  'promiseKept',
  'severity',
  'temperature'
]

/** Texts that mean nothing is known, for a mapping: signs wherever they stand, words where the column holds dates, numbers or flags. */
export function guessMissing(survey: Surveyed, fillings: Fillings, known: readonly string[]): readonly string[] {
  const typed = new Set(NO_NAMES.flatMap((target) => fillings.get(target)?.columns ?? []))
  const found = [...survey.missing].filter(
    ([text, columns]) => isMissingSign(text) || [...columns].some((column) => typed.has(column))
  )
  return [...new Set(['', ...known.map(comparable), ...found.map(([text]) => text)])].toSorted()
}
