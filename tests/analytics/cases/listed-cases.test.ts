import { describe, expect, test } from 'vitest'
import { countFloor } from '../../../src/analytics/shared/count-floor.ts'
import type { ListName } from '../../../src/analytics/shared/figure.ts'
import { EMPTY_FILTER } from '../../../src/domain/shared/floor-query.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { NO_ANSWERS, type Feeling } from '../../../src/domain/cases/heard-answers.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import { NO_TERMS, type PromiseState } from '../../../src/domain/promises/promise-state.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { NOW, ZONE } from '../../support/arbitrary-case.ts'
import { columnsOf } from '../../support/columns-of.ts'

const HOUR = 3_600_000
const query = { filter: EMPTY_FILTER, now: NOW, zone: ZONE, transferLimits: {} }

/** Whether an otherwise untouched case of these facts is in a list. */
const isIn = (list: ListName, part: Partial<CaseState>): boolean =>
  countFloor(columnsOf([{ ...newCase('case', 'R-1'), openedAt: NOW - HOUR, ...part }]), query).lists[list] === 1

/** Made and nothing since, without a time. */
const made: PromiseState = {
  ...{ id: 'p', kind: 'call-back', due: null, madeAt: NOW - HOUR, fulfilledAt: null, movedAt: null, releasedAt: null },
  ...{ attemptedAt: null, keptAsRecorded: null, movedTo: null, timesMoved: 0, channel: null, performerId: null },
  ...{ attemptsAgreed: null, attempts: [], fromImport: false, recordedLate: false, ...NO_TERMS }
}

describe('the quiet and young', () => {
  test('are open for up to two days', () => {
    expect(isIn('quiet-and-young', { openedAt: NOW - 48 * HOUR })).toBe(true)
    expect(isIn('quiet-and-young', { openedAt: NOW - 48 * HOUR - 1 })).toBe(false)
    expect(isIn('quiet-and-young', { openedAt: null })).toBe(false)
  })

  test('are not angry yet, as far as anybody asked', () => {
    expect(isIn('quiet-and-young', { temperatureLast: 2 })).toBe(true)
    expect(isIn('quiet-and-young', { temperatureLast: 3 })).toBe(false)
    const feeling = (feelings: readonly Feeling[]) => ({ heard: { ...NO_ANSWERS, hear: { feelings } } })
    expect(isIn('quiet-and-young', feeling(['hurt', 'angry']))).toBe(false)
    expect(isIn('quiet-and-young', feeling(['humiliated']))).toBe(false)
    expect(isIn('quiet-and-young', feeling(['hurt']))).toBe(true)
    // how hot it is now goes before how it was
    expect(isIn('quiet-and-young', { ...feeling(['angry']), temperatureLast: 2 })).toBe(true)
    const safety = { raisedId: 'e', kind: 'self-harm', by: null, raisedAt: NOW, done: {}, endedAt: null } as const
    expect(isIn('quiet-and-young', { safety })).toBe(false)
  })

  test('are neither resolved nor imported history', () => {
    expect(isIn('quiet-and-young', { status: 'resolved' })).toBe(false)
    const imported = { last: {}, status: 'open', closedAt: null, byHand: [], promiseAt: -1 } as const
    expect(isIn('quiet-and-young', { source: 'log', imported })).toBe(false)
    expect(isIn('quiet-and-young', { source: 'log', imported, workedOn: true })).toBe(true)
  })
})

describe('the lists of the floor', () => {
  test('announce a follow-up an hour before it is due, as a promise is', () => {
    const due = (at: number) => ({ status: 'resolved', followUpDue: zonedTime(at, ZONE) }) as const
    expect(isIn('follow-ups-due', due(NOW + HOUR))).toBe(true)
    expect(isIn('follow-ups-due', due(NOW + HOUR + 1000))).toBe(false)
    expect(isIn('follow-ups-due', { ...due(NOW), status: 'closed' })).toBe(false)
  })

  test('call cheap what costs little or nothing and was not given as asked', () => {
    const granting = (cost: 'nothing' | 'cheap' | 'dear', outcomeFit: 'as-asked' | 'adapted' | 'refused') => ({
      heard: { ...NO_ANSWERS, resolve: { cost, outcomeFit } }
    })
    expect(isIn('cheap-not-granted', granting('cheap', 'refused'))).toBe(true)
    expect(isIn('cheap-not-granted', granting('nothing', 'adapted'))).toBe(true)
    expect(isIn('cheap-not-granted', granting('cheap', 'as-asked'))).toBe(false)
    expect(isIn('cheap-not-granted', granting('dear', 'refused'))).toBe(false)
  })

  test('call a dead end what was moved an hour ago or longer and not worked on since', () => {
    const moved = (at: number, more: Partial<CaseState> = {}) => ({
      teamId: 'b',
      transfers: [
        {
          ...{ at, fromTeamId: 'a', toTeamId: 'b', reason: null, warm: null, accepted: null, customerRepeated: null },
          ...{ isReturn: false, by: null, told: true, fromImport: false, eventId: 'e5' }
        }
      ],
      ...more
    })
    expect(isIn('dead-ends', moved(NOW - HOUR))).toBe(true)
    expect(isIn('dead-ends', moved(NOW - HOUR + 1000))).toBe(false)
    expect(isIn('dead-ends', moved(NOW - HOUR, { lastWorkId: 'e4' }))).toBe(true)
    expect(isIn('dead-ends', moved(NOW - HOUR, { lastWorkId: 'e6' }))).toBe(false)
    expect(isIn('dead-ends', moved(NOW - HOUR, { status: 'closed' }))).toBe(false)
    expect(isIn('dead-ends', {})).toBe(false)
  })

  test('have apart what was promised without a time, until something became of it', () => {
    const promised = (part: Partial<PromiseState>, more: Partial<CaseState> = {}): Partial<CaseState> => ({
      promises: [{ ...made, ...part }],
      ...more
    })
    expect(isIn('vague', promised({}))).toBe(true)
    expect(isIn('vague', promised({ due: zonedTime(NOW - HOUR, ZONE) }))).toBe(false)
    expect(isIn('vague', promised({ fulfilledAt: NOW }))).toBe(false)
    expect(isIn('vague', promised({ releasedAt: NOW }))).toBe(false)
    expect(isIn('vague', promised({ keptAsRecorded: false }))).toBe(false)
    expect(isIn('vague', promised({ watch: { causeIds: [], recurred: [] } }))).toBe(false)
    expect(isIn('vague', promised({}, { status: 'closed' }))).toBe(false)
    const imported = { last: {}, status: 'open', closedAt: null, byHand: [], promiseAt: -1 } as const
    expect(isIn('vague', promised({}, { source: 'log', imported }))).toBe(false)
  })

  test('count what was closed as a conflict for its own sake', () => {
    const situation = 'conflict-for-its-own-sake'
    expect(isIn('own-sake-closed', { situation, status: 'closed' })).toBe(true)
    expect(isIn('own-sake-closed', { situation, status: 'resolved' })).toBe(false)
    expect(isIn('own-sake-closed', { situation: 'price', status: 'closed' })).toBe(false)
  })

  test('count an impact two above our severity, open or closed', () => {
    const rated = (severity: 2 | 3 | null) => ({
      severity,
      heard: { ...NO_ANSWERS, empathize: { impact: 4 as const } }
    })
    expect(isIn('impact-mismatch', { ...rated(2), status: 'closed' })).toBe(true)
    expect(isIn('impact-mismatch', rated(3))).toBe(false)
    expect(isIn('impact-mismatch', rated(null))).toBe(false)
  })
})

test('a promise without a time is in the counts when kept, and never in the keeping rate: it was not due', () => {
  const rateOf = (...promises: readonly PromiseState[]): number | null =>
    countFloor(columnsOf([{ ...newCase('case', 'R-1'), promises }]), query).tiles['keeping-rate']
  const due = zonedTime(NOW - HOUR, ZONE)
  const [vague, broken] = [
    { ...made, fulfilledAt: NOW },
    { ...made, due }
  ]
  expect(rateOf(vague)).toBeNull()
  expect(rateOf(vague, broken)).toBe(0)
  expect(rateOf(vague, broken, { ...made, due, fulfilledAt: NOW - HOUR })).toBe(1 / 2)
  expect(rateOf(vague, broken, { ...made, keptAsRecorded: true })).toBe(1 / 2)
  expect(
    countFloor(columnsOf([{ ...newCase('case', 'R-1'), promises: [vague] }]), query).brokenPromises.counts.kept
  ).toBe(1)
})
