import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isoWithOffset } from '../../../src/domain/shared/format-time.ts'
import { transitionsOf, zoned, ZONES } from './temporal-oracle.ts'

const LMT_IS_OVER = Date.UTC(1972, 0, 8)

describe('an instant written in ISO 8601', () => {
  test('carries the offset of the zone and always its seconds', () => {
    expect(isoWithOffset(Date.UTC(2016, 1, 28, 23, 16), 'Asia/Jerusalem')).toBe('2016-02-29T01:16:00+02:00')
    expect(isoWithOffset(Date.UTC(2024, 6, 1, 12, 0, 5), 'America/St_Johns')).toBe('2024-07-01T09:30:05-02:30')
    expect(isoWithOffset(0, 'UTC')).toBe('1970-01-01T00:00:00+00:00')
  })

  test('drops milliseconds, also before 1970', () => {
    expect(isoWithOffset(1_999, 'UTC')).toBe('1970-01-01T00:00:01+00:00')
    expect(isoWithOffset(-1, 'UTC')).toBe('1969-12-31T23:59:59+00:00')
  })

  test('tells both passes of a repeated hour apart', () => {
    expect(isoWithOffset(Date.UTC(2024, 9, 27, 0, 30), 'Europe/Belgrade')).toBe('2024-10-27T02:30:00+02:00')
    expect(isoWithOffset(Date.UTC(2024, 9, 27, 1, 30), 'Europe/Belgrade')).toBe('2024-10-27T02:30:00+01:00')
  })

  test('is what Temporal writes since offsets are whole minutes', () => {
    const anyInstant = fc.integer({ min: LMT_IS_OVER, max: Date.UTC(2200, 0, 1) })
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), (instant, zone) => {
        const whole = { smallestUnit: 'second', roundingMode: 'floor', timeZoneName: 'never' } as const
        expect(isoWithOffset(instant, zone)).toBe(zoned(instant, zone).toString(whole))
      }),
      { numRuns: 2_000 }
    )
  })

  test('rounds an offset of local mean time to the nearest minute and lets the clock follow', () => {
    // Jerusalem until 1880: 2 h 20 min 54 s.
    expect(isoWithOffset(Date.UTC(1879, 0, 1), 'Asia/Jerusalem')).toBe('1879-01-01T02:21:00+02:21')
  })

  test('names its exact second, in the days of local mean time too', () => {
    const anyInstant = fc.integer({ min: Date.UTC(1840, 0, 1), max: Date.UTC(2200, 0, 1) })
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), (instant, zone) => {
        const text = isoWithOffset(instant, zone)
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
        expect(Temporal.Instant.from(text).epochMilliseconds).toBe(Math.floor(instant / 1_000) * 1_000)
      }),
      { numRuns: 2_000 }
    )
  })

  test.each(ZONES)('sorts out every change of offset of %s', (zone) => {
    for (const transition of transitionsOf(zone)) {
      for (const instant of [transition - 1_000, transition]) {
        expect(Temporal.Instant.from(isoWithOffset(instant, zone)).epochMilliseconds).toBe(instant)
      }
    }
  })
})
