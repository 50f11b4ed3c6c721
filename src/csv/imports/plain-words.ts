/** Serbian Cyrillic and Latin are one language in two alphabets. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d ђ:dj е:e ж:z з:z и:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:c у:u ф:f х:h ц:c ч:c џ:dz ш:s'
    .split(' ')
    .map((pair) => pair.split(':'))
)
const LETTERS: Readonly<Record<string, string>> = { ...LATIN, đ: 'dj', ł: 'l', ø: 'o', ß: 'ss', ة: 'ه', ى: 'ي', ـ: '' }

/**
 * The words of a header or a value in the one form in which they are compared: lower case, no accents, points or punctuation, `openedAt` and `opened_at`
 * as "opened at", Serbian in Latin letters, the spellings of Arabic that writers mix as one. '#' stays: it means number.
 */
export function plainWords(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/["'\u05F3\u05F4’`]/g, '')
    .replace(/[đłøßةىـ\u0430-\u045F]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
}

const LONGEST = 120
