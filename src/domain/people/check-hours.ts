import { epochDayOf } from '../shared/civil-time.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { DAYS_OF_WEEK, MINUTES_PER_DAY, stretchMinutes, type OpeningHours } from './opening-hours.ts'

interface Span {
  readonly day: number
  readonly from: number
  readonly to: number
}

/** What is wrong with opening hours, the first thing found; null: nothing. `day` in the detail counts from 1, Monday. */
export function checkHours(hours: OpeningHours): Problem | null {
  const spans: Span[] = []
  for (const [day, stretches] of hours.week.entries())
    for (const stretch of stretches) {
      const minutes = stretchMinutes(stretch)
      if (minutes === null) return problem('hours-not-a-time', { day: day + 1, ...stretch })
      const start = day * MINUTES_PER_DAY
      spans.push({ day, from: start + minutes.from, to: start + minutes.to })
    }
  if (hours.week.length !== DAYS_OF_WEEK || spans.length === 0) return problem('hours-never-open')
  return overlap(spans) ?? wrongHoliday(hours.holidays)
}

/** The week is a circle: Sunday's night runs into Monday. Stretches that only touch do not overlap. */
function overlap(spans: readonly Span[]): Problem | null {
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  const week = DAYS_OF_WEEK * MINUTES_PER_DAY
  for (const [i, span] of sorted.entries()) {
    const next = sorted[i + 1]?.from ?? (sorted[0]?.from ?? 0) + week
    if (span.to > next) return problem('hours-overlap', { day: span.day + 1 })
  }
  return null
}

function wrongHoliday(holidays: readonly string[]): Problem | null {
  const wrong = holidays.find((date) => !isDate(date))
  return wrong === undefined ? null : problem('holiday-not-a-date', { date: wrong })
}

function isDate(text: string): boolean {
  try {
    return Number.isFinite(epochDayOf(text))
  } catch {
    return false
  }
}
