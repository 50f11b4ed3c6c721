import { SELF_HARM_PHRASES, VIOLENCE_PHRASES } from './alarm-phrases.ts'
import type { SafetyKind } from './safety.ts'

export interface Alarm {
  readonly kind: Exclude<SafetyKind, 'other'>
  /** The words as they were written. */
  readonly words: string
}

/** The first words in a free text that ask whether this is a safety case; harm to oneself is looked for first, because "ubiću se" begins as "ubiću" does. */
export function alarmIn(text: string): Alarm | null {
  const words = wordsOf(text)
  for (const { kind, phrases } of KINDS)
    for (const phrase of phrases) {
      const at = words.findIndex((_, i) => phrase.every((fits, n) => fits(words[i + n]?.forms ?? [])))
      const [first, last] = [words[at], words[at + phrase.length - 1]]
      if (first !== undefined && last !== undefined) return { kind, words: text.slice(first.start, last.end) }
    }
  return null
}

interface Word {
  readonly start: number
  readonly end: number
  /** As it stands, and without the little words that Hebrew and Arabic write in front of it. */
  readonly forms: readonly string[]
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’‘`׳]*/gu

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    forms: formsOf(foldWord(word))
  }))

/** "And", "that", "the", "in", "when" are letters in front of the word there. Not those that make another word of it ("from a farm" is a kiss). */
const HEBREW_LEAD = /^(?:ו?(?:כש|ש)?[הב]?)(?=[א-ת]{3})/u
const ARABIC_LEAD = /^(?:[وف]?(?:بال|ال|[بل])?)(?=[\u0621-\u064A]{3})/u

function formsOf(word: string): readonly string[] {
  const forms = [word]
  for (const lead of [HEBREW_LEAD, ARABIC_LEAD]) {
    const cut = lead.exec(word)?.[0].length ?? 0
    for (let n = 1; n <= cut; n++) forms.push(word.slice(n))
  }
  return forms
}

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [...'абвгдезијклмнопрстуфхцчћшжђљњџ'].map((letter, at) => [
    letter,
    [...'abvgdezijklmnoprstufhc', 'c', 'c', 's', 'z', 'dj', 'lj', 'nj', 'dz'][at] ?? letter
  ])
)
const LETTERS: Readonly<Record<string, string>> = { ...LATIN, đ: 'dj', ة: 'ه', ى: 'ي', ـ: '', '’': '', '‘': '' }

/** Small letters without marks, points or apostrophes; Cyrillic as Latin; one form of each Arabic letter. */
export const foldWord = (word: string): string =>
  [...word.toLowerCase()]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\p{M}'`׳]/gu, '')

type Matcher = (forms: readonly string[]) => boolean

function matcherOf(alternatives: string): Matcher {
  const known = alternatives.split('|')
  const whole = new Set(known.filter((word) => !word.endsWith('*')))
  const stems = known.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1))
  return (forms) => forms.some((form) => whole.has(form) || stems.some((stem) => form.startsWith(stem)))
}

const phrasesOf = (list: readonly string[]): readonly (readonly Matcher[])[] =>
  list.map((phrase) => phrase.split(' ').map(matcherOf))

const KINDS = [
  { kind: 'self-harm', phrases: phrasesOf(SELF_HARM_PHRASES) },
  { kind: 'violence', phrases: phrasesOf(VIOLENCE_PHRASES) }
] as const
