import { DAYS_OF_WEEK, type OpeningHours, type OpenStretch } from '../../../domain/people/opening-hours.ts'

/** Opening hours while they are being typed: times may be missing, days may be empty. */
export interface HoursDraft {
  readonly week: readonly (readonly OpenStretch[])[]
  readonly holidays: readonly string[]
  /** A day chosen and not yet added: whoever saves means it. */
  readonly newHoliday: string
}

export const BLANK: OpenStretch = { from: '', to: '' }

export function hoursDraft(hours: OpeningHours | null): HoursDraft {
  const week = Array.from({ length: DAYS_OF_WEEK }, (_, day) => hours?.week[day] ?? [])
  return { week, holidays: hours?.holidays ?? [], newHoliday: '' }
}

/** What was typed: wholly blank stretches are none, days in order of the clock, holidays of the calendar. null: nothing was told. */
export function hoursOfDraft(draft: HoursDraft): OpeningHours | null {
  const { week, holidays } = withHoliday(draft)
  const told = week.map((day) =>
    day
      .filter(({ from, to }) => from !== '' || to !== '')
      .map(({ from, to }) => ({ from, to }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  )
  return told.every((day) => day.length === 0) && holidays.length === 0 ? null : { week: told, holidays }
}

/** The draft with the chosen day among its holidays, in order. */
export function withHoliday(draft: HoursDraft): HoursDraft {
  const { newHoliday } = draft
  return { ...withHolidays(draft, newHoliday === '' ? [] : [newHoliday]), newHoliday: '' }
}

/** The draft with more holidays, each once, in order. */
export function withHolidays(draft: HoursDraft, dates: readonly string[]): HoursDraft {
  return { ...draft, holidays: [...new Set([...draft.holidays, ...dates])].toSorted() }
}

/** The draft with one day changed. */
export function withDay(draft: HoursDraft, day: number, stretches: readonly OpenStretch[]): HoursDraft {
  return { ...draft, week: draft.week.map((old, i) => (i === day ? stretches : old)) }
}

/** The draft with every day as this one. */
export function likeDay(draft: HoursDraft, day: number): HoursDraft {
  return { ...draft, week: draft.week.map(() => draft.week[day] ?? []) }
}

/** Days from 0, Monday, in the order in which a language's calendars show them. */
export function weekOrder(language: string): readonly number[] {
  const first = FIRST_DAYS[language] ?? 0
  return Array.from({ length: DAYS_OF_WEEK }, (_, i) => (first + i) % DAYS_OF_WEEK)
}

// Unicode CLDR, weekData: Israel begins on Sunday, Egypt on Saturday.
const FIRST_DAYS: Readonly<Record<string, number>> = { he: 6, ar: 5 }

/** 'Monday' and so on in a locale; the first of January 2024 was one. */
export function dayName(day: number, locale: string, style: 'long' | 'short' = 'long'): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  return name.format(Date.UTC(2024, 0, 1 + day))
}
