import type { CaseStatus, Scale } from '../cases/vocabulary.ts'
import type { TextRef } from '../shared/event.ts'
import type { ZonedTime } from '../shared/zoned-time.ts'

/** What a mapping may fill, INTERFACES.md §2. */
export const IMPORT_TARGETS = [
  'ref',
  'openedAt',
  'happenedAt',
  'closedAt',
  'status',
  'customerName',
  'customerId',
  'channel',
  'situation',
  'severity',
  'temperature',
  'team',
  'handler',
  'owner',
  'summary',
  'desiredOutcome',
  'causePath',
  'transferCount',
  'reopenCount',
  'promiseKind',
  'promiseMadeAt',
  'promiseDueAt',
  'promiseFulfilledAt',
  'promiseKept',
  'eventAt',
  'note'
] as const
export type ImportTarget = (typeof IMPORT_TARGETS)[number]

export type Grain = 'case' | 'event'

/** One record of a file as understood by its mapping: typed, but names still as the file writes them. Absent: nothing is known. */
export interface TypedRecord {
  readonly ref: string
  readonly openedAt?: ZonedTime
  readonly happenedAt?: ZonedTime
  readonly closedAt?: ZonedTime
  readonly status?: CaseStatus
  readonly customerName?: string
  readonly customerId?: string
  readonly channel?: string
  readonly situation?: string
  readonly severity?: Scale
  readonly temperature?: Scale
  readonly team?: string
  readonly handler?: string
  readonly owner?: string
  readonly summary?: string
  readonly desiredOutcome?: string
  /** General to particular; parts of which nothing is known are left out; absent when none is known. */
  readonly causePath?: readonly string[]
  readonly transferCount?: number
  readonly reopenCount?: number
  readonly promiseKind?: string
  readonly promiseMadeAt?: ZonedTime
  readonly promiseDueAt?: ZonedTime
  /** The cell of the mapped column, or of `closedAt` where the mapping says `=closedAt`, whatever the status. */
  readonly promiseFulfilledAt?: ZonedTime
  readonly promiseKept?: boolean
  readonly eventAt?: ZonedTime
  readonly note?: string
}

/** The same record as an event keeps it: ids and codes for names, references for texts. */
export interface RecordFields extends Omit<
  TypedRecord,
  | 'ref'
  | 'customerName'
  | 'customerId'
  | 'team'
  | 'handler'
  | 'owner'
  | 'summary'
  | 'desiredOutcome'
  | 'causePath'
  | 'note'
> {
  readonly customerId?: string
  readonly teamId?: string
  readonly handlerId?: string
  readonly ownerId?: string
  readonly causeId?: string
  readonly summary?: TextRef
  readonly desiredOutcome?: TextRef
  readonly note?: TextRef
}

/** What the fold must know of an import to read its records. */
export interface ImportFacts {
  readonly importId: string
  /** The mapping's name: a source is (mapping name, ref). */
  readonly source: string
  readonly grain: Grain
  readonly targets: readonly ImportTarget[]
  /** The file tells the truth as of this instant (epoch ms); null: until now. */
  readonly asOf: number | null
  readonly live: boolean
}

export type ImportsView = ReadonlyMap<string, ImportFacts>
