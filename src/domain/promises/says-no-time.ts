/**
 * Words that sound like a time and are none, in the languages of the floor; each stands for itself, not inside a longer word. Beside some, what must
 * not stand around them because it means something else there.
 */
const NO_TIMES: readonly (
  string | { readonly words: string; readonly notAfter?: string; readonly notBefore?: string }
)[] = [
  'asap',
  'a\\.s\\.a\\.p',
  'as soon as',
  { words: 'soon', notAfter: 'too|how|so' },
  'soonest',
  'shortly',
  'immediately',
  'right away',
  'straight away',
  'right now',
  'promptly',
  'without delay',
  'as (?:quickly|fast|early) as',
  'when(?:ever)? (?:we|i) (?:can|are able|am able)',
  'בהקדם',
  'בקרוב',
  'תיכף',
  'עוד מעט',
  { words: 'מיי?ד', notBefore: 'ליד' },
  'מיי?דית?',
  { words: 'במהירות', notBefore: 'של|\\d' },
  'בדחיפות',
  'כמה שיותר מהר',
  'הכי מהר',
  'מהר ככל',
  'ככל האפשר',
  '(?:כש|מתי ש|ברגע ש|איך ש)(?:נוכל|אוכל|נספיק|אספיק)',
  '(?:في |ب)(?:أقرب|أسرع) (?:وقت|فرصة|ما يمكن)',
  { words: '(?:عما )?قريبا', notBefore: 'من' },
  '(?:على ال)?فورا?',
  'حالا',
  'في الحال',
  'عاجلا',
  { words: 'بسرعة', notBefore: '\\d' },
  '(?:عندما|حين|حالما|متى) (?:ما )?(?:نستطيع|أستطيع|نتمكن|أتمكن|استطعنا|استطعت)',
  'što (?:pre|brže|ranije)',
  'čim (?:pre|možemo|mogu|stignemo|stignem|budemo mogli|budem mogao|budem mogla|uspemo)',
  'kada? (?:možemo|mogu|stignemo|stignem|budemo mogli|budem mogao|budem mogla|uspemo)',
  'uskoro',
  'ubrzo',
  'odmah',
  'smesta',
  'hitno',
  'bez odlaganja',
  'u najkraćem roku',
  'што пре',
  'чим пре',
  'ускоро',
  'одмах',
  'хитно'
]

/** Without accents, vowel points and the shapes that one letter may have: people type with and without them. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '')

/** Of Hebrew and Arabic, "and" is a letter before the word. */
const PATTERN = new RegExp(
  NO_TIMES.map((one) => {
    const { words, notAfter, notBefore } = typeof one === 'string' ? { words: one } : one
    const before = `(?<![\\p{L}\\p{N}]${notAfter === undefined ? '' : `|(?:${notAfter})\\s+`})`
    const after = `(?![\\p{L}\\p{N}]${notBefore === undefined ? '' : `|\\s+(?:${notBefore})`})`
    return `${before}[וو]?(?:${plain(words).replaceAll(' ', '\\s+')})${after}`
  }).join('|'),
  'iu'
)

/** Whether a text promises "as soon as possible", which is no time (PRODUCT.md §3). */
export function saysNoTime(text: string): boolean {
  return PATTERN.test(plain(text))
}
