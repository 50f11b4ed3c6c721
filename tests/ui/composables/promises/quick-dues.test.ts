import { expect, it } from 'vitest'
import { NO_MOMENT, readMoment } from '../../../../src/ui/composables/promises/read-moment.ts'
import { quickDues } from '../../../../src/ui/composables/promises/quick-dues.ts'

const locals = (now: number, zone: string) =>
  Object.fromEntries(quickDues(now, zone).map(({ key, moment }) => [key, moment.local]))

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

it('a span into the repeated hour means the hour it reaches, without asking', () => {
  const moments = (now: number) =>
    Object.fromEntries(quickDues(now, 'Europe/Belgrade').map(({ key, moment }) => [key, moment]))
  const before = moments(Date.UTC(2026, 9, 24, 23, 30))
  expect(before['hour']).toEqual({ local: '2026-10-25T02:30', choice: 'first' })
  expect(before['twoHours']).toEqual({ local: '2026-10-25T02:30', choice: 'second' })
})

it('tomorrow in a gap is left to be asked about, never moved in silence', () => {
  const tomorrow = quickDues(Date.UTC(2026, 2, 28, 1, 30), 'Europe/Belgrade').at(-1)
  expect(tomorrow).toEqual({ key: 'tomorrow', moment: { local: '2026-03-29T02:30', choice: null } })
  expect(readMoment(tomorrow?.moment ?? NO_MOMENT, 'Europe/Belgrade')).toMatchObject({ kind: 'never', time: null })
})
