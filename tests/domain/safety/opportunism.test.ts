import { describe, expect, it } from 'vitest'
import { checkOpportunism, defaultExpiry, lastMomentOf, opportunismOf } from '../../../src/domain/safety/opportunism.ts'
import { instantOf, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, T0, ZONE } from '../../support/story.ts'

const note = { text: 'the same parcel, thrice', evidence: 'HD-1, HD-4, HD-9' }
const check = (change: Partial<typeof note> & { days?: number; isSupervisor?: boolean } = {}) =>
  checkOpportunism({ ...note, ...change }, zonedTime(T0 + (change.days ?? 180) * DAY, ZONE), {
    now: T0,
    isSupervisor: change.isSupervisor ?? true
  })?.code

describe('an opportunism note', () => {
  it('is a supervisor’s, has evidence and words, and expires within a year', () => {
    expect(check()).toBeUndefined()
    expect(check({ isSupervisor: false })).toBe('needs-supervisor')
    expect(check({ evidence: ' ' })).toBe('opportunism-needs-evidence')
    expect(check({ text: '' })).toBe('note-missing')
    expect(check({ days: 0 })).toBe('opportunism-expiry')
    expect(check({ days: 400 })).toBe('opportunism-expiry')
  })

  it('is proposed for six months, to the end of that day in the floor’s zone', () => {
    expect(defaultExpiry(T0, ZONE)).toBe('2026-09-02')
    expect(defaultExpiry(Date.UTC(2026, 7, 31, 22, 30), ZONE)).toBe('2027-03-01')
    const last = lastMomentOf('2026-09-02', ZONE)
    expect(last && instantOf(last)).toBe(Date.UTC(2026, 8, 2, 21, 59, 59))
    expect(lastMomentOf('', ZONE)).toBeNull()
    expect(lastMomentOf('2026-02-31', ZONE)).toBeNull()
  })

  it('is read back from its text, and nothing else is', () => {
    const content = { customerId: 'c', ...note }
    expect(opportunismOf(JSON.stringify(content))).toEqual(content)
    for (const other of ['', '{}', '{"customerId":"c","evidence":"e"}']) expect(opportunismOf(other)).toBeNull()
  })
})
