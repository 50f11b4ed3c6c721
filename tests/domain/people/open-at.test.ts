import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { checkHours } from '../../../src/domain/people/check-hours.ts'
import { isOpenAt, nextOpening } from '../../../src/domain/people/open-at.ts'
import type { OpeningHours, OpenStretch } from '../../../src/domain/people/opening-hours.ts'
import { transitionsOf, zoned } from '../shared/temporal-oracle.ts'

/** The oracle asks Temporal minute by minute. */
const PATIENCE = { timeout: 60_000 }
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ZONES = ['Europe/Belgrade', 'Asia/Jerusalem', 'Africa/Cairo'] as const

const always = (day: readonly OpenStretch[], holidays: readonly string[] = []): OpeningHours => ({
  week: Array.from({ length: 7 }, () => day),
  holidays
})
const at = (text: string, zone = 'Europe/Belgrade'): number =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds

/** Asks Temporal's own calendar and clock, stretch by stretch. */
function isOpenByTemporal(hours: OpeningHours, instant: number, zone: string): boolean {
  const local = zoned(instant, zone).toPlainDateTime()
  const today = local.toPlainDate()
  if (hours.holidays.includes(today.toString())) return false
  const began = (date: Temporal.PlainDate): readonly OpenStretch[] =>
    hours.holidays.includes(date.toString()) ? [] : (hours.week[date.dayOfWeek - 1] ?? [])
  const clock = local.toPlainTime().toString({ smallestUnit: 'second' }).slice(0, 5)
  return (
    began(today).some(({ from, to }) => clock >= from && (clock < to || to <= from)) ||
    began(today.subtract({ days: 1 })).some(({ from, to }) => to <= from && clock < to)
  )
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')
const clock = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom(0, 10, 30, 59) })
  .map(({ hour, minute }) => `${twoDigits(hour)}:${twoDigits(minute)}`)
const stretches = fc.array(fc.record({ from: clock, to: clock }), { maxLength: 2 })

/** Well-formed hours, and an instant near one of the changes of summer time between 2020 and 2035. */
const CHANGES = ZONES.flatMap((zone) =>
  transitionsOf(zone)
    .filter((t) => t > Date.UTC(2020, 0, 1) && t < Date.UTC(2036, 0, 1))
    .map((transition) => ({ zone, transition }))
)
const nearTransition = fc
  .record({
    change: fc.constantFrom(...CHANGES),
    offset: fc.integer({ min: -36 * 60, max: 36 * 60 }),
    week: fc.array(stretches, { minLength: 7, maxLength: 7 }),
    holidayAfter: fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 2 })
  })
  .map(({ change: { zone, transition }, offset, week, holidayAfter }) => ({
    zone,
    instant: transition + offset * MINUTE,
    hours: {
      week,
      holidays: holidayAfter.map((days) => zoned(transition, zone).toPlainDate().add({ days }).toString())
    }
  }))
  .filter(({ hours }) => checkHours(hours) === null)

describe('whether a team works', () => {
  test('goes by what its clocks show, whatever summer time does', PATIENCE, () => {
    fc.assert(
      fc.property(nearTransition, ({ hours, instant, zone }) => {
        expect(isOpenAt(hours, instant, zone)).toBe(isOpenByTemporal(hours, instant, zone))
      }),
      { numRuns: 1_000 }
    )
  })

  test('finds as the next opening the first minute at which it works', PATIENCE, () => {
    fc.assert(
      fc.property(nearTransition, ({ hours, instant, zone }) => {
        const minutes = Array.from({ length: 2 * 24 * 60 }, (_, i) => instant + i * MINUTE)
        const first = minutes.find((minute) => isOpenByTemporal(hours, minute, zone))
        const found = nextOpening(hours, instant, zone)
        if (first === undefined) expect(found ?? Infinity).toBeGreaterThan(instant + 2 * DAY - MINUTE)
        else expect(found).toBe(first)
      }),
      { numRuns: 40 }
    )
  })

  test('knows a lunch break, and that the minute of closing is closed', () => {
    const hours = always([
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '16:30' }
    ])
    expect(isOpenAt(hours, at('2026-03-02T11:59:59'), 'Europe/Belgrade')).toBe(true)
    expect(isOpenAt(hours, at('2026-03-02T12:00'), 'Europe/Belgrade')).toBe(false)
    expect(nextOpening(hours, at('2026-03-02T12:00'), 'Europe/Belgrade')).toBe(at('2026-03-02T13:00'))
    expect(nextOpening(hours, at('2026-03-02T13:30'), 'Europe/Belgrade')).toBe(at('2026-03-02T13:30'))
  })

  test('works through the night into the next morning, and around the clock', () => {
    const nights = always([{ from: '22:00', to: '06:00' }])
    expect(isOpenAt(nights, at('2026-03-02T05:59'), 'Europe/Belgrade')).toBe(true)
    expect(isOpenAt(nights, at('2026-03-02T06:00'), 'Europe/Belgrade')).toBe(false)
    const round = always([{ from: '00:00', to: '00:00' }])
    expect(isOpenAt(round, at('2026-03-02T00:00'), 'Europe/Belgrade')).toBe(true)
    expect(isOpenAt(round, at('2026-03-02T23:59:59'), 'Europe/Belgrade')).toBe(true)
  })

  test('is shut on a holiday from midnight to midnight, and the night that would begin on it never comes', () => {
    const nights = always([{ from: '22:00', to: '06:00' }], ['2026-12-25'])
    expect(isOpenAt(nights, at('2026-12-24T23:59'), 'Europe/Belgrade')).toBe(true)
    expect(isOpenAt(nights, at('2026-12-25T00:00'), 'Europe/Belgrade')).toBe(false)
    expect(isOpenAt(nights, at('2026-12-26T01:00'), 'Europe/Belgrade')).toBe(false)
    expect(nextOpening(nights, at('2026-12-25T00:00'), 'Europe/Belgrade')).toBe(at('2026-12-26T22:00'))
  })

  test('opens when the clocks jump over the beginning, and finds a whole week of holidays to wait for', () => {
    // Cairo's clocks go from 00:00 to 01:00 on the last Friday of April.
    const hours = always([{ from: '00:30', to: '05:00' }])
    expect(nextOpening(hours, at('2026-04-23T20:00', 'Africa/Cairo'), 'Africa/Cairo')).toBe(
      at('2026-04-24T01:00', 'Africa/Cairo')
    )
    const holidays = Array.from({ length: 10 }, (_, i) => `2026-01-${twoDigits(i + 1)}`)
    const days = always([{ from: '08:00', to: '16:00' }], holidays)
    expect(nextOpening(days, at('2026-01-01T08:00'), 'Europe/Belgrade')).toBe(at('2026-01-11T08:00'))
  })

  test('opens again when clocks that go back show an open time a second time', () => {
    // Belgrade's clocks go from 03:00 back to 02:00 on the last Sunday of October.
    const hours = always([{ from: '01:30', to: '02:30' }])
    const back = Date.UTC(2026, 9, 25, 1)
    expect(nextOpening(hours, back - 15 * MINUTE, 'Europe/Belgrade')).toBe(back)
    expect(nextOpening(hours, back + 30 * MINUTE, 'Europe/Belgrade')).toBe(at('2026-10-26T01:30'))
  })

  test('never opens where no day has hours', () => {
    expect(nextOpening(always([]), at('2026-01-01T08:00'), 'Europe/Belgrade')).toBeNull()
  })
})
