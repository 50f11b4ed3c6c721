import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../../src/domain/shared/zoned-time.ts'
import { readMoment, timeOf } from '../../../../src/ui/composables/promises/read-moment.ts'

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
})
