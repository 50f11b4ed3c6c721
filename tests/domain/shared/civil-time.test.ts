import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  civilDate,
  civilMillis,
  civilText,
  dateText,
  daysInMonth,
  epochDay,
  epochDayOf
} from '../../../src/domain/shared/civil-time.ts'

const DAY = 86_400_000
const LAST_DAY = 1e8

describe('a civil time', () => {
  test('is the one that a UTC clock shows, from the first to the last day of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -LAST_DAY, max: LAST_DAY }), (days) => {
        const date = new Date(days * DAY)
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civilDate(days)).toEqual(parts)
        expect(epochDay(parts.year, parts.month, parts.day)).toBe(days)
      }),
      { numRuns: 5_000 }
    )
  })

  test('is counted right on every day of a full Gregorian cycle', () => {
    for (let days = epochDay(1900, 1, 1); days < epochDay(2301, 1, 1); days++) {
      expect(dateText(days)).toBe(new Date(days * DAY).toISOString().slice(0, 10))
    }
  })

  test('is written and read back to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (civil) => {
        const text = civilText(civil)
        expect(text).toBe(new Date(Math.floor(civil / 1_000) * 1_000).toISOString().replace('.000Z', ''))
        expect(civilMillis(text)).toBe(Math.floor(civil / 1_000) * 1_000)
        expect(epochDayOf(text.slice(0, text.indexOf('T')))).toBe(Math.floor(civil / DAY))
      }),
      { numRuns: 5_000 }
    )
  })

  test('knows the leap years of the Gregorian rule', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
    expect([0, 13].map((month) => daysInMonth(2024, month))).toEqual([0, 0])
  })

  test.each(['2016-00-10T00:00', '2016-13-10T00:00', '2016-01-00T00:00', '2016-01-32T00:00', '2016-01-01T00:60'])(
    '%j is refused',
    (text) => expect(() => civilMillis(text)).toThrow(RangeError)
  )

  test.each([
    '2016-01-01T00:00:60',
    '2016-01-01T00:00:0',
    '2016-01-01T00:00:00Z',
    '2016-01-01T00:00:00.5',
    '16-01-01T00:00'
  ])('%j is refused', (text) => expect(() => civilMillis(text)).toThrow(RangeError))
})
