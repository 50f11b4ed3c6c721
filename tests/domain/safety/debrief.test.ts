import { describe, expect, it } from 'vitest'
import {
  DEBRIEF_OUTCOMES,
  debriefOf,
  debriefsInOrder,
  debriefTerms,
  isSettled,
  maySeeDebrief,
  whoHadIt,
  type Debrief
} from '../../../src/domain/safety/debrief.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, MINUTE, T0, text, ZONE } from '../../support/story.ts'

const CHOICES = { debriefDueHours: 24, debriefKeepDays: 90 }
const HOUR = 60 * MINUTE
const nothing = { caseRef: null, safetyId: null, outcome: null, heldWith: '', followUp: '', note: '' }
const debrief = (id: string, writtenAt: number, due: number | null): Debrief => ({
  ...{ id, writtenAt, due, eraseAt: writtenAt + 90 * DAY, why: 'asked', personId: null, ...nothing }
})

describe('a debrief', () => {
  it('is due a day after it was first written, also across a change to summer time, and erased in ninety days', () => {
    const before = Date.UTC(2026, 2, 28, 20)
    const first = debriefTerms(CHOICES, null, null, before, ZONE)
    expect(first.due && instantOf(first.due)).toBe(before + 24 * HOUR)
    expect(instantOf(first.eraseAt)).toBe(before + 90 * DAY)
  })

  it('stays due by the first clock while it was only offered or accepted, and is erased by the first day', () => {
    const state = { id: 'd', content: text('t'), writtenAt: T0, due: T0 + DAY, eraseAt: T0 + 90 * DAY, used: 0 }
    for (const outcome of DEBRIEF_OUTCOMES) {
      const { due, eraseAt } = debriefTerms(CHOICES, state, outcome, T0 + 5 * DAY, ZONE)
      expect(due === null ? null : instantOf(due)).toBe(isSettled(outcome) ? null : T0 + DAY)
      expect(instantOf(eraseAt)).toBe(T0 + 90 * DAY)
    }
    expect(DEBRIEF_OUTCOMES.filter(isSettled)).toEqual(['declined', 'held', 'referred'])
  })

  it('is seen by supervisors and by the one it is for', () => {
    expect(maySeeDebrief({ personId: 'ana' }, { by: 'ana', isSupervisor: false })).toBe(true)
    expect(maySeeDebrief({ personId: 'ana' }, { by: 'marko', isSupervisor: false })).toBe(false)
    expect(maySeeDebrief({ personId: null }, { by: 'marko', isSupervisor: false })).toBe(false)
    expect(maySeeDebrief({ personId: 'ana' }, { by: null })).toBe(true)
  })

  it('is for the agent who wrote the contact down, else for whoever works on the case or answers for it', () => {
    const role = (id: string) => (id === 'ana' ? ('agent' as const) : ('supervisor' as const))
    expect(whoHadIt('ana', { handlerId: 'marko', ownerId: 'dana' }, role)).toBe('ana')
    expect(whoHadIt('boss', { handlerId: 'marko', ownerId: 'dana' }, role)).toBe('marko')
    expect(whoHadIt(null, { handlerId: null, ownerId: 'dana' }, role)).toBe('dana')
    expect(whoHadIt('boss', { handlerId: null, ownerId: null }, role)).toBe('boss')
    expect(whoHadIt(null, { handlerId: null, ownerId: null }, role)).toBeNull()
  })

  it('stands in the order of its due, then the newest first', () => {
    const list = [debrief('old', T0, null), debrief('late', T0, T0 + DAY), debrief('new', T0 + 1, null)]
    const ids = debriefsInOrder([...list, debrief('soon', T0 + 2, T0 + HOUR)]).map(({ id }) => id)
    expect(ids).toEqual(['soon', 'late', 'new', 'old'])
  })

  it('is read back from its text, and nothing else is', () => {
    const content = { why: 'safety' as const, personId: 'ana', ...nothing, caseRef: 'HD-1', outcome: 'held' as const }
    expect(debriefOf(JSON.stringify(content))).toEqual(content)
    for (const other of ['', 'null', '[]', '{}', '{"why":"gossip"}', '{"why":']) expect(debriefOf(other)).toBeNull()
    expect(debriefOf('{"why":"asked","outcome":"nice","note":7}')).toEqual({ why: 'asked', personId: null, ...nothing })
  })
})
