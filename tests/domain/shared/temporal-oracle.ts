import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../../src/domain/shared/instant.ts'
import type { LocalReading, ZonedTime } from '../../../src/domain/shared/zoned-time.ts'

/*
 * What Temporal itself answers. It searches forward, which the code under test never does, so that both cannot share a
 * mistake in the search.
 */

/** Midnight changes, a skipped day, half an hour of summer time, winter as the exception, Ramadan, and a zone at rest. */
export const ZONES = [
  'Europe/Belgrade',
  'Asia/Jerusalem',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'UTC'
] as const

export const FROM = Date.UTC(1970, 0, 1)
export const UNTIL = Date.UTC(2040, 0, 1)

export function zoned(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
}

/** Every instant from 1970 to 2040 at which the zone's offset changes. */
export function transitionsOf(zone: string): Instant[] {
  const found: Instant[] = []
  let next = zoned(FROM, zone).getTimeZoneTransition('next')
  while (next !== null && next.epochMilliseconds < UNTIL) {
    found.push(next.epochMilliseconds)
    next = next.getTimeZoneTransition('next')
  }
  return found
}

export function zonedTimeByTemporal(instant: Instant, zone: string): ZonedTime {
  const time = zoned(instant, zone)
  const local = time.toPlainDateTime().toString({ smallestUnit: 'second', roundingMode: 'floor' })
  return { local, zone, offset: time.offsetNanoseconds / 60e9 }
}

export function readingByTemporal(local: string, zone: string): LocalReading {
  const plain = Temporal.PlainDateTime.from(local)
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  const first = zonedTimeByTemporal(earlier.epochMilliseconds, zone)
  const last = zonedTimeByTemporal(later.epochMilliseconds, zone)
  if (!earlier.toPlainDateTime().equals(plain)) return { kind: 'never', before: first, after: last }
  return earlier.equals(later) ? { kind: 'once', time: first } : { kind: 'twice', earlier: first, later: last }
}

export function startOfDateByTemporal(date: string, zone: string): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds
}
