import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { boundBefore, chartWindows, daysBefore } from '../../../src/analytics/shared/chart-window.ts'
import { EMPTY_FILTER, type FloorQuery } from '../../../src/domain/shared/floor-query.ts'

const ZONE = 'Europe/Belgrade'
const at = (text: string): number => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).epochMilliseconds
const NOW = at('2026-04-08T10:15')
const query = (part: Partial<FloorQuery['filter']> = {}): FloorQuery => ({
  filter: { ...EMPTY_FILTER, ...part },
  now: NOW,
  zone: ZONE,
  transferLimits: {}
})

describe('the windows of the charts', () => {
  test('end now, and what happens now is inside', () => {
    const { start, end, weeks, bounds } = chartWindows(query(), NaN)
    expect(end).toBe(NOW + 1)
    expect(start).toBe(at('2026-03-11T10:15') + 1)
    expect(weeks).toHaveLength(12)
    expect([weeks[0], weeks[11]]).toEqual(['2026-W04', '2026-W15'])
    expect([bounds[0], bounds[12]]).toEqual([at('2026-01-19T00:00'), at('2026-04-13T00:00')])
  })

  test('end with the last day of the filter, and hold 28 whole days across a change to summer time', () => {
    const { start, end, weeks } = chartWindows(query({ to: '2026-04-01' }), NaN)
    expect(end).toBe(at('2026-04-02T00:00'))
    expect(start).toBe(at('2026-03-05T00:00'))
    expect(weeks[11]).toBe('2026-W14')
  })

  test('end now where the filter reaches into the future', () => {
    expect(chartWindows(query({ to: '2027-01-01' }), NaN).end).toBe(NOW + 1)
  })

  test('end with the newest instant of a file that tells the truth as of then', () => {
    const asOf = at('2025-12-31T18:00')
    const { end, weeks } = chartWindows(query(), asOf)
    expect(end).toBe(asOf + 1)
    expect(weeks[11]).toBe('2026-W01')
    expect(chartWindows(query({ to: '2025-12-30' }), asOf).end).toBe(at('2025-12-31T00:00'))
    expect(chartWindows(query(), NOW + 5).end).toBe(NOW + 1)
  })
})

describe('so many days earlier', () => {
  test('is the same time of the wall clock that Temporal finds', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) })
    const zone = fc.constantFrom('Europe/Belgrade', 'Asia/Jerusalem', 'America/New_York', 'Pacific/Apia', 'UTC')
    fc.assert(
      fc.property(instant, fc.nat(400), zone, (from, days, name) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(name).subtract({ days })
        expect(daysBefore(from, days, name)).toBe(expected.epochMilliseconds)
      })
    )
  })
})

describe('the bound before an instant', () => {
  test('is the last one that is not after it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50)), fc.integer({ min: -1, max: 51 }), (numbers, instant) => {
        const bounds = numbers.toSorted((a, b) => a - b)
        expect(boundBefore(bounds, instant)).toBe(bounds.filter((bound) => bound <= instant).length - 1)
      })
    )
  })

  test('is none for an unknown instant', () => {
    expect(boundBefore([1, 2], NaN)).toBe(-1)
  })
})
