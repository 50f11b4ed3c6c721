/*
 * A spreadsheet runs a text that starts like a formula. Ours get an apostrophe in front, and it comes off again exactly where it was put:
 * a text is guarded with everything that stays guarded after one more apostrophe, so that the two are exact inverses.
 */

// Control and format characters, separators and everything that Unicode renders as nothing may hide the start; also the full-width forms are run.
const STARTS_LIKE_A_FORMULA =
  /^(?:'|[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}])*[=+\-@%|\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20\uFF05\uFF5C]/u

// Most texts start with a letter or a digit; these need no pattern.
const HARMLESS_START = /^[\p{L}\p{N}]/u

export function startsLikeAFormula(text: string): boolean {
  return text !== '' && !HARMLESS_START.test(text) && STARTS_LIKE_A_FORMULA.test(text)
}

/** One more apostrophe where a spreadsheet could run the text. */
export function guard(text: string): string {
  return startsLikeAFormula(text) ? `'${text}` : text
}

/** Takes off exactly what `guard` put there. */
export function unguard(text: string): string {
  return text.startsWith("'") && startsLikeAFormula(text.slice(1)) ? text.slice(1) : text
}
