import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseRowsOf, sortedCases } from '../../../src/analytics/cases/case-list.ts'
import { countFloor } from '../../../src/analytics/shared/count-floor.ts'
import { EMPTY_FILTER, type FloorQuery } from '../../../src/domain/shared/floor-query.ts'
import { scopeOf } from '../../../src/analytics/shared/scope.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import { arbitraryCase, NOW, ZONE } from '../../support/arbitrary-case.ts'
import { columnsOf } from '../../support/columns-of.ts'
import { plainPromise } from '../../support/plain-promise.ts'

const HOUR = 3_600_000
const query: FloorQuery = { filter: EMPTY_FILTER, now: NOW, zone: ZONE, transferLimits: {} }

const held = (ref: string, part: Partial<CaseState>): CaseState => ({
  ...newCase(ref, ref),
  openedAt: NOW - 24 * HOUR,
  ...part
})
const move = {
  at: NOW,
  fromTeamId: 'a',
  toTeamId: 'b',
  reason: null,
  warm: null,
  accepted: null,
  customerRepeated: null,
  isReturn: false,
  told: true,
  by: null,
  fromImport: false
}
const imported = {
  source: 'log',
  imported: { last: {}, status: 'open', closedAt: null, byHand: [], promiseAt: 0 }
} as const

const CASES = [
  held('calm', { promises: [plainPromise(NOW + 5 * HOUR)], temperatureLast: 2 }),
  held('hot', { promises: [plainPromise(NOW + 5 * HOUR)], temperatureLast: 4 }),
  held('old', { promises: [plainPromise(NOW + 5 * HOUR)], openedAt: NOW - 90 * HOUR }),
  held('passed on', { promises: [plainPromise(NOW + 5 * HOUR)], transfers: [move, move, move] }),
  held('parked', { openedAt: NOW - 2 * HOUR }),
  held('parked longer', { promises: [plainPromise(NOW - HOUR, { fulfilledAt: NOW - 2 * HOUR })] }),
  held('late', { promises: [plainPromise(NOW - 2 * HOUR), plainPromise(NOW - 3 * HOUR)] }),
  held('just late', { promises: [plainPromise(NOW - 1)] }),
  held('late from a file', { ...imported, promises: [plainPromise(NOW - 200 * HOUR, { fromImport: true })] }),
  held('idle from a file', { ...imported }),
  held('closed', { status: 'closed', promises: [plainPromise(NOW - 2 * HOUR)] })
]

describe('the open cases', () => {
  test('come most at risk first: overdue, parked, passed on too often, longest unanswered, and temperature last', () => {
    const { rows, total } = countFloor(columnsOf(CASES), query).openCases
    expect(rows.map((row) => row.ref)).toEqual([
      'late',
      'just late',
      'late from a file',
      'parked longer',
      'parked',
      'passed on',
      'old',
      'hot',
      'calm',
      'idle from a file'
    ])
    expect(total).toBe(10)
  })

  test('each say why they are where they are', () => {
    const { rows } = countFloor(columnsOf(CASES), query).openCases
    const reasons = new Map(rows.map((row) => [row.ref, row.reasons]))
    const unanswered = { kind: 'unanswered', since: NOW - 24 * HOUR }
    const quiet = { kind: 'quiet-and-young', since: NOW - 24 * HOUR }
    expect(reasons.get('late')).toEqual([{ kind: 'overdue', promises: 2, since: NOW - 3 * HOUR }, unanswered])
    expect(reasons.get('parked')).toEqual([
      { kind: 'parked' },
      { ...unanswered, since: NOW - 2 * HOUR },
      { ...quiet, since: NOW - 2 * HOUR }
    ])
    expect(reasons.get('passed on')).toEqual([
      { kind: 'over-transfer-limit', transfers: 3, limit: 2 },
      unanswered,
      { kind: 'next-contact', dueAt: NOW + 5 * HOUR },
      quiet
    ])
    expect(reasons.get('hot')).toContainEqual({ kind: 'temperature', temperature: 4 })
    expect(reasons.get('calm')).toEqual([unanswered, { kind: 'next-contact', dueAt: NOW + 5 * HOUR }, quiet])
    expect(reasons.get('idle from a file')).toEqual([])
  })

  test('that a file tells of as of some instant are neither overdue nor next', () => {
    const asOf = NOW - 100 * HOUR
    const floor = countFloor(
      columnsOf([held('as of', { ...imported, asOf, promises: [plainPromise(NOW - HOUR)] })]),
      query
    )
    expect(floor.nextContacts).toMatchObject({ rows: [], overdue: 0, history: { overdue: 0, dueNextHour: 0 } })
    expect(floor.openCases.rows[0]?.reasons).toEqual([{ kind: 'as-of', at: asOf }])
    expect(floor.asOf).toEqual([{ at: asOf, cases: 1 }])
  })
})

describe('the next contacts', () => {
  test('are what is overdue and what is due within the hour, soonest first; imported history is one line', () => {
    const soon = [
      ...CASES,
      held('this hour', { promises: [plainPromise(NOW + HOUR), plainPromise(NOW)] }),
      held('later', { promises: [plainPromise(NOW + HOUR + 1_000)] })
    ]
    const { nextContacts, tiles } = countFloor(columnsOf(soon), query)
    expect(nextContacts.rows.map(({ ref, promise: n, overdue }) => [ref, n, overdue])).toEqual([
      ['late', 2, true],
      ['late', 1, true],
      // The due is kept in whole seconds of a wall clock.
      ['just late', 1, true],
      ['this hour', 2, false],
      ['this hour', 1, false]
    ])
    expect(nextContacts).toMatchObject({ overdue: 3, dueNextHour: 2, history: { overdue: 1, dueNextHour: 0 } })
    expect([tiles['overdue-now'], tiles['due-next-hour'], tiles.parked]).toEqual([4, 2, 2])
  })
})

describe('a list of cases', () => {
  const anyFloor = fc.array(arbitraryCase, { maxLength: 30 })
  const by = fc.constantFrom('opened', 'closed', 'next-contact', 'transfers', 'broken', 'severity', 'temperature')

  test('is sorted either way with what is unknown last, and has every selected case once', () => {
    fc.assert(
      fc.property(anyFloor, by, fc.boolean(), (cases, key, descending) => {
        const scope = scopeOf(columnsOf(cases), query)
        const ordinals = sortedCases(scope, null, { by: key, descending })
        expect([...ordinals].toSorted((a, b) => a - b)).toEqual(cases.map((_, i) => i))
        const rows = caseRowsOf(scope, ordinals, 0, cases.length)
        const value = { opened: 'openedAt', closed: 'closedAt', 'next-contact': 'nextContactAt' } as const
        const numbers = rows.map((row) => {
          if (key === 'broken') return row.promises.broken
          if (key === 'transfers' || key === 'severity' || key === 'temperature') return row[key]
          return row[value[key]]
        })
        const known = numbers.filter((number) => number !== null)
        expect(numbers.slice(known.length).every((number) => number === null)).toBe(true)
        expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)))
      })
    )
  })

  test('sorted by risk begins as the panel of open cases does', () => {
    fc.assert(
      fc.property(anyFloor, (cases) => {
        const columns = columnsOf(cases)
        const scope = scopeOf(columns, query)
        const { rows } = countFloor(columns, query).openCases
        const ordinals = sortedCases(scope, null, { by: 'risk', descending: false })
        expect([...ordinals.subarray(0, rows.length)]).toEqual(rows.map((row) => row.ordinal))
      })
    )
  })

  test('of those behind a number is read window by window', () => {
    const scope = scopeOf(columnsOf(CASES), query)
    const ordinals = sortedCases(scope, 'kpi-overdue-now', { by: 'ref', descending: true })
    expect(caseRowsOf(scope, ordinals, 1, 2).map((row) => row.ref)).toEqual(['late', 'just late'])
  })
})
