const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const NAMES = [
  ...'january february march april may june july august september october november december'.split(' '),
  ...MONTHS,
  'sept'
]

const DAY_FIRST = /^(\d{1,2})[ /.-]\s?([A-Za-z]{3,9})\.?,?[ /.-]\s?(\d{4}|\d{2})(?=$|[ T,])/
const MONTH_FIRST = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?=$|[ ,])/
const YEAR_FIRST = /^(\d{4})[ /.-]([A-Za-z]{3,9})[ /.-](\d{1,2})(?=$|[ T,])/

/**
 * A date whose month is an English name, rewritten as 'YYYY-MM-DD' with what follows it, which no order of day and month can mistake; any other text as
 * it is. A year of two digits beside such a name can only be the year: 70 to 99 are 19xx, the rest 20xx, as POSIX has it.
 */
export function withMonthNumber(text: string): string {
  if (!/[A-Za-z]{3}/.test(text)) return text
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return rewritten(text, dayFirst[0], dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null) return rewritten(text, monthFirst[0], monthFirst[3], monthFirst[1], monthFirst[2])
  const yearFirst = YEAR_FIRST.exec(text)
  return yearFirst === null ? text : rewritten(text, yearFirst[0], yearFirst[1], yearFirst[2], yearFirst[3])
}

/** Whether a word is the English name of a month, whole or short. */
export const isMonthName = (word: string): boolean => NAMES.includes(word.toLowerCase())

function rewritten(text: string, date: string, year = '', name = '', day = ''): string {
  if (!isMonthName(name)) return text
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return `${fullYear(year)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}${text.slice(date.length)}`
}

function fullYear(year: string): string {
  if (year.length === 4) return year
  return `${Number(year) >= 70 ? '19' : '20'}${year}`
}
