import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayRange, endOfLocalDay, localDate, parseCivil, startOfLocalDay } from '../../../src/domain/shared/calendar.ts'
import { FROM, startOfDateByTemporal, transitionsOf, UNTIL, zoned, ZONES } from './temporal-oracle.ts'

const HOUR = 3_600_000

describe('a date read from a text', () => {
  test.each([
    [2016, 2, 29, 1, 16, 0, '2016-02-29T01:16:00'],
    [2000, 2, 29, 0, 0, 0, '2000-02-29T00:00:00'],
    [1, 1, 1, 23, 59, 59, '0001-01-01T23:59:59'],
    [9999, 12, 31, 0, 0, 0, '9999-12-31T00:00:00']
  ])('is accepted: %i-%i-%i %i:%i:%i', (year, month, day, hour, minute, second, text) => {
    expect(parseCivil(year, month, day, hour, minute, second)).toBe(text)
  })

  test.each([
    [2016, 4, 31, 0, 0, 0],
    [2015, 2, 29, 0, 0, 0],
    [1900, 2, 29, 0, 0, 0],
    [2016, 2, 30, 0, 0, 0],
    [2016, 0, 1, 0, 0, 0],
    [2016, 13, 1, 0, 0, 0],
    [2016, 1, 0, 0, 0, 0],
    [2016, 1, 1, 24, 0, 0],
    [2016, 1, 1, 0, 60, 0],
    [2016, 1, 1, 0, 0, 60],
    [2016, 1, 1, -1, 0, 0],
    [-1, 1, 1, 0, 0, 0],
    [10_000, 1, 1, 0, 0, 0],
    [2016, 1.5, 1, 0, 0, 0],
    [2016, 1, 1.5, 0, 0, 0],
    [2016, 1, 1, 0, 0, 0.5],
    [Number.NaN, 1, 1, 0, 0, 0]
  ])('is refused: %d-%d-%d %d:%d:%d', (year, month, day, hour, minute, second) => {
    expect(parseCivil(year, month, day, hour, minute, second)).toBeNull()
  })

  test('is accepted exactly where the calendar has it', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most })
    fc.assert(
      fc.property(part(9_999), part(13), part(32), (year, month, day) => {
        // Date rolls an impossible day over into another one; setUTCFullYear takes the first century as it is.
        const rolled = new Date(0)
        rolled.setUTCFullYear(year, month - 1, day)
        const real = rolled.getUTCMonth() === month - 1 && rolled.getUTCDate() === day && month >= 1
        const expected = real ? rolled.toISOString().slice(0, 19) : null
        expect(parseCivil(year, month, day, 0, 0, 0)).toBe(expected)
      }),
      { numRuns: 2_000 }
    )
  })
})

describe.each(ZONES)('the days of %s', (zone) => {
  const nearChanges = transitionsOf(zone).flatMap((at) => [-24, -1, 0, 1, 24].map((hours) => at + hours * HOUR))

  test('start where Temporal starts them around every change of offset', () => {
    for (const instant of nearChanges) {
      const date = zoned(instant, zone).toPlainDate()
      const expected = {
        start: startOfDateByTemporal(date.toString(), zone),
        end: startOfDateByTemporal(date.add({ days: 1 }).toString(), zone)
      }
      expect(dayRange(date.toString(), date.toString(), zone)).toEqual(expected)
      expect(localDate(instant, zone)).toBe(date.toString())
    }
  })

  test('contain the instant they are asked for, and tile the time line', () => {
    for (const instant of nearChanges) {
      const start = startOfLocalDay(instant, zone)
      const end = endOfLocalDay(instant, zone)
      expect(start).toBeLessThanOrEqual(instant)
      expect(end).toBeGreaterThan(instant)
      expect(endOfLocalDay(start - 1, zone)).toBe(start)
      expect(startOfLocalDay(end, zone)).toBe(end)
    }
  })
})

describe('a local day', () => {
  test('is the one that Temporal has, at any instant of clocks that never repeat midnight', () => {
    const zones = ZONES.filter((zone) => zone !== 'America/St_Johns')
    fc.assert(
      fc.property(fc.integer({ min: FROM, max: 2 * UNTIL }), fc.constantFrom(...zones), (instant, zone) => {
        const time = zoned(instant, zone)
        expect(startOfLocalDay(instant, zone)).toBe(time.startOfDay().epochMilliseconds)
        const next = time.toPlainDate().add({ days: 1 }).toString()
        expect(endOfLocalDay(instant, zone)).toBe(startOfDateByTemporal(next, zone))
        expect(localDate(instant, zone)).toBe(time.toPlainDate().toString())
      }),
      { numRuns: 1_000 }
    )
  })

  test('starts at one where clocks skip midnight', () => {
    const noon = Date.UTC(2024, 2, 31, 9)
    expect(zoned(startOfLocalDay(noon, 'Asia/Beirut'), 'Asia/Beirut').toPlainTime().toString()).toBe('01:00:00')
    expect(endOfLocalDay(noon, 'Asia/Beirut') - startOfLocalDay(noon, 'Asia/Beirut')).toBe(23 * HOUR)
  })

  test('starts at the end of a gap that began on the evening before', () => {
    // Toronto, 1919-03-30: at 23:30 clocks went on to 00:30 of the 31st.
    const start = startOfDateByTemporal('1919-03-31', 'America/Toronto')
    expect(zoned(start, 'America/Toronto').toPlainTime().toString()).toBe('00:30:00')
    expect(startOfLocalDay(start + 9 * HOUR, 'America/Toronto')).toBe(start)
    expect(endOfLocalDay(start - 1, 'America/Toronto')).toBe(start)
  })

  test('is followed by the day after next where a date was skipped', () => {
    const last = startOfDateByTemporal('2011-12-29', 'Pacific/Apia')
    expect(endOfLocalDay(last, 'Pacific/Apia')).toBe(startOfDateByTemporal('2011-12-31', 'Pacific/Apia'))
    const skipped = dayRange('2011-12-30', '2011-12-30', 'Pacific/Apia')
    expect(skipped.end).toBe(skipped.start)
  })

  test('has begun for good once midnight has struck, though the clock goes back behind it', () => {
    // St John's, 2010-11-07: at 00:01 clocks went back to 23:01 of the 6th.
    const zone = 'America/St_Johns'
    const secondTime = Date.UTC(2010, 10, 7, 3, 0)
    expect(localDate(secondTime, zone)).toBe('2010-11-06')
    expect(startOfLocalDay(secondTime, zone)).toBe(startOfDateByTemporal('2010-11-07', zone))
  })
})

describe('a range of dates', () => {
  test('holds both of its dates whole', () => {
    expect(dayRange('2016-02-29', '2016-03-01', 'Asia/Jerusalem')).toEqual({
      start: Date.UTC(2016, 1, 28, 22),
      end: Date.UTC(2016, 2, 1, 22)
    })
  })

  test('is open where a date is missing', () => {
    expect(dayRange(null, null, 'UTC')).toEqual({ start: -Infinity, end: Infinity })
    expect(dayRange('2016-02-29', null, 'UTC')).toEqual({ start: Date.UTC(2016, 1, 29), end: Infinity })
    expect(dayRange(null, '2016-02-29', 'UTC')).toEqual({ start: -Infinity, end: Date.UTC(2016, 2, 1) })
  })

  test.each(['', '2016-02-30', '2016-2-3', '29/02/2016', '2016-02-29T00:00'])('of %j is refused loudly', (date) => {
    expect(() => dayRange(date, null, 'UTC')).toThrow(RangeError)
    expect(() => dayRange(null, date, 'UTC')).toThrow(RangeError)
  })
})
