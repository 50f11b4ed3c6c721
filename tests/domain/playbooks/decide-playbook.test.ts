import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rehearsalOverdue } from '../../../src/domain/playbooks/decide-playbook.ts'

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
