const MARKS = /\p{M}|\u0640|[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu
const STROKED: Readonly<Record<string, string>> = { đ: 'd', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }
/** Arabic-Indic and Persian digits; their last four bits are the digit. */
const EASTERN_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g

const BEYOND_ASCII = /\P{ASCII}/u

/** What the search reads of a case beside its reference; '' where there is nothing. */
export interface CaseTexts {
  /** The customer's. */
  readonly name: string
  readonly contact: string
  readonly summary: string
}

/**
 * A text as the search compares it: lower case, without diacritics, niqqud, harakat and tatweel, and without the invisible
 * marks that steer direction, since nobody types those; digits of every script are the same.
 */
export function foldText(text: string): string {
  // most references and many texts: nothing there has marks or another form
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase()
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[đłøßæœı]/g, (letter) => STROKED[letter] ?? letter)
}

/** The words of a search, all of which must occur. */
export function searchWords(text: string): readonly string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}
