import { foldText } from './search-text.ts'

/** Fewer digits than these fit too much to be a telephone number. */
const FEWEST_DIGITS = 4
/** From here on a stored number is whole enough for a longer one that is typed to end in it. */
const WHOLE_NUMBER = 7

/** Digits with what people write between them; a leading + or 00 says that the country comes first. */
const NUMBER = /\+?\d[\d\s().\-/\u2010-\u2015]*/g
const ONLY_NUMBER = /^\s*\+?[\d\s().\-/\u2010-\u2015]+$/

/** Country calling codes of one and two digits (ITU-T E.164); every other one has three. */
const ONE_DIGIT = /^[17]/
const TWO_DIGITS = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/**
 * A number without its country and its leading zeros, as everybody at home dials it: +381 64 123-4567, 064/1234567 and
 * 00381641234567 are the same.
 */
function national(text: string): string {
  const digits = text.replace(/\D/g, '')
  const abroad = text.startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : null
  const home = abroad === null ? digits : abroad.slice(ONE_DIGIT.test(abroad) ? 1 : TWO_DIGITS.test(abroad) ? 2 : 3)
  return home.replace(/^0+/, '')
}

/** The telephone numbers in what reaches a customer, in one line; '' where there is none. */
export function telephonesIn(contact: string): string {
  const found = foldText(contact).match(NUMBER) ?? []
  return found
    .map(national)
    .filter((digits) => digits.length >= FEWEST_DIGITS)
    .join(' ')
}

/** What somebody typed as a number to compare by; null where it is none. */
export function telephoneAsked(text: string): string | null {
  const folded = foldText(text).trim()
  if (!ONLY_NUMBER.test(folded) || folded.replace(/\D/g, '').length < FEWEST_DIGITS) return null
  const digits = national(folded)
  return digits.length < FEWEST_DIGITS - 1 ? null : digits
}

/** What to look for so as to miss no number that fits: the ends of numbers are what they share. */
export const telephoneNeedle = (asked: string): string => asked.slice(-WHOLE_NUMBER)

/** Whether one of a customer's numbers holds what was typed, or is what it ends in (a country typed without its +). */
export function fitsTelephone(asked: string, telephones: string): boolean {
  if (telephones.includes(asked)) return true
  return telephones.split(' ').some((known) => known.length >= WHOLE_NUMBER && asked.endsWith(known))
}
