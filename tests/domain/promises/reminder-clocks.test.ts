import { describe, expect, test } from 'vitest'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { clocksOf } from '../../../src/domain/promises/reminder-clocks.ts'
import {
  levelOf,
  mayKnow,
  reminderKey,
  thresholdsOf,
  toldThresholdsOf
} from '../../../src/domain/promises/reminder-plan.ts'
import { NO_TERMS, type PromiseState } from '../../../src/domain/promises/promise-state.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { MINUTE, T0, ZONE } from '../../support/story.ts'

const at = (minutes: number) => zonedTime(T0 + minutes * MINUTE, ZONE)

const promise: PromiseState = {
  ...{ id: 'p1', kind: 'call-back', madeAt: T0, due: at(60), fulfilledAt: null, movedAt: null, releasedAt: null },
  ...{ attemptsAgreed: null, attempts: [], attemptedAt: null, keptAsRecorded: null, timesMoved: 0, movedTo: null },
  ...{ recordedLate: false, channel: 'email', performerId: 'dana', fromImport: false, ...NO_TERMS }
}
const held = (more: Partial<CaseState> = {}): CaseState => ({
  ...newCase('e1', 'R1'),
  ...{ customerId: 'c1', ownerId: 'miriam', handlerId: 'avi', promises: [promise] },
  ...more
})
const clocks = (more: Partial<CaseState> = {}) => clocksOf(held(more), 7, T0)
const kinds = (more: Partial<CaseState>) => clocks({ promises: [], ...more }).map(({ kind }) => kind)

describe('the clocks of a case', () => {
  test('a promise that is owed names its performer and the owner', () => {
    expect(clocks()).toEqual([
      {
        ...{ id: 'promise:p1', kind: 'promise', dueAt: T0 + 60 * MINUTE, since: T0, urgent: false, what: 'call-back' },
        ...{ channel: 'email', about: { ordinal: 7, ref: 'R1', customerId: 'c1' } },
        ...{ performerId: 'dana', teamId: null, tellsDuty: false, ownerId: 'miriam', tellsOwner: false }
      }
    ])
    expect(clocks({ promises: [{ ...promise, performerId: null }] })[0]?.performerId).toBe('avi')
  })

  test('what was kept, moved, released, vague or is only watched has none, and neither has a closed or merged case', () => {
    const settled: Partial<PromiseState>[] = [
      { fulfilledAt: T0 },
      { movedAt: T0 },
      { releasedAt: T0 },
      { due: null },
      { watch: { causeIds: [], recurred: [] } }
    ]
    for (const one of settled) expect(clocks({ promises: [{ ...promise, ...one }] })).toEqual([])
    expect(clocks({ status: 'closed' })).toEqual([])
    expect(clocks({ mergedInto: { ordinal: 1, ref: 'R2' } })).toEqual([])
  })

  test('an acknowledgement runs until the customer knows, as well as this case needs it', () => {
    const by = T0 + 30 * MINUTE
    expect(kinds({ acknowledgeBy: by })).toEqual(['acknowledge'])
    const automatic = { how: 'automatic' as const, at: T0, by: null }
    expect(kinds({ acknowledgeBy: by, acknowledgement: automatic })).toEqual([])
    expect(kinds({ acknowledgeBy: by, acknowledgement: automatic, severity: 5 })).toEqual(['acknowledge'])
  })

  test('a follow-up, a call for help and the formal channel have their own', () => {
    expect(kinds({ status: 'resolved', followUpDue: at(60) })).toEqual(['follow-up'])
    expect(kinds({ status: 'resolved', followUpDue: at(60), steps: { after: 'done' } })).toEqual([])
    const ask = {
      ...{ askId: 'a1', kind: 'decision' as const, question: null, tried: null, options: [], authorityLimit: null },
      ...{ toTeamId: null, toPersonId: 'ruth', answerBy: at(30), eventId: 'e2', by: null, askedAt: T0, answered: null }
    }
    expect(clocks({ promises: [], asks: [ask] })).toMatchObject([
      { kind: 'help', what: 'decision', performerId: 'ruth' }
    ])
    const whom = (to: { toTeamId: string | null; toPersonId: string | null }) =>
      clocks({ promises: [], asks: [{ ...ask, ...to }] })[0]
    const told = { performerId: null, ownerId: 'miriam' }
    expect(whom({ toTeamId: 'B', toPersonId: 'ruth' })).toMatchObject({ performerId: 'ruth', teamId: null })
    // never whoever asked
    expect(whom({ toTeamId: 'B', toPersonId: null })).toMatchObject({ ...told, teamId: 'B', tellsDuty: false })
    expect(whom({ toTeamId: null, toPersonId: null })).toMatchObject({ ...told, teamId: null, tellsDuty: true })
    expect(kinds({ status: 'closed', asks: [ask] })).toEqual(['help'])
    const answered = { askId: 'a1', outcome: 'answered' as const, answer: null, chosen: null, byPersonId: null, at: T0 }
    expect(kinds({ asks: [{ ...ask, answered }] })).toEqual([])
    const formal = {
      ...{ reason: { id: 't', hash: '' }, evidence: null, answerBy: at(60), promiseId: 'p9', reviewBy: at(90) },
      ...{ openedAt: T0, closedAt: null }
    }
    expect(kinds({ formal })).toEqual(['formal'])
    expect(clocks({ promises: [], formal })[0]).toMatchObject({ ...told, tellsDuty: true, dueAt: T0 + 90 * MINUTE })
    const reviewed = clocks({ promises: [], formal: { ...formal, reviewBy: at(200), reviewedAt: T0 + MINUTE } })[0]
    expect(reviewed).toMatchObject({ dueAt: T0 + 200 * MINUTE, since: T0 + MINUTE })
    expect(kinds({ formal: { ...formal, closedAt: T0 } })).toEqual([])
  })

  test('safety makes every clock of its case urgent, and ends with it', () => {
    const safety = { raisedId: 'e3', kind: 'violence' as const, by: null, raisedAt: T0, done: {}, endedAt: null }
    expect(clocks({ safety }).map(({ kind, urgent }) => [kind, urgent])).toEqual([
      ['promise', true],
      ['safety', true]
    ])
    expect(clocks({ safety })[1]).toMatchObject({ performerId: null, tellsDuty: true, ownerId: 'miriam' })
    expect(clocks({ safety: { ...safety, endedAt: T0 } }).map(({ urgent }) => urgent)).toEqual([false])
  })

  test('the owner is told too where they took it on themselves and somebody else has the step', () => {
    const tookIt = (performerId: string, ownerTookIt: boolean) => {
      const heard = { ...held().heard, opening: { ownerTookIt } }
      return clocks({ heard, promises: [{ ...promise, performerId }] })[0]?.tellsOwner
    }
    expect(tookIt('dana', true)).toBe(true)
    expect(tookIt('miriam', true)).toBe(false)
    expect(tookIt('dana', false)).toBe(false)
  })
})

describe('a clock', () => {
  const clock = { kind: 'promise' as const, dueAt: T0 }

  test('is due soon, due, and fifteen minutes later overdue', () => {
    const level = (minutes: number) => levelOf(clock, 15, T0 + minutes * MINUTE)
    expect([-16, -15, -1, 0, 14, 15].map(level)).toEqual([null, 'soon', 'soon', 'due', 'due', 'overdue'])
  })

  test('of a safety case does not announce itself, and none does without a lead', () => {
    expect(thresholdsOf({ ...clock, kind: 'safety' }, 15).map(({ level }) => level)).toEqual(['due', 'overdue'])
    expect(thresholdsOf(clock, 0).map(({ level }) => level)).toEqual(['due', 'overdue'])
  })

  test('agreed within its lead is not announced as due soon, and shows as such all the same', () => {
    const told = (since: number | null) =>
      toldThresholdsOf({ ...clock, since: since === null ? null : T0 + since * MINUTE }, 15).map(({ level }) => level)
    expect([told(null), told(-16)]).toEqual([
      ['soon', 'due', 'overdue'],
      ['soon', 'due', 'overdue']
    ])
    expect([told(-15), told(-1)]).toEqual([
      ['due', 'overdue'],
      ['due', 'overdue']
    ])
    expect(levelOf(clock, 15, T0 - MINUTE)).toBe('soon')
  })

  test('of a debrief is for supervisors only', () => {
    expect([mayKnow({ kind: 'debrief' }, true), mayKnow({ kind: 'debrief' }, false)]).toEqual([true, false])
    expect(mayKnow({ kind: 'safety' }, false)).toBe(true)
  })

  test('with another due is told anew', () => {
    expect(reminderKey({ id: 'promise:p1', dueAt: 1 })).not.toBe(reminderKey({ id: 'promise:p1', dueAt: 2 }))
  })
})
