import type { DateOrder } from '../../../application/imports/file-reading.ts'

const PARTS: Readonly<Record<DateOrder, 'dmy' | 'mdy' | 'ymd'>> = { dmy: 'dmy', mdy: 'mdy', ymd: 'ymd', iso: 'ymd' }

/** The day (midnight UTC) that the three numbers of a text mean in an order; null where the calendar has no such day. */
export function dayUnder(order: DateOrder, text: string): number | null {
  const numbers = /(\d{1,4})\D+(\d{1,2})\D+(\d{1,4})/.exec(text)?.slice(1).map(Number)
  if (numbers === undefined) return null
  const part = (letter: string): number => numbers[PARTS[order].indexOf(letter)] ?? NaN
  const [day, month, year] = [part('d'), part('m'), part('y')]
  const fullYear = year < 100 ? 2000 + year : year
  const instant = Date.UTC(fullYear, month - 1, day)
  const isDay = new Date(instant).getUTCMonth() === month - 1 && new Date(instant).getUTCDate() === day
  return isDay ? instant : null
}
