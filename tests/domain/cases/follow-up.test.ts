import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followUpDue, isWorkingDay, workingDaysAfter } from '../../../src/domain/cases/follow-up.ts'
import type { OpeningHours } from '../../../src/domain/people/opening-hours.ts'
import { localDay } from '../../../src/domain/shared/calendar.ts'
import { dateText, epochDayOf } from '../../../src/domain/shared/civil-time.ts'
import { instantOf, resolveLocal } from '../../../src/domain/shared/zoned-time.ts'

const ZONES = ['Europe/Belgrade', 'Asia/Jerusalem', 'America/New_York', 'Pacific/Apia', 'UTC']
const day = [{ from: '09:00', to: '17:00' }]
const SUNDAY_TO_THURSDAY: OpeningHours = { week: [day, day, day, day, [], [], day], holidays: [] }
const at = (local: string, zone = 'Europe/Belgrade') => instantOf(resolveLocal(local, zone))
const due = (local: string, hours: OpeningHours | null, zone = 'Europe/Belgrade') =>
  followUpDue(at(local, zone), { hours, zone }).local

describe('the follow-up', () => {
  it('is due three working days after resolving, at the same time of day, Monday to Friday where no hours were told', () => {
    expect(due('2026-11-16T10:15', null)).toBe('2026-11-19T10:15:00') // Monday to Thursday
    expect(due('2026-11-19T10:15', null)).toBe('2026-11-24T10:15:00') // Thursday, over a weekend
    expect(due('2026-11-21T23:59:59', null)).toBe('2026-11-25T23:59:59') // a Saturday counts for nothing
  })

  it("goes by the team's own week and its holidays", () => {
    expect(due('2026-11-19T10:15', SUNDAY_TO_THURSDAY)).toBe('2026-11-24T10:15:00')
    const off = { ...SUNDAY_TO_THURSDAY, holidays: ['2026-11-22', '2026-11-24'] }
    expect(due('2026-11-19T10:15', off)).toBe('2026-11-26T10:15:00')
  })

  it('keeps its time of day over a change to summer time, and moves a time that clocks skip on by the gap', () => {
    expect(due('2026-03-26T10:00', null)).toBe('2026-03-31T10:00:00') // clocks went forward on Sunday the 29th
    const always = { week: Array.from({ length: 7 }, () => day), holidays: [] }
    expect(due('2026-03-26T02:30', always)).toBe('2026-03-29T03:30:00')
  })

  it('counts Monday to Friday where a team has hours on no day, its holidays left out', () => {
    const none = { week: Array.from({ length: 7 }, () => []), holidays: ['2026-11-17'] }
    expect(due('2026-11-16T10:15', none)).toBe('2026-11-20T10:15:00')
  })
})

const weeks = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 })
const hoursOf = (open: readonly boolean[], holidays: readonly number[], from: number): OpeningHours => ({
  week: open.map((isOpen) => (isOpen ? day : [])),
  holidays: holidays.map((n) => dateText(from + n))
})

describe('n working days after', () => {
  it('has exactly n working days up to it, the last of them its own, whatever zone, week, holidays and change of clocks', () => {
    const instants = fc.integer({ min: at('2020-01-01T00:00'), max: at('2035-01-01T00:00') })
    const holidays = fc.uniqueArray(fc.nat(30), { maxLength: 12 })
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...ZONES),
        weeks,
        holidays,
        (t, n, zone, week, off) => {
          const start = localDay(t, zone)
          const hours = hoursOf(week, off, start)
          const found = workingDaysAfter(t, n, { hours, zone })
          const end = epochDayOf(found.local.slice(0, 10))
          const between = Array.from({ length: end - start }, (_, i) => start + 1 + i)
          expect(between.filter((one) => isWorkingDay(hours, one)).length).toBe(n)
          expect(isWorkingDay(hours, end)).toBe(true)
          expect(instantOf(found)).toBeGreaterThan(t)
          expect(found.zone).toBe(zone)
        }
      ),
      { numRuns: 500 }
    )
  })
})
