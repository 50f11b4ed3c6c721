/*
 * Arithmetic of the proleptic Gregorian calendar without any zone: a civil time is written 'YYYY-MM-DDTHH:MM:SS' and
 * counted as the milliseconds it would have if its clock showed UTC. Years outside 0000–9999 are written ±YYYYYY, as
 * ISO 8601 and Temporal do.
 */

export const MS_PER_SECOND = 1_000
export const MS_PER_MINUTE = 60_000
export const MS_PER_DAY = 86_400_000

/** A wall clock's reading counted as if that clock showed UTC, in milliseconds. It is no instant: a zone is missing. */
export type CivilMillis = number

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAYS_BEFORE_MARCH_ERA = 719_468
const DAYS_PER_ERA = 146_097
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days of a month counted from 1; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Days since 1970-01-01 of a valid date. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function epochDay(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_MARCH_ERA
}

/** The date of a day counted from 1970-01-01. Source: Hinnant, civil_from_days. */
export function civilDate(daysSinceEpoch: number): CivilDate {
  const shifted = daysSinceEpoch + DAYS_BEFORE_MARCH_ERA
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 'YYYY', or ±YYYYYY outside 0000–9999. */
export function yearText(year: number): string {
  if (year >= 0 && year <= 9_999) return twoDigits(Math.floor(year / 100)) + twoDigits(year % 100)
  return (year < 0 ? '-' : '+') + String(Math.abs(year)).padStart(6, '0')
}

/** A whole number from 0 to 99 with its leading zero. */
export function twoDigits(n: number): string {
  return TWO_DIGITS[n] ?? String(n)
}

/** 'YYYY-MM-DD' of a day counted from 1970-01-01. */
export function dateText(daysSinceEpoch: number): string {
  const { year, month, day } = civilDate(daysSinceEpoch)
  return `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

/** 'YYYY-MM-DDTHH:MM:SS'; parts of a second are dropped, towards the past. */
export function civilText(civil: CivilMillis): string {
  const days = Math.floor(civil / MS_PER_DAY)
  const second = Math.floor((civil - days * MS_PER_DAY) / MS_PER_SECOND)
  const minute = Math.floor(second / 60)
  const clock = `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:${twoDigits(second % 60)}`
  return `${dateText(days)}T${clock}`
}

/** Days since 1970-01-01 of 'YYYY-MM-DD'. Throws RangeError where the text is no date of the calendar. */
export function epochDayOf(date: string): number {
  const length = yearLength(date)
  const days = date.length === length + 6 ? readDay(date, length) : Number.NaN
  if (Number.isNaN(days)) throw new RangeError(`not a date: ${date}`)
  return days
}

/** Reads 'YYYY-MM-DDTHH:MM' or with ':SS'. Throws RangeError where the text is no time of the calendar (2023-02-29, 24:00). */
export function civilMillis(local: string): CivilMillis {
  const length = yearLength(local)
  const days = readDay(local, length)
  const seconds = readClock(local, length + 6)
  const civil = days * MS_PER_DAY + seconds * MS_PER_SECOND
  if (Number.isNaN(civil)) throw new RangeError(`not a local time: ${local}`)
  return civil
}

function yearLength(text: string): number {
  const sign = text.charCodeAt(0)
  return sign === 43 || sign === 45 ? 7 : 4
}

function readDay(text: string, length: number): number {
  const year = length === 4 ? digits(text, 0, 4) : (text.charCodeAt(0) === 45 ? -1 : 1) * digits(text, 1, 7)
  const month = digits(text, length + 1, length + 3)
  const day = digits(text, length + 4, length + 6)
  const shaped = text.charCodeAt(length) === 45 && text.charCodeAt(length + 3) === 45
  return shaped && day >= 1 && day <= daysInMonth(year, month) ? epochDay(year, month, day) : Number.NaN
}

function readClock(text: string, at: number): number {
  const withSeconds = text.length === at + 9
  const shaped = text.charCodeAt(at) === 84 && text.charCodeAt(at + 3) === 58
  if (!shaped || !(text.length === at + 6 || (withSeconds && text.charCodeAt(at + 6) === 58))) return Number.NaN
  const hour = digits(text, at + 1, at + 3)
  const minute = digits(text, at + 4, at + 6)
  const second = withSeconds ? digits(text, at + 7, at + 9) : 0
  return hour <= 23 && minute <= 59 && second <= 59 ? hour * 3_600 + minute * 60 + second : Number.NaN
}

// Character codes instead of a pattern: an import reads a million of these.
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}
