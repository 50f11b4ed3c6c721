import { holidaysOf, type NamedDay } from '../../domain/people/holidays-of.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { calendarEntries, MOST_ENTRIES } from './calendar-entries.ts'

/** What a calendar file says about the coming years, before any of it is taken. */
export interface ReadHolidays {
  readonly days: readonly NamedDay[]
  /** Entries that cover no whole day, and entries that could not be understood: counted, not taken. */
  readonly partDays: number
  readonly unreadable: number
}

const MB = 1_048_576
export const MOST_BYTES = 2 * MB
/** Holidays are read for this year and so many after it. */
const YEARS_AHEAD = 3
/** More whole days than this are no list of holidays. */
const MOST_DAYS = 1_000

/**
 * Reads the holidays of an iCalendar file: whole days of this year and the three after it, as clocks in `zone` (IANA) show them. `today` is
 * 'YYYY-MM-DD'. Errors: no calendar, far too much in it, no whole day in it.
 */
export async function readHolidays(
  file: Pick<Blob, 'size' | 'text'>,
  today: string,
  zone: string
): Promise<Result<ReadHolidays, Problem>> {
  const tooLarge = problem('calendar-too-large', { mb: MOST_BYTES / MB, events: MOST_ENTRIES })
  if (file.size > MOST_BYTES) return fail(tooLarge)
  const year = Number(today.slice(0, 4))
  const [from, to] = [`${year}-01-01`, `${year + YEARS_AHEAD}-12-31`]
  const calendar = await calendarEntries(await file.text(), from, to)
  if (calendar === null) return fail(problem('calendar-unreadable'))
  if (calendar.tooMuch) return fail(tooLarge)
  const { days, partDays } = holidaysOf(calendar.entries, { from, to, zone })
  if (days.length > MOST_DAYS) return fail(tooLarge)
  if (days.length === 0) return fail(problem('calendar-empty', { from: year, to: year + YEARS_AHEAD }))
  return ok({ days, partDays, unreadable: calendar.unreadable })
}
