import type { CaseState } from '../../domain/cases/case-state.ts'
import { timesReopened } from '../../domain/cases/new-case.ts'
import { CASE_STATUSES, RAIL_STEPS } from '../../domain/cases/vocabulary.ts'
import type { PromiseState } from '../../domain/promises/promise-state.ts'
import { instantsOf } from '../../domain/promises/verdict.ts'
import { isMeasured } from '../../domain/safety/help-times.ts'
import { transferCounts } from '../../domain/transfers/transfer-counts.ts'
import { instantOf } from '../../domain/shared/zoned-time.ts'
import { TRANSFER_REASONS } from '../../domain/transfers/transfer-reason.ts'
import type { TransferRecord } from '../../domain/transfers/transfer-record.ts'
import type { ASK_COLUMNS } from '../safety/ask-columns.ts'
import type { CAUSE_LINK_COLUMNS } from '../causes/cause-link-columns.ts'
import type { PROMISE_COLUMNS } from '../promises/promise-columns.ts'
import type { RowOf } from '../shared/table.ts'
import type { TRANSFER_COLUMNS } from '../transfers/transfer-columns.ts'
import { CASE_FLAG, type CASE_COLUMNS } from './case-columns.ts'
import { isImportedHistory } from './imported-history.ts'
import { workingRow } from './working-facts.ts'

/** The dictionaries that give a number to an id or a floor's own word; channels and situations compare ignoring case. */
export const DICTIONARY_NAMES = [
  'team',
  'person',
  'cause',
  'customer',
  'channel',
  'situation',
  'source',
  'import',
  'zone',
  'kind',
  'incident'
] as const
export type DictionaryName = (typeof DICTIONARY_NAMES)[number]

/** The code of a value, from 0; a value never seen before gets the next one. */
export type Encode = (dictionary: DictionaryName, value: string) => number

/** What the columns keep of one case: numbers and its reference, no names, no texts. */
export interface CaseFacts {
  readonly ref: string
  readonly row: RowOf<typeof CASE_COLUMNS>
  readonly promises: readonly RowOf<typeof PROMISE_COLUMNS>[]
  readonly transfers: readonly RowOf<typeof TRANSFER_COLUMNS>[]
  readonly links: readonly RowOf<typeof CAUSE_LINK_COLUMNS>[]
  readonly asks: readonly RowOf<typeof ASK_COLUMNS>[]
}

const orNaN = (instant: number | null): number => instant ?? NaN
const answer = (value: boolean | null): number => (value === null ? -1 : Number(value))

/** The columns' rows of one folded case. Every value is numbered by `encode`, so that blocks hold codes only. */
export function factsOf(state: CaseState, encode: Encode): CaseFacts {
  const code = (name: DictionaryName, value: string | null): number => (value === null ? -1 : encode(name, value))
  return {
    ref: state.ref,
    row: caseRow(state, code),
    promises: state.promises.map((promise) => promiseRow(promise, code)),
    transfers: state.transfers.map((transfer) => transferRow(transfer, code)),
    links: state.causeIds.map((id) => ({ cause: code('cause', id) })),
    asks: state.asks.filter(isMeasured).map(askRow)
  }
}

type Code = (name: DictionaryName, value: string | null) => number

function caseRow(state: CaseState, code: Code): CaseFacts['row'] {
  const counts = transferCounts(state)
  return {
    openedAt: orNaN(state.openedAt),
    happenedAt: orNaN(state.happenedAt),
    closedAt: orNaN(state.closedAt),
    asOf: orNaN(state.asOf),
    importNo: code('import', state.importId),
    source: code('source', state.source),
    team: code('team', state.teamId),
    handler: code('person', state.handlerId),
    owner: code('person', state.ownerId),
    customer: code('customer', state.customerId),
    channel: code('channel', state.channel),
    situation: code('situation', state.situation),
    documented: counts.documented,
    transfers: counts.total ?? -1,
    returns: counts.returns,
    reopened: timesReopened(state) ?? -1,
    alive: 1,
    status: CASE_STATUSES.indexOf(state.status),
    flags: flagsOf(state),
    severity: state.severity ?? 0,
    temperatureFirst: state.temperatureFirst ?? 0,
    temperatureLast: state.temperatureLast ?? 0,
    steps: RAIL_STEPS.reduce((bits, step, i) => (state.steps[step] === undefined ? bits : bits | (1 << i)), 0),
    ...workingRow(state, code)
  }
}

function flagsOf(state: CaseState): number {
  return (
    (isImportedHistory(state) ? CASE_FLAG.history : 0) |
    (state.causeUnknown ? CASE_FLAG.causeUnknown : 0) |
    (state.desiredOutcome === null ? 0 : CASE_FLAG.hasDesiredOutcome) |
    (state.summary === null ? 0 : CASE_FLAG.hasSummary) |
    (state.mergedInto === null ? 0 : CASE_FLAG.merged)
  )
}

function promiseRow(promise: PromiseState, code: Code): CaseFacts['promises'][number] {
  return {
    madeAt: orNaN(promise.madeAt),
    ...instantsOf(promise),
    expectedBy: promise.expectedBy === null ? NaN : instantOf(promise.expectedBy),
    kind: code('kind', promise.kind),
    channel: code('channel', promise.channel),
    zone: code('zone', promise.due?.zone ?? null),
    performer: code('person', promise.performerId),
    timesMoved: promise.timesMoved,
    fromImport: Number(promise.fromImport),
    cadence: Number(promise.cadence !== null),
    recordedLate: Number(promise.recordedLate)
  }
}

const askRow = ({ answerBy, answered }: CaseState['asks'][number]): CaseFacts['asks'][number] => ({
  answerBy: instantOf(answerBy),
  answeredAt: answered?.at ?? NaN
})

function transferRow(transfer: TransferRecord, code: Code): CaseFacts['transfers'][number] {
  return {
    at: orNaN(transfer.at),
    from: code('team', transfer.fromTeamId),
    to: code('team', transfer.toTeamId),
    reason: transfer.reason === null ? -1 : TRANSFER_REASONS.indexOf(transfer.reason),
    warm: answer(transfer.warm),
    accepted: answer(transfer.accepted),
    customerRepeated: answer(transfer.customerRepeated),
    isReturn: Number(transfer.isReturn),
    fromImport: Number(transfer.fromImport)
  }
}
