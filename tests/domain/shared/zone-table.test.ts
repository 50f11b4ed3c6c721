import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test, vi } from 'vitest'
import { matchLocal, offsetAt, stretchAt } from '../../../src/domain/shared/zone-table.ts'
import { UNTIL, zoned, ZONES } from './temporal-oracle.ts'

describe('the table of a zone', () => {
  test('has the offset that Temporal has, in minutes', () => {
    expect(offsetAt('Europe/Belgrade', Date.UTC(2024, 6, 1))).toBe(120)
    expect(offsetAt('Asia/Kolkata', Date.UTC(2024, 6, 1))).toBe(330)
    expect(offsetAt('Australia/Lord_Howe', Date.UTC(2024, 0, 1))).toBe(660)
    expect(offsetAt('Australia/Lord_Howe', Date.UTC(2024, 6, 1))).toBe(630)
    expect(offsetAt('Europe/Dublin', Date.UTC(2024, 0, 1))).toBe(0)
    expect(offsetAt('Europe/Dublin', Date.UTC(2024, 6, 1))).toBe(60)
  })

  test('keeps the seconds of local mean time', () => {
    expect(offsetAt('Asia/Jerusalem', Date.UTC(1879, 0, 1))).toBeCloseTo(140.9, 9)
  })

  test('keeps the rules of today beyond the years that a zone file lists', () => {
    expect(offsetAt('Europe/Belgrade', Date.UTC(2150, 6, 1))).toBe(120)
    expect(offsetAt('Europe/Belgrade', Date.UTC(2150, 0, 1))).toBe(60)
    expect(offsetAt('Asia/Jerusalem', Date.UTC(2099, 6, 1))).toBe(180)
  })

  test('tiles the time line without gap or overlap', () => {
    for (const zone of ZONES) {
      let stretch = stretchAt(zone, Date.UTC(1840, 0, 1))
      while (stretch.end < UNTIL) {
        const next = stretchAt(zone, stretch.end)
        expect(next.start).toBe(stretch.end)
        expect(stretchAt(zone, stretch.end - 1)).toBe(stretch)
        expect(zoned(next.start, zone).offsetNanoseconds / 1e6).toBe(next.offset)
        expect(zoned(next.start - 1, zone).offsetNanoseconds / 1e6).toBe(stretch.offset)
        stretch = next
      }
    }
  })

  test('answers alike whatever was asked before', () => {
    const instant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ZONES), instant), { minLength: 1, maxLength: 20 }), (asked) => {
        const there = asked.map(([zone, at]) => offsetAt(zone, at))
        const back = [...asked].reverse().map(([zone, at]) => offsetAt(zone, at))
        expect(back.reverse()).toEqual(there)
      })
    )
  })

  test('finds every meaning of a local time, and each shows that time', () => {
    const civil = fc.integer({ min: Date.UTC(1840, 0, 1), max: Date.UTC(2100, 0, 1) })
    fc.assert(
      fc.property(civil, fc.constantFrom(...ZONES), (shown, zone) => {
        const match = matchLocal(shown, zone)
        if (match.kind === 'never') {
          expect(match.before).toBeLessThan(match.transition)
          expect(match.after).toBeGreaterThanOrEqual(match.transition)
        } else {
          const instants = match.kind === 'once' ? [match.instant] : [match.earlier, match.later]
          for (const instant of instants) expect(instant + stretchAt(zone, instant).offset).toBe(shown)
        }
      })
    )
  })

  test('asks Temporal once for a stretch of years, never again for a row', () => {
    const zone = 'Europe/Vienna'
    const toZoned = vi.spyOn(Temporal.Instant.prototype, 'toZonedDateTimeISO')
    const search = vi.spyOn(Temporal.ZonedDateTime.prototype, 'getTimeZoneTransition')
    try {
      offsetAt(zone, Date.UTC(2010, 0, 1))
      offsetAt(zone, Date.UTC(2030, 0, 1))
      const asked = toZoned.mock.calls.length + search.mock.calls.length
      expect(asked).toBeGreaterThan(0)
      for (let hour = 0; hour < 10_000; hour++) offsetAt(zone, Date.UTC(2010, 0, 1) + hour * 17 * 3_600_000)
      expect(toZoned.mock.calls.length + search.mock.calls.length).toBe(asked)
    } finally {
      toZoned.mockRestore()
      search.mockRestore()
    }
  })
})
