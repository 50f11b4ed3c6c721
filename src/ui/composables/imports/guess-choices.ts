import type { Guess } from '../../../application/imports/file-reading.ts'

export type Certainty = 'sure' | 'check' | 'yours'

/** How far a guess is to be trusted: a person's word is no guess. */
export const certaintyOf = ({ sure, settled }: Pick<Guess<unknown>, 'sure' | 'settled'>): Certainty =>
  settled ? 'yours' : sure ? 'sure' : 'check'

/** What a guess may be changed to: what it is, what else fits, and the rest, each once. */
export function choicesOf<T>({ value, others }: Pick<Guess<T>, 'value' | 'others'>, rest: readonly T[]): readonly T[] {
  return [...new Set([value, ...others, ...rest])]
}
