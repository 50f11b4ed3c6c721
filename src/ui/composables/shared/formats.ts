import { relativeTime } from './relative-time.ts'

/** Stands where a number is not known; an unknown number is never shown as 0. */
const UNKNOWN = '–'

/** How numbers and instants (epoch ms) read in one language, with Latin digits; times in the zone given, an IANA name. */
export interface Formats {
  number(value: number | undefined): string
  /** A fraction as percent, with one decimal. */
  percent(fraction: number | undefined): string
  /** Whole minutes as '2 h 5 min' in the language's short units. */
  minutes(minutes: number | undefined): string
  bytes(size: number): string
  date(instant: number | undefined, zone: string): string
  time(instant: number | undefined, zone: string): string
  dateTime(instant: number | undefined, zone: string): string
  /** 'a, b, c' with the language's own commas. */
  list(items: readonly string[]): string
  /** 'in 25 minutes', 'yesterday'. */
  relative(now: number, instant: number): string
}

/** The formats of a locale; building one is slow, so keep it. */
export function createFormats(locale: string): Formats {
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  const unit = (name: string) => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' })
  const [hour, minute] = [unit('hour'), unit('minute')]
  const date = instants(locale, { dateStyle: 'medium' })
  const time = instants(locale, { timeStyle: 'short', hourCycle: 'h23' })
  const dateTime = instants(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })
  return {
    number: (value) => (value === undefined ? UNKNOWN : number.format(value)),
    percent: (fraction) => (fraction === undefined ? UNKNOWN : percent.format(fraction)),
    minutes: (minutes) => (minutes === undefined ? UNKNOWN : duration(minutes, hour, minute)),
    bytes: (size) => bytes(size, locale),
    date: (instant, zone) => date(instant, zone),
    time: (instant, zone) => time(instant, zone),
    dateTime: (instant, zone) => dateTime(instant, zone),
    list: (items) => list.format(items),
    relative: (now, instant) => relativeTime(now, instant, locale)
  }
}

/** One formatter a zone, because making one costs a thousand times more than using it. */
function instants(locale: string, options: Intl.DateTimeFormatOptions) {
  const byZone = new Map<string, Intl.DateTimeFormat>()
  return (instant: number | undefined, zone: string): string => {
    if (instant === undefined) return UNKNOWN
    const known = byZone.get(zone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    byZone.set(zone, known)
    return known.format(instant)
  }
}

function duration(minutes: number, hour: Intl.NumberFormat, minute: Intl.NumberFormat): string {
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60]
  if (hours === 0) return minute.format(rest)
  return rest === 0 ? hour.format(hours) : `${hour.format(hours)} ${minute.format(Math.abs(rest))}`
}

function bytes(size: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const step = Math.min(units.length - 1, size < 1 ? 0 : Math.floor(Math.log10(size) / 3))
  const unit = units[step] ?? 'byte'
  // the short form of this one unit has no plural: '560 byte'
  const unitDisplay = unit === 'byte' ? 'long' : 'short'
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 })
  return format.format(size / 1000 ** step)
}
