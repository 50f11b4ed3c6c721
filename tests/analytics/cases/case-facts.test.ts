import { expect, test } from 'vitest'
import { CASE_FLAG } from '../../../src/analytics/cases/case-columns.ts'
import { factsOf } from '../../../src/analytics/cases/case-facts.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import type { PromiseState } from '../../../src/domain/promises/promise-state.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { NOW, ZONE } from '../../support/arbitrary-case.ts'
import { Codes } from '../../support/columns-of.ts'

const second = (n: number): number => NOW + n * 1_000

const PROMISE: PromiseState = {
  id: 'p',
  kind: 'update',
  madeAt: second(4),
  due: zonedTime(second(5), ZONE),
  fulfilledAt: second(6),
  movedAt: second(7),
  releasedAt: second(8),
  attemptsAgreed: 1,
  attempts: [second(10)],
  attemptedAt: second(10),
  keptAsRecorded: false,
  timesMoved: 9,
  movedTo: null,
  recordedLate: true,
  channel: 'email',
  performerId: 'owner',
  fromImport: true
}

const FULL: CaseState = {
  ...newCase('case', 'R-1'),
  source: 'log',
  importId: 'import-1',
  openedAt: second(1),
  happenedAt: second(2),
  closedAt: second(3),
  status: 'closed',
  customerId: 'customer',
  channel: 'phone',
  situation: 'price',
  severity: 5,
  temperatureFirst: 4,
  temperatureLast: 2,
  teamId: 'team-a',
  handlerId: 'handler',
  ownerId: 'owner',
  summary: { id: 's', hash: '' },
  steps: { hear: 'done', resolve: 'waived', after: 'done' },
  promises: [PROMISE, { ...PROMISE, keptAsRecorded: true, recordedLate: false, fromImport: false }],
  transfers: [
    {
      at: null,
      fromTeamId: 'team-b',
      toTeamId: 'team-a',
      reason: 'needs-authority',
      warm: true,
      accepted: false,
      customerRepeated: null,
      isReturn: true,
      told: true,
      by: 'owner',
      fromImport: false
    }
  ],
  transferFacts: { teamsSeen: [], documentedInSource: 0, countInSource: 6, rowsShowMoves: true },
  causeIds: ['cause-2', 'cause-1'],
  reopenedInSource: 1,
  reopenedByHand: 1,
  asOf: second(9),
  imported: { last: {}, status: 'closed', closedAt: null, byHand: [], promiseAt: 0 },
  workedOn: true
}

test('the columns hold every fact of a case as numbers', () => {
  const codes = new Codes()
  codes.encode('person', 'somebody else')
  const { ref, row, promises, transfers, links } = factsOf(FULL, codes.encode)
  expect(ref).toBe('R-1')
  expect(row).toEqual({
    openedAt: second(1),
    happenedAt: second(2),
    closedAt: second(3),
    asOf: second(9),
    importNo: 0,
    source: 0,
    team: 0,
    handler: 1,
    owner: 2,
    customer: 0,
    channel: 0,
    situation: 0,
    documented: 1,
    transfers: 7,
    returns: 1,
    reopened: 2,
    alive: 1,
    status: 2,
    flags: CASE_FLAG.hasSummary,
    severity: 5,
    temperatureFirst: 4,
    temperatureLast: 2,
    steps: 0b101001
  })
  const promise = {
    madeAt: second(4),
    dueAt: second(5),
    fulfilledAt: second(6),
    movedAt: second(7),
    releasedAt: second(8),
    attemptedAt: second(10),
    keptAsRecorded: 0,
    kind: 0,
    channel: 1,
    zone: 0,
    performer: 2,
    timesMoved: 9,
    fromImport: 1,
    recordedLate: 1
  }
  expect(promises).toEqual([promise, { ...promise, keptAsRecorded: 1, recordedLate: 0, fromImport: 0 }])
  const answers = { warm: 1, accepted: 0, customerRepeated: -1 }
  expect(transfers).toEqual([{ at: NaN, from: 1, to: 0, reason: 2, ...answers, isReturn: 1, fromImport: 0 }])
  expect(links).toEqual([{ cause: 0 }, { cause: 1 }])
  expect(codes.dictionaries).toMatchObject({ cause: ['cause-2', 'cause-1'], zone: [ZONE], kind: ['update'] })
})

test('the columns hold nothing as unknown, never as a number that means something', () => {
  const { row, promises, transfers, links } = factsOf(
    {
      ...newCase('case', ''),
      causeUnknown: true,
      desiredOutcome: { id: 'd', hash: '' },
      transferFacts: { teamsSeen: [], documentedInSource: 0, countInSource: null, rowsShowMoves: false },
      imported: { last: {}, status: 'open', closedAt: null, byHand: [], promiseAt: -1 }
    },
    new Codes().encode
  )
  const none = { importNo: -1, source: -1, team: -1, handler: -1, owner: -1, customer: -1, channel: -1, situation: -1 }
  expect(row).toMatchObject({ openedAt: NaN, happenedAt: NaN, closedAt: NaN, asOf: NaN, ...none })
  expect(row).toMatchObject({ transfers: -1, reopened: -1, severity: 0, temperatureFirst: 0, temperatureLast: 0 })
  expect(row.flags).toBe(CASE_FLAG.history | CASE_FLAG.causeUnknown | CASE_FLAG.hasDesiredOutcome)
  expect([promises, transfers, links]).toEqual([[], [], []])
})
