import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, isZone, readLocal, resolveLocal, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { readingByTemporal, transitionsOf, zoned, zonedTimeByTemporal, ZONES } from './temporal-oracle.ts'

const SECOND = 1_000
const MINUTE = 60_000
const DAY = 86_400_000
const AROUND = [-DAY, -61 * MINUTE, -30 * MINUTE, -SECOND, -1, 0, 1, SECOND, 29 * MINUTE, 59 * MINUTE, 2 * 60 * MINUTE]

// From before standard time (with offsets of odd seconds) to far beyond any table of today.
const anyInstant = fc.integer({ min: Date.UTC(1840, 0, 1), max: Date.UTC(2200, 0, 1) })
const anyZone = fc.constantFrom(...ZONES)

function localOf(civil: number): string {
  return new Date(civil).toISOString().slice(0, 19)
}

describe.each(ZONES)('the clocks of %s', (zone) => {
  const transitions = transitionsOf(zone)

  test('show what Temporal says around every change of offset', () => {
    for (const transition of transitions) {
      for (const distance of AROUND) {
        const instant = transition + distance
        expect(zonedTime(instant, zone)).toEqual(zonedTimeByTemporal(instant, zone))
      }
    }
  })

  test('are read as Temporal reads them around every change of offset', () => {
    for (const transition of transitions) {
      const offsetBefore = zoned(transition - 1, zone).offsetNanoseconds / 1e6
      const offsetAfter = zoned(transition, zone).offsetNanoseconds / 1e6
      for (const edge of [transition + offsetBefore, transition + offsetAfter]) {
        for (const distance of AROUND) {
          const local = localOf(edge + distance)
          const reading = readingByTemporal(local, zone)
          expect(readLocal(local, zone), local).toEqual(reading)
          const compatible = { once: 'time', twice: 'earlier', never: 'after' } as const
          expect(resolveLocal(local, zone), local).toEqual(Reflect.get(reading, compatible[reading.kind]))
        }
      }
    }
  })
})

describe('a zoned time', () => {
  test('shows what Temporal says at any instant', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        expect(zonedTime(instant, zone)).toEqual(zonedTimeByTemporal(instant, zone))
      }),
      { numRuns: 2_000 }
    )
  })

  test('is read as Temporal reads any local time', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (civil, zone) => {
        const local = localOf(civil)
        expect(readLocal(local, zone)).toEqual(readingByTemporal(local, zone))
      }),
      { numRuns: 2_000 }
    )
  })

  test('leads back to its instant without asking the zone, to the second', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        expect(instantOf(zonedTime(instant, zone))).toBe(Math.floor(instant / SECOND) * SECOND)
      }),
      { numRuns: 2_000 }
    )
  })

  test('leads back to its instant from both passes of a repeated hour', () => {
    const reading = readLocal('2024-10-27T02:30', 'Europe/Belgrade')
    if (reading.kind !== 'twice') throw new Error('clocks went back on that night')
    expect(instantOf(reading.earlier)).toBe(Date.UTC(2024, 9, 27, 0, 30))
    expect(instantOf(reading.later)).toBe(Date.UTC(2024, 9, 27, 1, 30))
    expect(reading.earlier.offset).toBe(120)
    expect(reading.later.offset).toBe(60)
  })

  test('of a skipped hour is offered before and after the gap, and resolved after it', () => {
    expect(readLocal('2024-03-31T02:30', 'Europe/Belgrade')).toEqual({
      kind: 'never',
      before: { local: '2024-03-31T01:30:00', zone: 'Europe/Belgrade', offset: 60 },
      after: { local: '2024-03-31T03:30:00', zone: 'Europe/Belgrade', offset: 120 }
    })
    expect(resolveLocal('2024-03-31T02:30', 'Europe/Belgrade').local).toBe('2024-03-31T03:30:00')
  })

  test('of the day that Samoa skipped is moved by a whole day', () => {
    expect(readLocal('2011-12-30T12:00', 'Pacific/Apia')).toEqual({
      kind: 'never',
      before: { local: '2011-12-29T12:00:00', zone: 'Pacific/Apia', offset: -600 },
      after: { local: '2011-12-31T12:00:00', zone: 'Pacific/Apia', offset: 840 }
    })
  })

  test('typed in minutes means second 0', () => {
    expect(resolveLocal('2016-02-29T01:16', 'Asia/Jerusalem')).toEqual({
      local: '2016-02-29T01:16:00',
      zone: 'Asia/Jerusalem',
      offset: 120
    })
  })

  test('survives the year 9999 and the years around 0', () => {
    const last = resolveLocal('9999-12-31T23:59:59', 'Europe/Belgrade')
    expect(last).toEqual(zonedTimeByTemporal(instantOf(last), 'Europe/Belgrade'))
    const first = resolveLocal('0000-01-01T00:00', 'Asia/Jerusalem')
    expect(first).toEqual(zonedTimeByTemporal(instantOf(first), 'Asia/Jerusalem'))
    const earlier = zonedTime(instantOf(first) - DAY, 'Asia/Jerusalem')
    expect(earlier).toEqual(zonedTimeByTemporal(instantOf(first) - DAY, 'Asia/Jerusalem'))
    expect(resolveLocal(earlier.local, 'Asia/Jerusalem')).toEqual(earlier)
  })

  test('reaches the first and the last instant there are', () => {
    for (const zone of ['UTC', 'Europe/Belgrade', 'Asia/Jerusalem']) {
      for (const instant of [-8.64e15, 8.64e15]) {
        expect(zonedTime(instant, zone)).toEqual(zonedTimeByTemporal(instant, zone))
      }
    }
  })

  test('keeps its second where the offset in minutes has no exact number', () => {
    // Vienna until 1893: 3,921 seconds, 65.35 minutes.
    const noon = Date.UTC(1880, 0, 1, 12)
    expect(zonedTime(noon, 'Europe/Vienna').local).toBe('1880-01-01T13:05:21')
    expect(instantOf(zonedTime(noon, 'Europe/Vienna'))).toBe(noon)
    expect(instantOf({ local: '1970-01-01T00:00:00', zone: 'Europe/Vienna', offset: 3_921 / 60 })).toBe(-3_921_000)
  })

  test.each(['2023-02-29T10:00', '2023-04-31T10:00:00', '2023-01-01T24:00', '2023-01-01 10:00', '2023-01-01', '', 'x'])(
    'of %j is refused loudly, for its reader should have parsed it',
    (local) => {
      expect(() => readLocal(local, 'UTC')).toThrow(RangeError)
      expect(() => instantOf({ local, zone: 'UTC', offset: 0 })).toThrow(RangeError)
    }
  )

  test('in an unknown zone or at no instant is refused loudly', () => {
    expect(() => zonedTime(0, 'Europe/Atlantis')).toThrow(RangeError)
    expect(() => readLocal('2024-01-01T00:00', 'Europe/Atlantis')).toThrow(RangeError)
    expect(() => zonedTime(Number.NaN, 'UTC')).toThrow(RangeError)
  })
})

describe('a zone', () => {
  test.each([
    'UTC',
    'Europe/Belgrade',
    'Asia/Jerusalem',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT+5',
    'EST',
    'utc',
    'asia/jerusalem'
  ])('named %j is known', (name) => expect(isZone(name)).toBe(true))

  test.each([
    '',
    'Z',
    '+02:00',
    '-0530',
    'Europe/Atlantis',
    'UTC+2',
    '2020-01-01T00:00[Europe/Paris]',
    ' UTC',
    'T12+02',
    '?'
  ])('named %j is none', (name) => expect(isZone(name)).toBe(false))
})
