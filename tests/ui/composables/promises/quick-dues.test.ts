import { expect, it } from 'vitest'
import { quickDues } from '../../../../src/ui/composables/promises/quick-dues.ts'

const locals = (now: number, zone: string) =>
  Object.fromEntries(quickDues(now, zone).map(({ key, local }) => [key, local]))

it('quick dues are whole minutes in the zone, never earlier than said', () => {
  expect(locals(Date.UTC(2026, 5, 1, 8, 0, 1), 'Europe/Belgrade')).toEqual({
    halfHour: '2026-06-01T10:31',
    hour: '2026-06-01T11:01',
    twoHours: '2026-06-01T12:01',
    tomorrow: '2026-06-02T10:01'
  })
})

it('tomorrow is the same time on the wall, also over a change of clocks', () => {
  expect(locals(Date.UTC(2026, 2, 28, 9, 0), 'Europe/Belgrade')['tomorrow']).toBe('2026-03-29T10:00')
  expect(locals(Date.UTC(2026, 11, 31, 9, 0), 'Europe/Belgrade')['tomorrow']).toBe('2027-01-01T10:00')
})
