import fc from 'fast-check'
import type { CaseState } from '../../src/domain/cases/case-state.ts'
import { newCase } from '../../src/domain/cases/new-case.ts'
import { CASE_STATUSES, RAIL_STEPS, type Scale } from '../../src/domain/cases/vocabulary.ts'
import { NO_TERMS, type PromiseState } from '../../src/domain/promises/promise-state.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'
import { TRANSFER_REASONS } from '../../src/domain/transfers/transfer-reason.ts'
import type { TransferRecord } from '../../src/domain/transfers/transfer-record.ts'
import { arbitraryWorking } from './arbitrary-working.ts'

/*
 * Folded cases of any kind, also such as no story leads to: the columns must count whatever they are given. Few ids and few
 * instants, all near one another, so that things coincide and fall on both sides of every boundary.
 */

export const ZONE = 'Asia/Jerusalem'
/** The Wednesday before a change to summer time, so that windows reach across it. */
export const NOW = Date.UTC(2026, 3, 1, 9, 30)
export const TEAMS = ['team-a', 'team-b', 'team-c']
export const CAUSES = ['cause-1', 'cause-2', 'cause-3', 'cause-4']
export const CHANNELS = ['phone', 'email', 'Post']
export const SITUATIONS = ['price', 'swamped', 'conflict-for-its-own-sake']
const MINUTE = 60_000
const MIDNIGHTS = [-12.5, -11.5, 11.5, 12.5].map((hours) => hours * 60 * MINUTE)
const DAY = 86_400_000

export const nearbyInstant: fc.Arbitrary<number> = fc
  .tuple(
    fc.constantFrom(0, 1, 2, 6, 7, 27, 28, 29, 60, 84, 100, -1),
    // To the millisecond around now and the hour after it, and at midnight on both sides of the change to summer time.
    fc.constantFrom(...[0, 1, -1], ...[59, 60, -60].map((m) => m * MINUTE), 60 * MINUTE + 1, ...MIDNIGHTS)
  )
  .map(([days, ms]) => NOW - days * DAY + ms)

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null })
export const mostlyNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })
const maybeInstant = orNull(nearbyInstant)
const scale: fc.Arbitrary<Scale> = fc.constantFrom(1, 2, 3, 4, 5)
const answer = orNull(fc.boolean())

const arbitraryPromise: fc.Arbitrary<PromiseState> = fc
  .record({
    kind: orNull(fc.constantFrom('call-back', 'update', 'tell-when-fixed', 'no-recurrence', 'Rückruf')),
    madeAt: maybeInstant,
    // often enough without all of these: a vague promise that still waits
    dueAt: fc.option(nearbyInstant, { nil: null, freq: 2 }),
    fulfilledAt: fc.option(nearbyInstant, { nil: null, freq: 1 }),
    movedAt: mostlyNull(nearbyInstant),
    releasedAt: mostlyNull(nearbyInstant),
    attemptedAt: mostlyNull(nearbyInstant),
    recorded: fc.option(fc.boolean(), { nil: null, freq: 1 }),
    timesMoved: fc.nat(3),
    channel: orNull(fc.constantFrom(...CHANNELS)),
    recordedLate: fc.boolean(),
    fromImport: fc.boolean(),
    expectedAt: mostlyNull(nearbyInstant),
    cadence: mostlyNull(fc.constant({ every: 2, unit: 'day' as const })),
    recurred: fc.array(nearbyInstant, { maxLength: 2 })
  })
  .map(({ dueAt, recorded, expectedAt, recurred, ...rest }) => ({
    id: 'promise',
    due: dueAt === null ? null : zonedTime(dueAt, ZONE),
    keptAsRecorded: dueAt === null && rest.kind !== 'no-recurrence' ? recorded : null,
    movedTo: null,
    attemptsAgreed: rest.attemptedAt === null ? null : 1,
    attempts: rest.attemptedAt === null ? [] : [rest.attemptedAt],
    performerId: null,
    ...NO_TERMS,
    ...rest,
    expectedBy: expectedAt === null ? null : zonedTime(expectedAt, ZONE),
    watch:
      rest.kind === 'no-recurrence'
        ? { causeIds: [], recurred: recurred.map((at, ordinal) => ({ ordinal, ref: '', at })) }
        : null
  }))

const arbitraryTransfer: fc.Arbitrary<TransferRecord> = fc.record({
  at: maybeInstant,
  fromTeamId: fc.constantFrom(...TEAMS),
  toTeamId: fc.constantFrom(...TEAMS),
  reason: orNull(fc.constantFrom(...TRANSFER_REASONS)),
  warm: answer,
  accepted: answer,
  customerRepeated: answer,
  isReturn: fc.boolean(),
  told: fc.boolean(),
  by: fc.constant(null),
  fromImport: fc.boolean(),
  eventId: fc.constant('e5')
})

const transferFacts = fc.record({
  teamsSeen: fc.constant([]),
  countInSource: orNull(fc.nat(5)),
  rowsShowMoves: fc.boolean(),
  absorbed: mostlyNull(fc.record({ moves: fc.nat(4), undocumented: orNull(fc.nat(2)) }))
})

const imported = fc.constantFrom(null, {
  last: {},

  status: 'open' as const,
  closedAt: null,
  byHand: [],
  promiseAt: -1
})

type Facts = CaseState['transferFacts']

function factsOf(
  { absorbed, ...rest }: Omit<Facts, 'documentedInSource' | 'absorbed'> & { absorbed: Facts['absorbed'] | null },
  transfers: CaseState['transfers']
): Facts {
  const documentedInSource = transfers.filter((transfer) => transfer.fromImport).length
  if (!absorbed) return { ...rest, documentedInSource }
  return { ...rest, documentedInSource, absorbed: { ...absorbed, moves: Math.min(absorbed.moves, transfers.length) } }
}

export const arbitraryCase: fc.Arbitrary<CaseState> = fc
  .record({
    workedOn: fc.boolean(),
    lastWorkId: fc.constantFrom(null, 'e4', 'e6'),
    ref: fc.constantFrom('R-1', 'r-2', 'Fall Ñ', 'בעיה 7', ''),
    imported,
    openedAt: maybeInstant,
    happenedAt: maybeInstant,
    closedAt: maybeInstant,
    status: fc.constantFrom(...CASE_STATUSES),
    customerId: mostlyNull(fc.constantFrom('customer-1', 'customer-2')),
    channel: orNull(fc.constantFrom(...CHANNELS)),
    situation: orNull(fc.constantFrom(...SITUATIONS)),
    severity: orNull(scale),
    temperatureFirst: orNull(scale),
    temperatureLast: orNull(scale),
    teamId: orNull(fc.constantFrom(...TEAMS)),
    steps: fc.subarray([...RAIL_STEPS]),
    promises: fc.array(arbitraryPromise, { maxLength: 4 }),
    transfers: fc.array(arbitraryTransfer, { maxLength: 4 }),
    transferFacts,
    causeIds: fc.shuffledSubarray(CAUSES, { maxLength: 3 }),
    causeUnknown: fc.boolean(),
    reopenedInSource: orNull(fc.nat(2)),
    reopenedByHand: fc.constantFrom(0, 0, 1),
    asOf: mostlyNull(nearbyInstant),
    working: arbitraryWorking(nearbyInstant, ZONE, CHANNELS)
  })
  .map(({ working, ...facts }) => ({
    ...newCase('case', facts.ref),
    ...facts,
    ...working,
    source: facts.imported === null ? null : 'log',
    importId: facts.imported === null ? null : 'import-1',
    asOf: facts.imported === null || facts.workedOn ? null : facts.asOf,
    causeUnknown: facts.causeUnknown && facts.causeIds.length === 0,
    transferFacts: factsOf(facts.transferFacts, facts.transfers),
    steps: Object.fromEntries(facts.steps.map((step) => [step, 'done' as const]))
  }))

/** Now and then one that was merged into another: it has a page, and is in no figure. */
export const caseOrDuplicate: fc.Arbitrary<CaseState> = fc
  .tuple(arbitraryCase, mostlyNull(fc.constant({ ordinal: 0, ref: 'R-1' })))
  .map(([held, mergedInto]) => ({ ...held, mergedInto }))
