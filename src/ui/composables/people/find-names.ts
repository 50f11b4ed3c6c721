import type { Named } from '../../stores/names-store.ts'

// A Serbian đ is a letter of its own to Unicode; whoever has no such key types d.
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

/** The names that hold every typed word, those first that begin with what is typed. Accents, niqqud and case do not matter. */
export function matchingNames<T extends Named>(list: readonly T[], typed: string): readonly T[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return list
  const hits = list.filter(({ name }) => words.every((word) => folded(name).includes(word)))
  const starts = ({ name }: T): boolean => folded(name).startsWith(words.join(' '))
  return [...hits.filter(starts), ...hits.filter((hit) => !starts(hit))]
}
