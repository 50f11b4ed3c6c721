import { dayRange } from '../../domain/shared/calendar.ts'
import { civilMillis, civilText, MS_PER_DAY } from '../../domain/shared/civil-time.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { isoWeekOf, isoWeekStart, nextIsoWeek, previousIsoWeek } from '../../domain/shared/iso-week.ts'
import { instantOf, resolveLocal, zonedTime } from '../../domain/shared/zoned-time.ts'
import type { FloorQuery } from '../../domain/shared/floor-query.ts'

const PARETO_DAYS = 28
const CHART_WEEKS = 12

/** What the charts look back over; [start, end) in epoch ms. */
export interface ChartWindows {
  readonly start: Instant
  readonly end: Instant
  /** ISO weeks, oldest first. */
  readonly weeks: readonly string[]
  /** Their first instants, and the end of the last. */
  readonly bounds: readonly Instant[]
}

/**
 * Four weeks and twelve ISO weeks ending at the earliest of now, the filter's last day and the newest `asOf` (INTERFACES.md
 * §5). What happened at that very instant still counts. NaN: no running `asOf` under the filter.
 */
export function chartWindows(query: FloorQuery, newestAsOf: Instant): ChartWindows {
  const { now, zone, filter } = query
  const lastDay = dayRange(null, filter.to, zone).end
  const end = Math.min(now + 1, lastDay, Number.isNaN(newestAsOf) ? Infinity : newestAsOf + 1)
  const weeks = [isoWeekOf(end - 1, zone)]
  while (weeks.length < CHART_WEEKS) weeks.unshift(previousIsoWeek(weeks[0] ?? ''))
  const bounds = weeks.map((week) => isoWeekStart(week, zone))
  bounds.push(isoWeekStart(nextIsoWeek(weeks.at(-1) ?? ''), zone))
  return { start: daysBefore(end, PARETO_DAYS, zone), end, weeks, bounds }
}

/** The same time of the wall clock so many days earlier, so that a change to summer time moves no date out of the window. */
export function daysBefore(instant: Instant, days: number, zone: string): Instant {
  const civil = civilMillis(zonedTime(instant, zone).local) - days * MS_PER_DAY
  // The wall clock is read in whole seconds; what was cut off comes back.
  return instantOf(resolveLocal(civilText(civil), zone)) + (((instant % 1_000) + 1_000) % 1_000)
}

/** Place of the last of ascending bounds that is not after the instant; -1 where all are, or the instant is NaN. */
export function boundBefore(bounds: readonly Instant[], instant: Instant): number {
  let low = 0
  let high = bounds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (instant >= (bounds[middle] ?? Infinity)) low = middle + 1
    else high = middle
  }
  return low - 1
}
