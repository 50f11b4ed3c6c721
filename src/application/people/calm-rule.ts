import { daysInMonth } from '../../domain/shared/civil-time.ts'

/** How an entry repeats: the frequency and the BY… parts of a rule of RFC 5545, as the library reads them. */
export interface RepeatRule {
  readonly freq: string
  readonly parts: Readonly<Record<string, readonly (string | number)[] | undefined>>
}

const LEAP_YEAR = 2024
/** At most the fifth, from either end. */
const DAY_IN_MONTH = /^([+-]?[1-5])?[A-Z]{2}$/
const PLAIN_DAY = /^[A-Z]{2}$/

/**
 * Whether a rule is one that holidays have. Rules that can never come true ("every day that is a 30th of February") would be searched for ever, so
 * only forms are followed that are known to end.
 */
export function isCalm({ freq, parts }: RepeatRule): boolean {
  const used = Object.entries(parts).filter(([, values]) => values !== undefined && values.length > 0)
  const allowed = ALLOWED[freq] ?? null
  if (allowed === null || used.some(([name]) => !allowed.includes(name))) return false
  const days = (parts['BYDAY'] ?? []).map(String)
  const places = (parts['BYSETPOS'] ?? []).map(Number)
  if (freq === 'DAILY' || freq === 'WEEKLY' || places.length > 0)
    if (days.some((day) => !PLAIN_DAY.test(day))) return false
  if (places.some((place) => Math.abs(place) > 5) || days.some((day) => !DAY_IN_MONTH.test(day))) return false
  return isInMonths(parts)
}

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  YEARLY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'],
  MONTHLY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'],
  WEEKLY: ['BYDAY'],
  DAILY: ['BYDAY']
}

/** Every day of the month that is named exists in every month that is. */
function isInMonths(parts: RepeatRule['parts']): boolean {
  const months = (parts['BYMONTH'] ?? []).map(Number)
  const days = (parts['BYMONTHDAY'] ?? []).map((day) => Math.abs(Number(day)))
  return days.every((day) => months.every((month) => day <= daysInMonth(LEAP_YEAR, month)))
}
