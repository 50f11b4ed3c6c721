import { parseCivil } from '../../domain/shared/calendar.ts'
import { instantOf, resolveLocal, zonedTime, type ZonedTime } from '../../domain/shared/zoned-time.ts'
import type { DateOrder } from './mapping.ts'
import { withMonthNumber } from './named-date.ts'

/** Why a text is no time; the last two: it may be one, and nobody has said how to read it. */
export type TimeFault = 'not-a-date' | 'impossible-date' | 'two-digit-year' | 'order-unknown' | 'zone-unknown'

const DATE = String.raw`(\d{1,4})\s?([/.\-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?`
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*(?:([AaPp])\.?[Mm]\.?|([صم])))?`
const OFFSET = String.raw`([Zz]|UTC|GMT|[+-]\d{2}(?::?\d{2})?)`
const TIME = new RegExp(`^${DATE}(?:(?:[Tt]|,?\\s+)${CLOCK}(?:\\s*${OFFSET})?)?$`)

// Marks of writing direction that locale-formatted exports put around numbers; they are no part of the time.
const BIDI_MARKS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g
// Arabic-Indic digits, of Arabic and of Persian.
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g
// Before and after noon in Arabic.
const HALVES: Readonly<Record<string, string>> = { ص: 'a', م: 'p' }
// Longer than any time; keeps the pattern away from huge cells.
const LONGEST = 64

/**
 * Reads a date or a date with a time of day. `order` decides between day and month; a date that starts with its year needs none. An offset in the
 * text wins over `zone`, in which the result is then expressed (UTC where there is none). Without a time of day: midnight. Parts of a second are
 * dropped. A time that the zone's clocks skip or repeat is read as Temporal's 'compatible' does.
 */
export function readTime(text: string, order: DateOrder | null, zone: string | null): ZonedTime | TimeFault {
  if (text.length > LONGEST) return 'not-a-date'
  const match = TIME.exec(plainTime(text))
  if (match === null) return 'not-a-date'
  const date = readDate(match[1] ?? '', match[3] ?? '', match[4] ?? '', order)
  if (typeof date === 'string') return date
  const hour = readHour(match[5], match[8] ?? (match[9] && HALVES[match[9]]))
  const civil = parseCivil(...date, hour, Number(match[6] ?? 0), Number(match[7] ?? 0))
  if (civil === null) return 'impossible-date'
  return match[10] === undefined ? inZone(civil, zone) : atOffset(civil, match[10], zone)
}

const PLAIN = /^[\d/.:\- ]*$/

/** Without marks of direction, in ASCII digits, a month's name as its number. */
function plainTime(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  const plain = text.replace(BIDI_MARKS, '').trim()
  return withMonthNumber(plain.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 15)))
}

/** What the form of a time tells before anybody knows the order of its numbers. */
export interface TimeForm {
  /** The two numbers before a year that stands last, which alone cannot say which of them is the day; null: the year stands first. */
  readonly pair: { readonly first: number; readonly second: number } | null
  readonly hasOffset: boolean
  /** Seconds since the beginning of the calendar as the text's own clock tells it, all months 31 days: for comparing only. By order; null: no such date. */
  readonly rank: Readonly<Record<'dmy' | 'mdy', number | null>>
}

/** null: the text is no time, or its year has two digits. */
export function timeForm(text: string): TimeForm | null {
  const match = text.length > LONGEST ? null : TIME.exec(plainTime(text))
  if (match === null) return null
  const [, first = '', , second = '', third = ''] = match
  const hasOffset = match[10] !== undefined
  const rankOf = (year: string, month: string, day: string) => rank(Number(year), Number(month), Number(day), match)
  if (first.length === 4) {
    const only = rankOf(first, second, third)
    return { pair: null, hasOffset, rank: { dmy: only, mdy: only } }
  }
  if (third.length !== 4) return null
  const ranks = { dmy: rankOf(third, second, first), mdy: rankOf(third, first, second) }
  return { pair: { first: Number(first), second: Number(second) }, hasOffset, rank: ranks }
}

function rank(year: number, month: number, day: number, match: RegExpExecArray): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const hour = readHour(match[5], match[8] ?? (match[9] && HALVES[match[9]]))
  const seconds = hour * 3600 + Number(match[6] ?? 0) * 60 + Number(match[7] ?? 0)
  return Number.isNaN(seconds) ? null : ((year * 12 + month) * 31 + day) * 86_400 + seconds
}

function readDate(
  first: string,
  second: string,
  third: string,
  order: DateOrder | null
): [number, number, number] | TimeFault {
  if (first.length === 4 && third.length <= 2) return [Number(first), Number(second), Number(third)]
  if (first.length > 2) return 'not-a-date'
  if (third.length !== 4) return third.length <= 2 ? 'two-digit-year' : 'not-a-date'
  switch (order) {
    case 'dmy':
      return [Number(third), Number(second), Number(first)]
    case 'mdy':
      return [Number(third), Number(first), Number(second)]
    case null:
      return 'order-unknown'
    default:
      return 'not-a-date'
  }
}

/** NaN, which is no hour, for 13 PM and 0 AM. */
function readHour(digits: string | undefined, half: string | undefined): number {
  const hour = Number(digits ?? 0)
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function inZone(civil: string, zone: string | null): ZonedTime | TimeFault {
  return zone === null ? 'zone-unknown' : resolveLocal(civil, zone)
}

function atOffset(civil: string, offset: string, zone: string | null): ZonedTime | TimeFault {
  const minutes = /^[+-]/.test(offset) ? offsetMinutes(offset) : 0
  if (Number.isNaN(minutes)) return 'impossible-date'
  return zonedTime(instantOf({ local: civil, zone: 'UTC', offset: minutes }), zone ?? 'UTC')
}

function offsetMinutes(text: string): number {
  const hours = Number(text.slice(1, 3))
  const minutes = Number(text.slice(3).replace(':', '') || 0)
  if (hours > 14 || minutes > 59) return Number.NaN
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
