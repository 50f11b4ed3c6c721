import { describe, expect, test } from 'vitest'
import { countFloor } from '../../../src/analytics/shared/count-floor.ts'
import type { ListName } from '../../../src/analytics/shared/figure.ts'
import { EMPTY_FILTER } from '../../../src/domain/shared/floor-query.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { NO_ANSWERS } from '../../../src/domain/cases/heard-answers.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { NOW, ZONE } from '../../support/arbitrary-case.ts'
import { columnsOf } from '../../support/columns-of.ts'

const HOUR = 3_600_000
const query = { filter: EMPTY_FILTER, now: NOW, zone: ZONE, transferLimits: {} }

/** Whether an otherwise untouched case of these facts is in a list. */
const isIn = (list: ListName, part: Partial<CaseState>): boolean =>
  countFloor(columnsOf([{ ...newCase('case', 'R-1'), openedAt: NOW - HOUR, ...part }]), query).lists[list] === 1

describe('the quiet and young', () => {
  test('are open for up to two days', () => {
    expect(isIn('quiet-and-young', { openedAt: NOW - 48 * HOUR })).toBe(true)
    expect(isIn('quiet-and-young', { openedAt: NOW - 48 * HOUR - 1 })).toBe(false)
    expect(isIn('quiet-and-young', { openedAt: null })).toBe(false)
  })

  test('are not angry yet, as far as anybody asked', () => {
    expect(isIn('quiet-and-young', { temperatureLast: 2 })).toBe(true)
    expect(isIn('quiet-and-young', { temperatureLast: 3 })).toBe(false)
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
