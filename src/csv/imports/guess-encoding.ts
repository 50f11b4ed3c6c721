import type { ByteEvidence } from './byte-survey.ts'
import type { Guess } from './inspection.ts'
import { ARABIC, CENTRAL, CYRILLIC, HEBREW, WESTERN, type LetterModel } from './letter-models.ts'

/** Bytes to text by a WHATWG encoding label. */
export type Decode = (encoding: string, bytes: Uint8Array) => string

export interface EncodingGuess {
  readonly guess: Guess<string>
  /** A few words of the file as each encoding reads them: the guess first, then `guess.others` in their order. */
  readonly examples: readonly string[]
}

interface Legacy {
  readonly encoding: string
  readonly model: LetterModel
}

/** Eight bits a character. Of those that read every byte of a file alike the likeliest is taken, of equals the first. The first five are what spreadsheets write. */
const LEGACY: readonly Legacy[] = [
  { encoding: 'windows-1255', model: HEBREW },
  { encoding: 'windows-1256', model: ARABIC },
  { encoding: 'windows-1250', model: CENTRAL },
  { encoding: 'windows-1252', model: WESTERN },
  { encoding: 'windows-1251', model: CYRILLIC },
  { encoding: 'iso-8859-2', model: CENTRAL },
  { encoding: 'iso-8859-8', model: HEBREW },
  { encoding: 'iso-8859-6', model: ARABIC }
]

/** Natural logarithms of how unlikely a thing is in a text that was read rightly. */
const COST = { symbol: -4, oddSymbol: -9, noCharacter: -25, foreign: -9, asciiInside: -8, oddCase: -7, finalInside: -4 }
/** So much likelier than the next (natural logarithm) is sure; what is less likely by more than `FAR` is not offered. */
const SURE = 9
const FAR = 45

const USUAL_SYMBOLS = /[\u00A0\u200E\u200F\u2013\u2014\u2018-\u201E\u2022\u2026«»°§№€₪،؛؟·]/
const NO_CHARACTER = /[\u0080-\u009F\uFFFD]/
const EXAMPLE_WORDS = 4

/**
 * The encoding of a file: a byte order mark, UTF-16 by what its units mean, UTF-8 by its rules, else the eight-bit encoding under which its words are
 * likeliest. Not sure where another one that reads the words differently is nearly as likely.
 */
export function guessEncoding(evidence: ByteEvidence, decode: Decode): EncodingGuess {
  const wide = markedEncoding(evidence.head) ?? wideEncoding(evidence.head, decode)
  if (wide !== null) return certain(wide)
  const { good, bad } = evidence.utf8
  if (bad === 0 || bad * 50 < good) return certain('utf-8')
  return likeliestLegacy(evidence, decode)
}

const certain = (value: string): EncodingGuess => ({
  guess: { value, sure: true, settled: false, others: [] },
  examples: []
})

function markedEncoding([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

// ASCII, Latin, Greek, Cyrillic, Hebrew, Arabic and punctuation: what a file of ours consists of. Other texts read as UTF-16 give mostly Han.
const USUAL_UNITS = /[\t\n\r\u0020-\u007E\u00A0-\u052F\u0590-\u06FF\u1E00-\u20BF\u2116]/g
const PROBE = 4_096

function wideEncoding(head: Uint8Array, decode: Decode): string | null {
  const probe = head.subarray(0, Math.min(PROBE, head.length & ~1))
  if (probe.length < 4 || !probe.includes(0)) return null
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = decode(encoding, probe)
    if ((text.match(USUAL_UNITS)?.length ?? 0) >= text.length * 0.98) return encoding
  }
  return null
}

interface Candidate {
  readonly encoding: string
  readonly score: number
}

function likeliestLegacy({ words, high }: ByteEvidence, decode: Decode): EncodingGuess {
  const byReading = new Map<string, Candidate>()
  for (const { encoding, model } of LEGACY) {
    const reading = decode(encoding, high)
    const score = words.reduce((sum, word) => sum + wordScore(decode(encoding, word), model), 0)
    const alike = byReading.get(reading)
    if (alike === undefined || score > alike.score) byReading.set(reading, { encoding, score })
  }
  const ranked = [...byReading.values()].toSorted((a, b) => b.score - a.score)
  const best = ranked[0]
  if (best === undefined) return certain('utf-8')
  const others = ranked.slice(1).filter(({ score }) => score > best.score - FAR)
  const sure = others.every(({ score }) => score < best.score - SURE)
  const shown = [best, ...others].map(({ encoding }) => encoding)
  return {
    guess: { value: best.encoding, sure, settled: false, others: shown.slice(1) },
    examples: shown.map((encoding) => examplesOf(words, encoding, decode))
  }
}

/** Longer words first: they are the easiest to judge. */
function examplesOf(words: readonly Uint8Array[], encoding: string, decode: Decode): string {
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, EXAMPLE_WORDS)
  return longest.map((word) => decode(encoding, word)).join(', ')
}

function wordScore(text: string, model: LetterModel): number {
  let score = 0
  for (const part of text.split(/(?<=[^\p{L}\p{M}])|(?=[^\p{L}\p{M}])/u)) {
    score += /^[\p{L}\p{M}]/u.test(part) ? lettersScore(part, model) : symbolScore(part)
  }
  return score
}

function symbolScore(symbol: string): number {
  if (NO_CHARACTER.test(symbol)) return COST.noCharacter
  return USUAL_SYMBOLS.test(symbol) ? COST.symbol : COST.oddSymbol
}

function lettersScore(part: string, model: LetterModel): number {
  const lower = part.toLowerCase()
  let score = isUsualCase(part, lower) ? 0 : COST.oddCase
  for (const letter of lower) {
    const known = model.get(letter)
    score += known ?? (/[a-z]/.test(letter) ? COST.asciiInside : COST.foreign)
  }
  return score + (/[םןךףץ]./u.test(part) ? COST.finalInside : 0)
}

function isUsualCase(part: string, lower: string): boolean {
  return part === lower || part.slice(1) === lower.slice(1) || part === part.toUpperCase()
}
