import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problem } from '../../../src/domain/shared/problem.ts'
import { decideRehearse, rehearsalOverdue } from '../../../src/domain/playbooks/decide-playbook.ts'
import { context } from '../../support/book-samples.ts'

const DAY = 86_400_000
const at = (text: string): number => Date.parse(`${text}:00Z`)

describe('a rehearsal', () => {
  test('is overdue when six months of the calendar have passed since, or where there was none', () => {
    const rehearsed = at('2026-03-15T10:00')
    expect(rehearsalOverdue(rehearsed, at('2026-09-15T20:00'), 'UTC')).toBe(false)
    expect(rehearsalOverdue(rehearsed, at('2026-09-16T00:00'), 'UTC')).toBe(true)
    expect(rehearsalOverdue(null, rehearsed, 'UTC')).toBe(true)
  })

  test('goes by the floor’s own days', () => {
    expect(rehearsalOverdue(at('2026-03-15T10:00'), at('2026-09-15T22:00'), 'Europe/Belgrade')).toBe(true)
  })

  test('is never overdue within 181 days, and always after 185', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1_000 }), (start, days) => {
        const overdue = rehearsalOverdue(start * DAY, (start + days) * DAY, 'UTC')
        if (days <= 180) expect(overdue).toBe(false)
        if (days >= 186) expect(overdue).toBe(true)
      })
    )
  })
})

describe('the date of a rehearsal', () => {
  const NOW = at('2026-11-22T06:30')
  const BELGRADE = 'Europe/Belgrade'
  const rehearsed = (day: string | null) => decideRehearse(day, { ...context(NOW), zone: BELGRADE })
  const shownOf = (day: string | null): string | null => {
    const decided = rehearsed(day)
    const [event] = decided.ok ? decided.value : []
    return event?.type === 'playbook-rehearsed' ? event.data.on.local : null
  }

  test('is today at this hour unless another day is said', () => {
    expect([shownOf(null), shownOf('2026-11-22')]).toEqual(['2026-11-22T07:30:00', '2026-11-22T07:30:00'])
    expect([shownOf('2026-11-21'), shownOf('2024-02-29')]).toEqual(['2026-11-21T12:00:00', '2024-02-29T12:00:00'])
  })

  test.each(['2026-11-23', '2027-01-01', '12026-01-01'])('cannot be to come: %s', (day) => {
    expect(rehearsed(day)).toEqual({ ok: false, error: problem('occurred-in-the-future') })
  })

  test('goes by the days of the floor: shortly before midnight elsewhere it is tomorrow there', () => {
    const late = decideRehearse('2026-11-23', { ...context(at('2026-11-22T23:30')), zone: BELGRADE })
    expect(late.ok).toBe(true)
  })
})
