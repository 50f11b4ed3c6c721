import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isIsoWeek,
  isoWeekOf,
  isoWeekStart,
  nextIsoWeek,
  previousIsoWeek,
  startOfIsoWeek
} from '../../../src/domain/shared/iso-week.ts'
import { startOfDateByTemporal, transitionsOf, zoned, ZONES } from './temporal-oracle.ts'

const HOUR = 3_600_000
const anyInstant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) })
const anyZone = fc.constantFrom(...ZONES)

function expectTemporalsWeek(instant: number, zone: string): void {
  const date = zoned(instant, zone).toPlainDate()
  const week = `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
  const monday = startOfDateByTemporal(date.subtract({ days: date.dayOfWeek - 1 }).toString(), zone)
  expect(isoWeekOf(instant, zone)).toBe(week)
  expect(isoWeekStart(week, zone)).toBe(monday)
  expect(startOfIsoWeek(instant, zone)).toBe(monday)
}

describe('an ISO week', () => {
  test('is the one that Temporal has at any instant', () => {
    fc.assert(fc.property(anyInstant, anyZone, expectTemporalsWeek), { numRuns: 2_000 })
  })

  test.each(ZONES)('is the one that Temporal has around every change of offset of %s', (zone) => {
    for (const transition of transitionsOf(zone)) {
      for (const hours of [-24, -1, 0, 1, 24]) expectTemporalsWeek(transition + hours * HOUR, zone)
    }
  })

  test('is the one that Temporal has on both sides of every New Year', () => {
    for (let year = 1970; year <= 2100; year++) {
      for (let day = -4; day <= 4; day++) expectTemporalsWeek(Date.UTC(year, 0, 1 + day), 'UTC')
    }
  })

  test('belongs to the year of its Thursday', () => {
    expect(isoWeekOf(Date.UTC(2016, 0, 3), 'UTC')).toBe('2015-W53')
    expect(isoWeekOf(Date.UTC(2016, 0, 4), 'UTC')).toBe('2016-W01')
    expect(isoWeekOf(Date.UTC(2016, 1, 29), 'UTC')).toBe('2016-W09')
    expect(isoWeekOf(Date.UTC(2018, 11, 31), 'UTC')).toBe('2019-W01')
  })

  test('starts on the Monday of the zone, not of Greenwich', () => {
    expect(isoWeekStart('2016-W09', 'Asia/Jerusalem')).toBe(Date.UTC(2016, 1, 28, 22))
    expect(isoWeekOf(Date.UTC(2016, 1, 28, 22), 'Asia/Jerusalem')).toBe('2016-W09')
    expect(isoWeekOf(Date.UTC(2016, 1, 28, 22) - 1, 'Asia/Jerusalem')).toBe('2016-W08')
  })

  test('is followed by the next one and comes after the previous one, over New Year too', () => {
    expect(nextIsoWeek('2015-W53')).toBe('2016-W01')
    expect(nextIsoWeek('2016-W52')).toBe('2017-W01')
    expect(previousIsoWeek('2016-W01')).toBe('2015-W53')
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const week = isoWeekOf(instant, 'UTC')
        expect(isoWeekStart(nextIsoWeek(week), 'UTC') - isoWeekStart(week, 'UTC')).toBe(7 * 24 * HOUR)
        expect(previousIsoWeek(nextIsoWeek(week))).toBe(week)
      })
    )
  })

  test.each(['2016-W53', '2016-W00', '2016-W54', '2016-9', '2016W09', '', 'current'])('%j does not exist', (week) => {
    expect(isIsoWeek(week)).toBe(false)
    expect(() => isoWeekStart(week, 'UTC')).toThrow(RangeError)
    expect(() => nextIsoWeek(week)).toThrow(RangeError)
  })

  test('exists with number 53 in a long year', () => {
    expect(isIsoWeek('2015-W53')).toBe(true)
    expect(isIsoWeek('2020-W53')).toBe(true)
  })
})
