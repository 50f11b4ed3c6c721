import { describe, expect, it } from 'vitest'
import {
  detailsChange,
  detailsDraft,
  happenedChange,
  happenedMoment,
  newerHappened
} from '../../../../src/ui/composables/cases/details-draft.ts'
import { instantOf } from '../../../../src/domain/shared/zoned-time.ts'
import { NO_MOMENT } from '../../../../src/ui/composables/promises/read-moment.ts'
import { local, Story, ZONE } from '../../../support/story.ts'

const start = detailsDraft({ ...new Story().opened().state, severity: 3 }, 'What happened', '')

describe('what is written of a case’s details', () => {
  it('is nothing where nothing was changed', () => {
    expect(detailsChange(start, { ...start })).toEqual({ change: {}, texts: {} })
  })

  it('is each field that was changed, and no other', () => {
    const draft = { ...start, severity: '5', temperature: '2', ownerId: 'ana', desiredOutcome: 'A new date' }
    expect(detailsChange(start, draft)).toEqual({
      change: { severity: 5, temperature: 2, ownerId: 'ana' },
      texts: { desiredOutcome: 'A new date' }
    })
  })

  it('forgets a severity, a situation or an owner that was emptied', () => {
    const before = { ...start, situation: 'price', ownerId: 'ana' }
    const draft = { ...before, severity: '', situation: '', ownerId: '' }
    expect(detailsChange(before, draft).change).toEqual({ severity: null, situation: null, ownerId: null })
  })

  it('takes surrounding blanks for no change', () => {
    expect(detailsChange(start, { ...start, summary: ' What happened ' }).texts).toEqual({})
  })
})

describe('when it happened', () => {
  const known = happenedMoment({ happenedAt: instantOf(local('2026-02-20T10:30')) }, ZONE)
  const typed = { local: '2026-02-21T10:30', choice: null }

  it('is written where it was changed, forgotten where it was emptied, and left alone otherwise', () => {
    expect(happenedMoment({ happenedAt: null }, ZONE)).toEqual(NO_MOMENT)
    const change = (to: typeof typed) => happenedChange(known, to, ZONE)
    expect(change({ ...known, choice: null })).toEqual({ ok: true, value: {} })
    expect(change(typed)).toEqual({ ok: true, value: { happenedAt: local('2026-02-21T10:30') } })
    expect(change({ local: '', choice: null })).toEqual({ ok: true, value: { happenedAt: null } })
    expect(change({ local: '2026-02-31T10:30', choice: null })).toMatchObject({ ok: false })
  })

  it('stands beside what is being typed where another window changed it too', () => {
    const theirs = { local: '2026-02-19T10:30', choice: null }
    expect(newerHappened(known, typed, theirs)).toEqual(theirs)
    expect([newerHappened(known, known, theirs), newerHappened(known, theirs, theirs)]).toEqual([null, null])
    expect(newerHappened(known, typed, known)).toBeNull()
  })
})
