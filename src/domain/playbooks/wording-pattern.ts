/** Words that go to a customer, or a note about them that stays inside. */
export type WordingAudience = 'customer' | 'internal'

export const WORDING_KINDS = [
  'stamp',
  'refusal',
  'soon',
  'link-only',
  'clause',
  'call-again',
  'accuses',
  'belittles'
] as const
export type WordingKind = (typeof WORDING_KINDS)[number]

/**
 * A turn of phrase and the human one that can stand in its place, in the same language. `phrase` is the source of a regular expression in which a
 * space stands for any gap and an apostrophe for any or none; it matches whole words.
 */
export interface WordingPattern {
  readonly kind: WordingKind
  readonly phrase: string
  readonly offer: string
}

/** Spaces of every kind, and the invisible marks that turn the direction of writing. */
const GAP = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]+'
const APOSTROPHE = "['’‘ʼ׳´`]?"
/** One-letter words that Hebrew writes together with the next one; what is replaced begins after them. */
const JOINED = '(?<=(?<![\\p{L}\\p{N}])[ושבלכמ]{0,2})'

/** The regular expression of a pattern. */
export function compilePhrase({ phrase }: WordingPattern): RegExp {
  const source = phrase.replaceAll("'", APOSTROPHE).replaceAll(' ', GAP)
  return new RegExp(`${JOINED}(?:${source})(?![\\p{L}\\p{N}])`, 'giu')
}
