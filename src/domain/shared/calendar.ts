import { civilText, dateText, daysInMonth, epochDay, epochDayOf, MS_PER_DAY } from './civil-time.ts'
import type { Instant } from './instant.ts'
import { matchLocal, stretchAt } from './zone-table.ts'

/**
 * 'YYYY-MM-DDTHH:MM:SS' of whole numbers read from a text, or null where the calendar or the clock has no such time:
 * 31/04, 29/02 outside leap years, 24:00, a 60th second, a year outside 0–9999.
 */
export function parseCivil(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number
): string | null {
  const valid =
    isWhole(year, 0, 9_999) &&
    isWhole(month, 1, 12) &&
    isWhole(day, 1, daysInMonth(year, month)) &&
    isWhole(hour, 0, 23) &&
    isWhole(minute, 0, 59) &&
    isWhole(second, 0, 59)
  if (!valid) return null
  return civilText(epochDay(year, month, day) * MS_PER_DAY + (hour * 3_600 + minute * 60 + second) * 1_000)
}

/**
 * First instant of a date (days since 1970-01-01) in a zone: midnight, the earlier one where it comes twice, the end of
 * the gap where clocks skip it. A date skipped whole starts where the next one does. As Temporal's startOfDay.
 */
export function startOfDate(daysSinceEpoch: number, zone: string): Instant {
  const match = matchLocal(daysSinceEpoch * MS_PER_DAY, zone)
  switch (match.kind) {
    case 'once':
      return match.instant
    case 'twice':
      return match.earlier
    case 'never':
      return match.transition
  }
}

/** First instant of the local day that contains the instant. Throws RangeError for an unknown zone. */
export function startOfLocalDay(instant: Instant, zone: string): Instant {
  return startOfDate(dayHolding(instant, zone), zone)
}

/** First instant after the local day that contains the instant. Throws RangeError for an unknown zone. */
export function endOfLocalDay(instant: Instant, zone: string): Instant {
  return startOfDate(dayHolding(instant, zone) + 1, zone)
}

/**
 * The half-open range of instants of two dates 'YYYY-MM-DD', both inclusive; null leaves its side open. Throws
 * RangeError for an unknown zone or a text that is no date.
 */
export function dayRange(from: string | null, to: string | null, zone: string): { start: Instant; end: Instant } {
  return {
    start: from === null ? -Infinity : startOfDate(epochDayOf(from), zone),
    end: to === null ? Infinity : startOfDate(epochDayOf(to) + 1, zone)
  }
}

/** The date 'YYYY-MM-DD' that a zone's calendar shows at an instant. Throws RangeError for an unknown zone. */
export function localDate(instant: Instant, zone: string): string {
  return dateText(localDay(instant, zone))
}

/** The same date, counted in days since 1970-01-01. */
export function localDay(instant: Instant, zone: string): number {
  return Math.floor((instant + stretchAt(zone, instant).offset) / MS_PER_DAY)
}

// Clocks that go back across midnight (St John's until 2011: 00:01 to 23:01) show yesterday's date inside a day that has
// begun. Days must tile the time line, so such an instant belongs to the day that has begun.
function dayHolding(instant: Instant, zone: string): number {
  const shown = localDay(instant, zone)
  return startOfDate(shown + 1, zone) <= instant ? shown + 1 : shown
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
