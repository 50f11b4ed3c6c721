import { dateText, epochDayOf } from '../shared/civil-time.ts'
import { localDay, startOfDate } from '../shared/calendar.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf, resolveLocal } from '../shared/zoned-time.ts'

/** A time as a calendar file says it: a date, a clock in some zone (null: in whichever the reader is), or an instant. */
export type CalendarTime =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'clock'; readonly local: string; readonly zone: string | null }
  | { readonly kind: 'instant'; readonly at: Instant }

/** One entry of a calendar, each of its repetitions one. The end is where it is over: of a date, the first day after. */
export interface CalendarEntry {
  readonly name: string
  readonly start: CalendarTime
  readonly end: CalendarTime
}

/** A day that a calendar file names. */
export interface NamedDay {
  /** 'YYYY-MM-DD'. */
  readonly date: string
  /** What the file calls it; several entries on one day are joined. */
  readonly name: string
}

export interface HolidaysRead {
  /** In the order of the calendar. */
  readonly days: readonly NamedDay[]
  /** Entries that cover no whole day: a meeting closes no team. */
  readonly partDays: number
}

/** The whole days that entries cover between two dates, both included, as clocks in `zone` (IANA) show them. */
export function holidaysOf(
  entries: Iterable<CalendarEntry>,
  { from, to, zone }: { readonly from: string; readonly to: string; readonly zone: string }
): HolidaysRead {
  const names = new Map<number, Set<string>>()
  const [first, last] = [epochDayOf(from), epochDayOf(to)]
  let partDays = 0
  for (const { name, start, end } of entries) {
    const [begins, ends] = [firstDay(start, zone), dayAfter(end, zone)]
    if (ends <= begins) partDays++
    for (let day = Math.max(begins, first); day < ends && day <= last; day++)
      names.set(day, (names.get(day) ?? new Set<string>()).add(name))
  }
  const days = [...names].sort(([a], [b]) => a - b)
  return { partDays, days: days.map(([day, said]) => ({ date: dateText(day), name: joined(said) })) }
}

const joined = (names: ReadonlySet<string>): string => [...names].filter((name) => name !== '').join(' · ')

/** The first day that is covered from its beginning. */
function firstDay(start: CalendarTime, zone: string): number {
  if (start.kind === 'date') return epochDayOf(start.date)
  const at = instantIn(start, zone)
  const day = localDay(at, zone)
  return startOfDate(day, zone) >= at ? day : day + 1
}

/** The first day that is no longer covered to its end. */
function dayAfter(end: CalendarTime, zone: string): number {
  return end.kind === 'date' ? epochDayOf(end.date) : localDay(instantIn(end, zone), zone)
}

const instantIn = (time: Exclude<CalendarTime, { kind: 'date' }>, zone: string): Instant =>
  time.kind === 'instant' ? time.at : instantOf(resolveLocal(time.local, time.zone ?? zone))
