/*
 * ISO 8601 weeks of a zone's calendar: they start on Monday, and week 1 holds the year's first Thursday.
 */
import { localDay, startOfDate } from './calendar.ts'
import { civilDate, epochDay, twoDigits, yearText } from './civil-time.ts'
import type { Instant } from './instant.ts'

const WEEK = /^(\d{4}|[+-]\d{6})-W(\d{2})$/

/** The week 'YYYY-Www' that a zone's calendar shows at an instant. Throws RangeError for an unknown zone. */
export function isoWeekOf(instant: Instant, zone: string): string {
  return weekText(mondayOf(localDay(instant, zone)))
}

/** First instant of a week's Monday. Throws RangeError for an unknown zone or a week that does not exist. */
export function isoWeekStart(week: string, zone: string): Instant {
  return startOfDate(mondayOfWeek(week), zone)
}

/** First instant of the week that a zone's calendar shows at an instant. Throws RangeError for an unknown zone. */
export function startOfIsoWeek(instant: Instant, zone: string): Instant {
  return startOfDate(mondayOf(localDay(instant, zone)), zone)
}

/** '2015-W53' → '2016-W01'. Throws RangeError for a week that does not exist. */
export function nextIsoWeek(week: string): string {
  return weekText(mondayOfWeek(week) + 7)
}

/** '2016-W01' → '2015-W53'. Throws RangeError for a week that does not exist. */
export function previousIsoWeek(week: string): string {
  return weekText(mondayOfWeek(week) - 7)
}

/** Whether a text, from a route for instance, names a week that exists: '2015-W53' does, '2016-W53' does not. */
export function isIsoWeek(text: string): boolean {
  return !Number.isNaN(readMonday(text))
}

function mondayOfWeek(week: string): number {
  const monday = readMonday(week)
  if (Number.isNaN(monday)) throw new RangeError(`not an ISO week: ${week}`)
  return monday
}

function readMonday(week: string): number {
  const [, year, number] = WEEK.exec(week) ?? []
  // The 4th of January is always in week 1.
  const monday = mondayOf(epochDay(Number(year), 1, 4)) + (Number(number) - 1) * 7
  return weekText(monday) === week ? monday : Number.NaN
}

// Day 0, 1970-01-01, was a Thursday.
function mondayOf(daysSinceEpoch: number): number {
  return daysSinceEpoch - ((((daysSinceEpoch + 3) % 7) + 7) % 7)
}

function weekText(monday: number): string {
  const thursday = monday + 3
  const { year } = civilDate(thursday)
  const week = Math.floor((thursday - epochDay(year, 1, 1)) / 7) + 1
  return `${yearText(year)}-W${twoDigits(week)}`
}
