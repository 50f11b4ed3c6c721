import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkHours } from '../../../src/domain/people/check-hours.ts'
import { stretchMinutes, type OpenStretch } from '../../../src/domain/people/opening-hours.ts'

const week = (...days: readonly (readonly OpenStretch[])[]) => ({
  week: Array.from({ length: 7 }, (_, day) => days[day] ?? []),
  holidays: []
})
const monday = (...stretches: readonly (readonly [string, string])[]) =>
  week(stretches.map(([from, to]) => ({ from, to })))

describe('opening hours', () => {
  test('are well formed with split shifts that only touch', () => {
    expect(checkHours(monday(['08:00', '12:00'], ['12:00', '16:30']))).toBeNull()
  })

  test('name the day whose stretches overlap, in any order of typing', () => {
    expect(checkHours(monday(['12:00', '16:00'], ['08:00', '12:01']))).toMatchObject({
      code: 'hours-overlap',
      detail: { day: 1 }
    })
  })

  test('see a night run into the next morning, from Sunday into Monday too', () => {
    const night = [{ from: '22:00', to: '06:00' }]
    expect(checkHours(week(night, [{ from: '05:00', to: '09:00' }]))?.code).toBe('hours-overlap')
    expect(checkHours(week([{ from: '05:00', to: '09:00' }], [], [], [], [], [], night))?.code).toBe('hours-overlap')
    expect(checkHours(week([{ from: '06:00', to: '09:00' }], [], [], [], [], [], night))).toBeNull()
  })

  test('refuse what no clock shows, and say which', () => {
    for (const [from, to] of [
      ['24:00', '08:00'],
      ['8:00', '16:00'],
      ['08:60', '16:00'],
      ['', '16:00'],
      ['08:00', '']
    ] as const)
      expect(checkHours(monday([from, to]))).toEqual({ code: 'hours-not-a-time', detail: { day: 1, from, to } })
  })

  test('are refused where no day has any, and where a week is not seven days', () => {
    expect(checkHours(week())?.code).toBe('hours-never-open')
    expect(checkHours({ week: [[{ from: '08:00', to: '09:00' }]], holidays: [] })?.code).toBe('hours-never-open')
  })

  test('refuse a holiday that the calendar does not have', () => {
    const hours = monday(['08:00', '16:00'])
    expect(checkHours({ ...hours, holidays: ['2026-12-25', '2026-02-29'] })).toEqual({
      code: 'holiday-not-a-date',
      detail: { date: '2026-02-29' }
    })
    expect(checkHours({ ...hours, holidays: ['2028-02-29'] })).toBeNull()
  })

  test('overlap exactly when some minute of the week is covered twice', () => {
    const clock = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`)
    const days = fc.array(fc.array(fc.record({ from: clock, to: clock }), { maxLength: 2 }), {
      minLength: 7,
      maxLength: 7
    })
    fc.assert(
      fc.property(days, (all) => {
        const covered = new Map<number, number>()
        for (const [day, stretches] of all.entries())
          for (const stretch of stretches) {
            const { from, to } = stretchMinutes(stretch) ?? { from: 0, to: 0 }
            for (let hour = from / 60; hour < to / 60; hour++) {
              const at = (day * 24 + hour) % (7 * 24)
              covered.set(at, (covered.get(at) ?? 0) + 1)
            }
          }
        const twice = [...covered.values()].some((times) => times > 1)
        const code = checkHours({ week: all, holidays: [] })?.code
        expect(code).toBe(covered.size === 0 ? 'hours-never-open' : twice ? 'hours-overlap' : undefined)
      })
    )
  })
})
