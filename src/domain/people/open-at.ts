import { civilMillis, dateText, epochDayOf, MS_PER_DAY, MS_PER_MINUTE } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'
import { matchLocal, stretchAt } from '../shared/zone-table.ts'
import { zonedTime } from '../shared/zoned-time.ts'
import { DAYS_OF_WEEK, MINUTES_PER_DAY, stretchMinutes, type OpeningHours } from './opening-hours.ts'

/** 1970-01-01 was a Thursday; Monday is 0. */
const weekday = (epochDay: number): number => (((epochDay + 3) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK

/**
 * Whether a team works at an instant (epoch ms). What its clocks show in `zone` (IANA) decides, so that the hour which summer time skips is
 * missed and the one which comes twice counts twice. On a holiday nobody works, and the night that would begin on it does not.
 * Throws RangeError for an unknown zone.
 */
export function isOpenAt(hours: OpeningHours, instant: Instant, zone: string): boolean {
  const civil = civilMillis(zonedTime(instant, zone).local)
  const day = Math.floor(civil / MS_PER_DAY)
  const minute = (civil - day * MS_PER_DAY) / MS_PER_MINUTE
  if (hours.holidays.includes(dateText(day))) return false
  return covers(hours, day, minute) || covers(hours, day - 1, minute + MINUTES_PER_DAY)
}

/**
 * The first instant from `instant` on (epoch ms) at which a team works; the same instant where it works then. null: it never does again.
 * Throws RangeError for an unknown zone.
 */
export function nextOpening(hours: OpeningHours, instant: Instant, zone: string): Instant | null {
  if (isOpenAt(hours, instant, zone)) return instant
  const begins = nextBeginning(hours, instant, zone)
  // Clocks that go back can show an open time again, in the middle of a stretch.
  for (let end = stretchAt(zone, instant).end; end < (begins ?? instant); end = stretchAt(zone, end).end)
    if (isOpenAt(hours, end, zone)) return end
  return begins
}

function covers(hours: OpeningHours, day: number, minute: number): boolean {
  return stretchesOf(hours, day).some(({ from, to }) => minute >= from && minute < to)
}

function stretchesOf(hours: OpeningHours, day: number): readonly { readonly from: number; readonly to: number }[] {
  if (hours.holidays.includes(dateText(day))) return []
  return (hours.week[weekday(day)] ?? []).flatMap((stretch) => stretchMinutes(stretch) ?? [])
}

/** The first beginning of a stretch, day by day until the holidays can no longer be what keeps it shut. */
function nextBeginning(hours: OpeningHours, instant: Instant, zone: string): Instant | null {
  const today = epochDayOf(zonedTime(instant, zone).local.slice(0, -9))
  const last = today + DAYS_OF_WEEK * (hours.holidays.length + 2)
  // From yesterday on: clocks set back over midnight show its evening again.
  for (let day = today - 1; day <= last; day++) {
    const begins = stretchesOf(hours, day)
      .flatMap(({ from }) => momentsOf(day * MS_PER_DAY + from * MS_PER_MINUTE, zone))
      .filter((moment) => moment >= instant && isOpenAt(hours, moment, zone))
    if (begins.length > 0) return Math.min(...begins)
  }
  return null
}

/** When clocks show a time; where they skip it, the moment they do. */
function momentsOf(civil: number, zone: string): readonly Instant[] {
  const match = matchLocal(civil, zone)
  switch (match.kind) {
    case 'once':
      return [match.instant]
    case 'twice':
      return [match.earlier, match.later]
    case 'never':
      return [match.transition]
  }
}
