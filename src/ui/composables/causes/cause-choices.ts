import { PATH_SEPARATOR } from '../../../domain/causes/cause-path.ts'

/** A root cause that can be chosen, with its path of labels. */
export interface CauseChoice {
  readonly id: string
  readonly name: string
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The causes whose path holds every typed word, those first whose own label begins with the text. Accents and case do not matter. */
export function matchingCauses(causes: readonly CauseChoice[], typed: string): readonly CauseChoice[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return causes
  const hits = causes.filter(({ name }) => words.every((word) => folded(name).includes(word)))
  const starts = ({ name }: CauseChoice): boolean => folded(lastLabel(name)).startsWith(words.join(' '))
  return [...hits.filter(starts), ...hits.filter((hit) => !starts(hit))]
}

/** Moves one of a list up or down; where there is no room it stays. */
export function reordered<T>(items: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by
  const moving = items[from]
  if (moving === undefined || to < 0 || to >= items.length) return items
  const rest = items.filter((_, i) => i !== from)
  return [...rest.slice(0, to), moving, ...rest.slice(to)]
}

const lastLabel = (path: string): string => path.split(PATH_SEPARATOR).at(-1) ?? path
