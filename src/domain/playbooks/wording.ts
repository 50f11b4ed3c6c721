import type { PlaybookLanguage } from './playbook.ts'
import { CUSTOMER_EN, INTERNAL_EN } from './wording-en.ts'
import { CUSTOMER_HE, INTERNAL_HE } from './wording-he.ts'
import { compilePhrase, type WordingAudience, type WordingKind, type WordingPattern } from './wording-pattern.ts'

/** Words worth a second look; `start` and `end` are code units of the text. */
export interface WordingHint {
  readonly kind: WordingKind
  readonly start: number
  readonly end: number
  readonly found: string
  /** What can stand in its place; a `…` in it waits for what only the writer knows. */
  readonly offer: string
}

/** Beyond this nobody reads while typing; code units. */
const READ = 20_000
/** A link with so few words beside it is only a link. */
const FEW_WORDS = 5
const LINK = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d.-])[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}\/\S+/giu
const LINK_OFFERS: Readonly<Record<PlaybookLanguage, string>> = {
  en: 'In short, what it says: … Does this answer your question? If not, tell me, and I will look further.',
  he: 'בקצרה, מה שכתוב שם: … זה עונה לכם על השאלה? אם לא, כתבו לי ואמשיך לבדוק.'
}

type Compiled = WordingPattern & { readonly regex: RegExp }
const compiled = (patterns: readonly WordingPattern[]): readonly Compiled[] =>
  patterns.map((pattern) => ({ ...pattern, regex: compilePhrase(pattern) }))

const PATTERNS: Readonly<Record<WordingAudience, readonly Compiled[]>> = {
  customer: compiled([...CUSTOMER_EN, ...CUSTOMER_HE]),
  internal: compiled([...INTERNAL_EN, ...INTERNAL_HE])
}

/**
 * What to think about in a text, in the order in which it stands there; of hints that overlap the first and then the longest stays. Both
 * languages are looked for whatever the screen's is. It never decides anything.
 */
export function wordingHints(text: string, audience: WordingAudience): readonly WordingHint[] {
  const read = text.slice(0, READ)
  const found = PATTERNS[audience].flatMap(({ regex, kind, offer }) =>
    [...read.matchAll(regex)].map((match) => hintOf(kind, match.index, match[0], offer, read))
  )
  const all = audience === 'customer' ? [...found, ...linkOnly(text)] : found
  return withoutOverlaps(all)
}

/** The text with the offer in place of what was found; the marks around it stay. */
export function takeOffer(text: string, hint: WordingHint): string {
  return text.slice(0, hint.start) + hint.offer + text.slice(hint.end)
}

function hintOf(kind: WordingKind, start: number, found: string, offer: string, text: string): WordingHint {
  const first = found.charAt(0)
  const opens = /(?:^|[.!?\n])\s*$/.test(text.slice(Math.max(0, start - 5), start))
  // an "I" is large wherever it stands
  const isLarge = first !== first.toLowerCase() && (first !== 'I' || opens)
  const fitting = isLarge ? offer.charAt(0).toUpperCase() + offer.slice(1) : offer
  return { kind, start, end: start + found.length, found, offer: fitting }
}

function linkOnly(text: string): readonly WordingHint[] {
  if (text.length > READ || !/\.\S|:\/\//.test(text)) return []
  const rest = text.replace(LINK, ' ')
  if (rest === text || (rest.match(/\p{L}+/gu) ?? []).length > FEW_WORDS) return []
  const start = text.length - text.trimStart().length
  const found = text.trim()
  const offer = `${found}\n${LINK_OFFERS[/[\u05d0-\u05ea]/.test(text) ? 'he' : 'en']}`
  return [{ kind: 'link-only', start, end: start + found.length, found, offer }]
}

function withoutOverlaps(hints: readonly WordingHint[]): readonly WordingHint[] {
  const inOrder = hints.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: WordingHint[] = []
  for (const hint of inOrder) if (hint.start >= (kept.at(-1)?.end ?? 0)) kept.push(hint)
  return kept
}
