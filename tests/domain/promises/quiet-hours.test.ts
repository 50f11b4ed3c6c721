import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQuietHours, quietStretches } from '../../../src/domain/promises/quiet-hours.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'

const HOUR = 3_600_000
const ZONE = 'Europe/Belgrade'
const hours = ({ from, until }: { from: number; until: number }): number => (until - from) / HOUR
const clocks = (instant: number, zone = ZONE): string => zonedTime(instant, zone).local.slice(0, 16)

describe('quiet hours', () => {
  test('run over midnight where the end is not later than the beginning', () => {
    const noon = Date.parse('2026-06-10T12:00:00Z')
    const [night, ...more] = quietStretches({ from: '22:00', to: '06:30' }, ZONE, noon, noon + 12 * HOUR)
    expect(more).toEqual([])
    expect(night && [clocks(night.from), clocks(night.until)]).toEqual(['2026-06-10T22:00', '2026-06-11T06:30'])
  })

  test('are an hour shorter and an hour longer in the nights in which the clocks change', () => {
    const nightOf = (day: string) => {
      const eve = Date.parse(`${day}T20:30:00Z`)
      return quietStretches({ from: '22:00', to: '06:00' }, ZONE, eve + HOUR, eve + 2 * HOUR).map(hours)
    }
    expect(nightOf('2026-03-28')).toEqual([7])
    expect(nightOf('2026-06-10')).toEqual([8])
    expect(nightOf('2026-10-24')).toEqual([9])
  })

  test('end at the jump where their end is skipped, and at the second time where it comes twice', () => {
    const nightAt = (since: string) =>
      quietStretches({ from: '22:00', to: '02:30' }, ZONE, Date.parse(since), Date.parse(since) + HOUR / 2)
    const [spring] = nightAt('2026-03-29T00:00:00Z')
    expect(spring && clocks(spring.until)).toBe('2026-03-29T03:00')
    const [autumn] = nightAt('2026-10-25T00:00:00Z')
    expect(autumn?.until).toBe(Date.parse('2026-10-25T01:30:00Z'))
  })

  test('hold exactly while the clocks on the wall show them, on any day whose clocks do not change', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    fc.assert(
      fc.property(
        fc.record({ from: time, to: time }),
        fc.integer({ min: Date.parse('2026-05-01T00:00:00Z'), max: Date.parse('2026-09-01T00:00:00Z') }),
        fc.constantFrom(ZONE, 'Asia/Kolkata', 'America/New_York'),
        (quiet, now, zone) => {
          const { from, to } = quiet
          const shows = zonedTime(now, zone).local.slice(11, 16)
          const isQuiet = from === to ? false : from < to ? from <= shows && shows < to : from <= shows || shows < to
          const stretches = quietStretches(quiet, zone, now, now + HOUR)
          expect(stretches.some((one) => one.from <= now && now < one.until)).toBe(isQuiet)
        }
      )
    )
  })

  test('need two readable times that differ', () => {
    expect(isQuietHours({ from: '22:00', to: '06:00' })).toBe(true)
    for (const [from, to] of [
      ['22:00', '22:00'],
      ['24:00', '06:00'],
      ['', '06:00'],
      ['22', '6']
    ] as const)
      expect(isQuietHours({ from, to })).toBe(false)
    expect(quietStretches({ from: '08:00', to: '08:00' }, ZONE, 0, HOUR)).toEqual([])
    expect(quietStretches(null, ZONE, 0, HOUR)).toEqual([])
  })
})
