import { expect, test } from 'vitest'
import { CASE_FLAG } from '../../../src/analytics/cases/case-columns.ts'
import { factsOf } from '../../../src/analytics/cases/case-facts.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import type { ContactFact } from '../../../src/domain/cases/contact-fact.ts'
import { NO_ANSWERS } from '../../../src/domain/cases/heard-answers.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import { NO_TERMS, type PromiseState } from '../../../src/domain/promises/promise-state.ts'
import type { AskState, HelpKind } from '../../../src/domain/safety/help.ts'
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
  fromImport: true,
  ...NO_TERMS,
  expectedBy: zonedTime(second(3), ZONE),
  cadence: { every: 1, unit: 'day' }
}

const WATCHED: PromiseState = {
  ...PROMISE,
  keptAsRecorded: true,
  recordedLate: false,
  fromImport: false,
  ...NO_TERMS,
  watch: {
    causeIds: [],
    recurred: [
      { ordinal: 1, ref: 'R-2', at: second(12) },
      { ordinal: 2, ref: 'R-3', at: second(11) }
    ]
  }
}

const contact = (n: number, part: Partial<ContactFact>): ContactFact => ({
  id: `c${n}`,
  at: second(n),
  direction: 'out',
  channel: 'phone',
  reached: true,
  hostile: false,
  chase: false,
  promiseId: null,
  by: null,
  ...part
})
const ask = (kind: HelpKind): AskState => ({
  askId: kind,
  eventId: kind,
  by: null,
  kind,
  question: null,
  tried: null,
  options: [],
  authorityLimit: null,
  toTeamId: null,
  toPersonId: null,
  askedAt: second(1),
  answerBy: zonedTime(second(2), ZONE),
  answered: null
})

/** What working a case adds, every field of it; told out of order, because people write things down late. */
const WORKED: Partial<CaseState> = {
  acknowledgeBy: second(30),
  acknowledgement: { how: 'personal', at: second(22), by: null, firstAt: second(20) },
  followUpDue: zonedTime(second(40), ZONE),
  contacts: [
    contact(22, { channel: 'email' }),
    contact(18, { direction: 'in', chase: true }),
    contact(21, { direction: 'in', chase: true }),
    contact(20, { direction: 'in', chase: true }),
    contact(19, {}),
    contact(23, { reached: false })
  ],
  asks: [ask('escalation'), ask('question'), ask('escalation')],
  safety: { raisedId: 'e1', kind: 'violence', by: null, raisedAt: second(2), done: {}, endedAt: null },
  formal: {
    reason: { id: 't', hash: '' },
    evidence: null,
    answerBy: zonedTime(second(50), ZONE),
    promiseId: 'p',
    reviewBy: zonedTime(second(51), ZONE),
    openedAt: second(3),
    closedAt: null
  },
  incidentId: 'incident',
  heard: {
    ...NO_ANSWERS,
    empathize: { impact: 5, ownDeadline: zonedTime(second(60), ZONE) },
    resolve: {
      outcomeFit: 'adapted',
      limitsTold: true,
      refusingRule: { id: 'r', hash: '' },
      cost: 'cheap',
      waitBearable: false
    },
    after: { happyWithDecision: false, relation: 'lost', relationAfterThanks: 'better', thanked: true }
  }
}
const WORKED_ROW = {
  acknowledgeBy: second(30),
  acknowledgedAt: second(22),
  ownDeadline: second(60),
  followUpDue: NaN,
  followUpAt: second(40),
  lastOurs: second(22),
  lastTheirs: second(21),
  // tried in vain at 23
  lastWord: second(23),
  lastWordChannel: 0,
  // the first update was promised at 4, after it was closed
  longestSilence: 0,
  silentFrom: NaN,
  escalations: 2,
  incident: 0,
  acknowledgement: 2,
  impact: 5,
  outcomeFit: 2,
  relation: 1,
  relationAfterThanks: 3,
  happy: 1,
  limitsTold: 2,
  // temperature 2 is not angry; all the rest
  working: 0b1111111011,
  chasesBefore: 1,
  chasesAfter: 2
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
  promises: [PROMISE, WATCHED, { ...WATCHED, watch: { causeIds: [], recurred: [] } }],
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
  workedOn: true,
  ...WORKED
}

const UNWORKED_ROW = {
  acknowledgeBy: NaN,
  acknowledgedAt: NaN,
  ownDeadline: NaN,
  followUpDue: NaN,
  followUpAt: NaN,
  lastOurs: NaN,
  lastTheirs: NaN,
  lastWord: NaN,
  lastWordChannel: -1,
  longestSilence: NaN,
  silentFrom: NaN,
  escalations: -1,
  incident: -1,
  acknowledgement: 0,
  impact: 0,
  outcomeFit: 0,
  relation: 0,
  relationAfterThanks: 0,
  happy: 0,
  limitsTold: 0,
  working: 0,
  chasesBefore: 0,
  chasesAfter: 0
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
    steps: 0b101001,
    ...WORKED_ROW
  })
  const promise = {
    madeAt: second(4),
    dueAt: second(5),
    fulfilledAt: second(6),
    movedAt: second(7),
    releasedAt: second(8),
    attemptedAt: second(10),
    keptAsRecorded: 0,
    recurredAt: NaN,
    expectedBy: second(3),
    cadence: 1,
    kind: 0,
    channel: 1,
    zone: 0,
    performer: 2,
    timesMoved: 9,
    fromImport: 1,
    recordedLate: 1
  }
  const watched = { keptAsRecorded: 1, recordedLate: 0, fromImport: 0, expectedBy: NaN, cadence: 0 }
  expect(promises).toEqual([
    promise,
    { ...promise, ...watched, recurredAt: second(11) },
    { ...promise, ...watched, recurredAt: Infinity }
  ])
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
  expect(row).toMatchObject({ ...UNWORKED_ROW, escalations: 0 })
  expect(row.flags).toBe(CASE_FLAG.history | CASE_FLAG.causeUnknown | CASE_FLAG.hasDesiredOutcome)
  expect([promises, transfers, links]).toEqual([[], [], []])
})
