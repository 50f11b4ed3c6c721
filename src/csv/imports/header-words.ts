import { IMPORT_TARGETS, type ImportTarget } from '../../domain/imports/imported-record.ts'
import { CAUSE_GROUPS, HEADER_LEXICON, TIME_STEMS } from './header-lexicon.ts'
import { plainWords } from './plain-words.ts'

const listed = (names: string): readonly string[] => names.split(',').map(plainWords)

const RANKS: ReadonlyMap<string, ReadonlyMap<ImportTarget, number>> = ranksByName()
const CAUSES = CAUSE_GROUPS.map((levels) => levels.map((names) => new Set(listed(names))))

function ranksByName(): ReadonlyMap<string, ReadonlyMap<ImportTarget, number>> {
  const ranks = new Map<string, Map<ImportTarget, number>>()
  for (const target of IMPORT_TARGETS) {
    for (const [rank, name] of listed(HEADER_LEXICON[target] ?? '').entries()) {
      const known = ranks.get(name) ?? new Map<ImportTarget, number>()
      if (!known.has(target)) known.set(target, rank)
      ranks.set(name, known)
    }
  }
  ranks.delete('')
  return ranks
}

/** How early a header stands among the usual names of a target, from 0; null: it is none of them. */
export const rankOf = (header: string, target: ImportTarget): number | null =>
  RANKS.get(plainWords(header))?.get(target) ?? null

/** Whether a text is what some column is usually called. */
export function isHeaderWord(text: string): boolean {
  const name = plainWords(text)
  return RANKS.has(name) || CAUSES.some((levels) => levels.some((names) => names.has(name)))
}

/** What a column of dates fills by a part of its name; null: nothing that we know. */
export function timeTargetOf(header: string): ImportTarget | null {
  const words = plainWords(header).split(' ')
  const found = TIME_STEMS.find(([, stems]) => stems.some((stem) => words.some((word) => word.startsWith(stem))))
  return found?.[0] ?? null
}

/** The places, from 0, of the columns that tell why, general to particular; empty: none. Each column at most once. */
export function causeColumns(headers: readonly string[], isFree: (index: number) => boolean): readonly number[] {
  const names = headers.map(plainWords)
  for (const levels of CAUSES) {
    const found = levels.map((level) => names.findIndex((name, index) => level.has(name) && isFree(index)))
    if (found[0] !== undefined && found[0] >= 0) return found.filter((index) => index >= 0)
  }
  return []
}
