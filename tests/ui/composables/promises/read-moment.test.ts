import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import { momentOf, readMoment, takeMoment, timeOf } from '../../../../src/ui/composables/promises/read-moment.ts'

const ZONE = 'Europe/Belgrade'
const read = (local: string, choice: 'first' | 'second' | null = null) => readMoment({ local, choice }, ZONE)

describe('what was typed into a date-and-time field', () => {
  it('is nothing while the field is empty', () => {
    expect(read('')).toEqual({ kind: 'empty' })
  })

  it('is no time where the calendar has none', () => {
    expect(read('2026-02-29T10:00').kind).toBe('invalid')
    expect(read('nonsense').kind).toBe('invalid')
  })

  it('is one time on an ordinary day', () => {
    const reading = read('2026-06-01T10:00')
    expect(timeOf(reading)).toEqual({ local: '2026-06-01T10:00:00', zone: ZONE, offset: 120 })
  })

  it('is asked about where clocks show it twice, and stays open until it is chosen', () => {
    const reading = read('2026-10-25T02:30')
    expect(reading.kind).toBe('twice')
    expect(timeOf(reading)).toBeNull()
  })

  it('means the hour that was chosen of a repeated one', () => {
    const [first, second] = [read('2026-10-25T02:30', 'first'), read('2026-10-25T02:30', 'second')].map(timeOf)
    expect(first && instantOf(first)).toBe(Date.UTC(2026, 9, 25, 0, 30))
    expect(second && instantOf(second)).toBe(Date.UTC(2026, 9, 25, 1, 30))
  })

  it('is asked about where clocks skip it, before or after', () => {
    expect(read('2026-03-29T02:30').kind).toBe('never')
    const [before, after] = [read('2026-03-29T02:30', 'first'), read('2026-03-29T02:30', 'second')].map(timeOf)
    expect(before?.local).toBe('2026-03-29T01:30:00')
    expect(after?.local).toBe('2026-03-29T03:30:00')
  })

  it('says what the clocks show as they change', () => {
    expect(read('2026-03-29T02:30')).toMatchObject({ from: '02:00', to: '03:00' })
    expect(read('2026-10-25T02:30')).toMatchObject({ from: '03:00', to: '02:00' })
  })

  it('may lie on the other side of midnight, where clocks change at midnight', () => {
    const reading = readMoment({ local: '2026-04-24T00:30', choice: 'first' }, 'Africa/Cairo')
    expect(reading).toMatchObject({ kind: 'never', from: '00:00', to: '01:00' })
    expect(timeOf(reading)?.local).toBe('2026-04-23T23:30:00')
  })

  it('is given to a command only where it has one meaning', () => {
    const take = (local: string, choice: 'first' | null = null) => takeMoment({ local, choice }, ZONE)
    expect(take('')).toEqual({ ok: true, value: null })
    expect(take('nonsense')).toMatchObject({ ok: false, error: { code: 'promise-due-not-a-time' } })
    expect(take('2026-03-29T02:30')).toMatchObject({ ok: false, error: { code: 'time-needs-choice' } })
    expect(take('2026-03-29T02:30', 'first')).toMatchObject({ ok: true, value: { local: '2026-03-29T01:30:00' } })
  })
})

it('an instant put into the field is read back as itself, whatever the clocks do that day', () => {
  const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 })
  const aroundChange = fc
    .tuple(fc.integer({ min: 2020, max: 2034 }), fc.integer({ min: -180, max: 180 }))
    // Europe's clocks change at 01:00 UTC on the last Sunday of October.
    .map(([year, off]) => Date.UTC(year, 9, 31 - new Date(Date.UTC(year, 9, 31)).getUTCDay(), 1) / 60_000 + off)
  const zones = fc.constantFrom('Europe/Belgrade', 'Asia/Jerusalem', 'Africa/Cairo', 'UTC')
  fc.assert(
    fc.property(fc.oneof(minute, aroundChange), zones, (minutes, zone) => {
      const time = timeOf(readMoment(momentOf(zonedTime(minutes * 60_000, zone)), zone))
      expect(time && instantOf(time)).toBe(minutes * 60_000)
    })
  )
})
