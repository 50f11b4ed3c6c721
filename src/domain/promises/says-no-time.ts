/** Words that sound like a time and are none, in the languages of the floor. Each stands for itself or begins a word. */
const NO_TIMES = [
  'asap',
  'as soon as',
  'shortly',
  'בהקדם',
  'בקרוב',
  'כמה שיותר מהר',
  'في أقرب وقت',
  'قريبا',
  'قريبًا',
  'بأسرع وقت',
  'što pre',
  'sto pre',
  'čim pre',
  'cim pre',
  'uskoro'
]
const PATTERN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NO_TIMES.join('|')})`, 'iu')

/** Whether a text promises "as soon as possible", which is no time (PRODUCT.md §3). */
export function saysNoTime(text: string): boolean {
  return PATTERN.test(text)
}
