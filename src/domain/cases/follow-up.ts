import { DAYS_OF_WEEK, type OpeningHours } from '../people/opening-hours.ts'
import { localDay } from '../shared/calendar.ts'
import { dateText } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'
import { resolveLocal, zonedTime, type ZonedTime } from '../shared/zoned-time.ts'

/** PRODUCT.md §2: the follow-up contact is due three working days after resolving. */
export const FOLLOW_UP_DAYS = 3

/** On which days a team works, in which zone. */
export interface WorkingDays {
  /** null: not told; then Monday to Friday. */
  readonly hours: OpeningHours | null
  /** IANA zone. */
  readonly zone: string
}

/** Saturday and Sunday, Monday being 0. */
const WEEKEND: readonly number[] = [5, 6]

/** 1970-01-01 was a Thursday; Monday is 0. */
const weekday = (day: number): number => (((day + 3) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK

/** Whether a shift of the team begins on a day (days since 1970-01-01): a night that began the evening before makes it no working day. */
export function isWorkingDay(hours: OpeningHours | null, day: number): boolean {
  if (hours !== null && hours.holidays.includes(dateText(day))) return false
  const works = hours?.week.some((stretches) => stretches.length > 0) === true
  if (hours === null || !works) return !WEEKEND.includes(weekday(day))
  return (hours.week[weekday(day)] ?? []).length > 0
}

/**
 * The same time of day on the n-th working day after the day that the team's clocks show at `instant` (epoch ms). A time that clocks skip on that
 * day is moved on by the length of the gap, of one that comes twice the earlier is meant. Throws RangeError for an unknown zone.
 */
export function workingDaysAfter(instant: Instant, n: number, { hours, zone }: WorkingDays): ZonedTime {
  let day = localDay(instant, zone)
  for (let left = n; left > 0;) if (isWorkingDay(hours, ++day)) left--
  const timeOfDay = zonedTime(instant, zone).local.slice(-9)
  return resolveLocal(`${dateText(day)}${timeOfDay}`, zone)
}

/** When the follow-up contact is due for a case resolved at `instant` (epoch ms). */
export const followUpDue = (instant: Instant, days: WorkingDays): ZonedTime =>
  workingDaysAfter(instant, FOLLOW_UP_DAYS, days)
