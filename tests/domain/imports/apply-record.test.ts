import { describe, expect, it } from 'vitest'
import { decideChangeDetails } from '../../../src/domain/cases/decide-case.ts'
import { timesReopened } from '../../../src/domain/cases/new-case.ts'
import { decideTransfer } from '../../../src/domain/transfers/decide-transfer.ts'
import { decideKeepPromise } from '../../../src/domain/promises/decide-promise.ts'
import { judgedAt, verdictOf } from '../../../src/domain/promises/verdict.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'
import type { ImportTarget, RecordFields } from '../../../src/domain/imports/imported-record.ts'
import { DAY, importOf, local, Story, T0 } from '../../support/story.ts'

const at = (day: number) => local(`2026-03-${String(day).padStart(2, '0')}T10:00`)
const story = (targets: readonly ImportTarget[], rows: readonly RecordFields[], grain: 'event' | 'case' = 'event') => {
  const told = new Story()
  for (const fields of rows) told.record(importOf({ targets, grain }), fields)
  return told
}
const state = (...args: Parameters<typeof story>) => story(...args).state

describe('opening and closing of an imported case', () => {
  it('without openedAt the first row opens it', () => {
    const opened = state(['ref', 'eventAt'], [{ eventAt: at(2) }, { eventAt: at(1) }])
    expect(opened.openedAt).toBe(instantOf(at(2)))
  })

  it('without status it is closed exactly when closedAt is known', () => {
    const targets = ['ref', 'closedAt'] as const
    expect(state(targets, [{ closedAt: at(3) }])).toMatchObject({ status: 'closed', closedAt: instantOf(at(3)) })
    expect(state(targets, [{ closedAt: at(3) }, {}])).toMatchObject({ status: 'open', closedAt: null })
  })

  it('with both, status says whether and closedAt says when', () => {
    const targets = ['ref', 'status', 'closedAt'] as const
    expect(state(targets, [{ status: 'open', closedAt: at(3) }])).toMatchObject({ status: 'open', closedAt: null })
    expect(
      state(targets, [
        { status: 'open', closedAt: at(3) },
        { status: 'closed', closedAt: at(3) }
      ])
    ).toMatchObject({
      status: 'closed',
      closedAt: instantOf(at(3))
    })
  })

  it('without closedAt the row whose status becomes closed closes it, not a later one', () => {
    const rows = [3, 4, 5].map((day) => ({
      status: day > 3 ? ('closed' as const) : ('open' as const),
      eventAt: at(day)
    }))
    expect(state(['ref', 'status', 'eventAt'], rows).closedAt).toBe(instantOf(at(4)))
  })
})

describe('fields of an imported case', () => {
  it('take the last row; missing there, team and handler keep the last known and the rest become unknown', () => {
    const rows = [{ teamId: 'A', handlerId: 'h', channel: 'phone', severity: 3 as const }, {}]
    const last = state(['ref', 'team', 'handler', 'channel', 'severity'], rows)
    expect(last).toMatchObject({ teamId: 'A', handlerId: 'h', channel: null, severity: null })
  })

  it('count reopenings from the last row only, or from what the statuses show', () => {
    expect(timesReopened(state(['ref', 'reopenCount'], [{ reopenCount: 1 }, { reopenCount: 2 }]))).toBe(2)
    const statuses = (['open', 'closed', 'open', 'closed', 'open'] as const).map((status) => ({ status }))
    expect(timesReopened(state(['ref', 'status'], statuses))).toBe(2)
    expect(timesReopened(state(['ref'], [{}], 'case'))).toBeNull()
  })
})

describe('promises of an imported case', () => {
  const due = ['ref', 'promiseDueAt', 'promiseFulfilledAt'] as const
  const verdict = (s: ReturnType<typeof state>, now = T0 + 400 * DAY) =>
    s.promises.map((promise) => verdictOf(promise, judgedAt(now, s.asOf)))

  it('with a due are one per case, and an empty due cell means none', () => {
    expect(verdict(state(due, [{ promiseDueAt: at(3), promiseFulfilledAt: at(3) }], 'case'))).toEqual(['kept'])
    expect(verdict(state(due, [{ promiseDueAt: at(3), promiseFulfilledAt: at(4) }], 'case'))).toEqual(['kept-late'])
    expect(verdict(state(due, [{ promiseDueAt: at(3) }], 'case'))).toEqual(['broken'])
    expect(verdict(state(due, [{ promiseFulfilledAt: at(3) }], 'case'))).toEqual([])
  })

  it('known only as kept or not are as recorded, by the last row', () => {
    const targets = ['ref', 'promiseKept'] as const
    expect(verdict(state(targets, [{ promiseKept: true }, { promiseKept: false }]))).toEqual(['broken-as-recorded'])
    expect(verdict(state(targets, [{ promiseKept: true }, {}]))).toEqual([])
  })

  it('are judged as of the file until the case has a newer event', () => {
    const told = new Story()
    told.record(importOf({ targets: [...due], grain: 'case', asOf: instantOf(at(4)) }), { promiseDueAt: at(9) })
    expect(verdict(told.state)).toEqual(['open'])
    told.after(30 * DAY).tell((s, c) => decideChangeDetails(s, { severity: 4 }, c))
    expect(verdict(told.state)).toEqual(['broken'])
  })

  it('changed by a newer file are corrections, and what a person recorded stays', () => {
    const told = story(due, [{ promiseDueAt: at(9) }], 'case')
    const promiseId = told.state.promises[0]?.id ?? ''
    const rest = { promiseId, contactId: 'k', channel: 'phone', occurredAt: null, note: null, lateReason: null }
    expect(told.tell((s, c) => decideKeepPromise(s, rest, c))).toBeNull()
    told.record(importOf({ importId: 'i2', targets: [...due], grain: 'case' }), { promiseDueAt: at(8) })
    expect(told.state.promises).toMatchObject([{ due: at(8), fulfilledAt: T0, timesMoved: 0 }])
  })
})

describe('a newer file', () => {
  const targets = ['ref', 'team', 'severity', 'channel', 'status'] as const
  const first: RecordFields = { teamId: 'A', severity: 2, channel: 'phone', status: 'open' }

  it('changes a field only where the source itself changed', () => {
    const told = story(targets, [first], 'case')
    told.tell((s, c) => decideChangeDetails(s, { severity: 5 }, c))
    told.record(importOf({ importId: 'i2', targets, grain: 'case' }), { ...first, channel: 'email' })
    expect(told.state).toMatchObject({ severity: 5, channel: 'email', conflicts: [] })
  })

  it("leaves a person's value where both changed, and lists the conflict", () => {
    const told = story(targets, [first], 'case')
    told.tell((s, c) => decideChangeDetails(s, { severity: 5 }, c))
    told.close()
    told.record(importOf({ importId: 'i2', targets, grain: 'case' }), { ...first, severity: 3, status: 'resolved' })
    expect(told.state).toMatchObject({ severity: 5, status: 'closed' })
    expect(told.state.conflicts.map((conflict) => conflict.field)).toEqual(['severity', 'status'])
  })

  it('does not move a case back that a person has transferred', () => {
    const told = story(targets, [first], 'case')
    const move = {
      toTeamId: 'B',
      toHandlerId: null,
      reason: 'other' as const,
      note: null,
      warm: null,
      customerRepeated: null
    }
    told.tell((s, c) => decideTransfer(s, move, c))
    told.record(importOf({ importId: 'i2', targets, grain: 'case' }), { ...first, teamId: 'C' })
    expect(told.state.teamId).toBe('B')
    expect(told.state.conflicts.map((conflict) => conflict.field)).toEqual(['teamId'])
  })

  it('that is undone leaves the case as it was before', () => {
    const told = story(targets, [first], 'case')
    const before = told.state
    told.record(importOf({ importId: 'i2', targets, grain: 'case' }), { ...first, severity: 4 })
    expect(told.state.severity).toBe(4)
    told.imports = new Map([...told.imports, ['i2', importOf({ importId: 'i2', targets, live: false })]])
    expect(told.state).toEqual(before)
  })
})
