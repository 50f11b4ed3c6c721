import type { DictionaryName } from '../../analytics/cases/case-facts.ts'
import type { CustomerRow, TextRow } from '../../application/ports/floor-book.ts'
import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { EventId } from '../../domain/shared/event.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import type { StreamKind, StreamKinds } from '../../domain/shared/streams.ts'
import type { OrdinalRanges } from './ordinal-ranges.ts'

/** An event and the commit that wrote it. */
export interface Placed<Event> {
  readonly seq: number
  readonly event: Event
}

/** What the book holds as of a commit; carried along so that a writer knows where the book stands from its newest commit alone. */
export interface BookTotals {
  /** Ordinals assigned so far: the next case gets this one. */
  readonly cases: number
  readonly newestId: EventId
  /** Values per dictionary. */
  readonly dictionaries: Readonly<Partial<Record<DictionaryName, number>>>
  /** Newest commit that touched streams of the kind. */
  readonly streams: Readonly<Partial<Record<StreamKind, number>>>
}

/** One link of the chain, keyed by `seq`: which is also the book's version. */
export interface CommitRecord {
  readonly seq: number
  readonly at: Instant
  readonly by: string | null
  readonly device: string
  /** Cases that got events, and those whose row changed with their import's state: whose blocks a reader must fetch anew. */
  readonly cases: OrdinalRanges
  readonly importId: string | null
  /** How many events it wrote, streams included. */
  readonly events: number
  readonly totals: BookTotals
  readonly prev: string
  readonly hash: string
}

/** 32 cases with their events, packed: see `case-page.ts`. */
export interface PageRecord {
  readonly n: number
  readonly layout: number
  readonly body: Uint8Array<ArrayBuffer>
}

/** The columns of 512 cases. Can be packed again from their pages at any time. */
export interface BlockRecord {
  readonly n: number
  readonly layout: number
  readonly buffer: ArrayBuffer
  readonly checksum: number
}

export type StreamEvent = StreamKinds[StreamKind]['event']

export interface StreamRecord {
  readonly kind: StreamKind
  readonly id: string
  readonly events: readonly Placed<StreamEvent>[]
}

/** A text and whose it is: a case's (`owner` is its ordinal) or a stream's (`owner` is its id). */
export interface StoredText extends TextRow {
  readonly owner: number | string
}

/** `cases`, or a kind of stream. */
export type TextGroup = 'cases' | StreamKind

export interface TextRecord {
  readonly group: TextGroup
  readonly n: number
  readonly rows: readonly StoredText[]
}

/** Customers by their number in the dictionary, several a record. */
export interface CustomerRecord {
  readonly n: number
  readonly rows: readonly CustomerRow[]
}

export interface DictionaryRecord {
  readonly name: DictionaryName
  readonly n: number
  readonly values: readonly string[]
}

export type MetaRecord = CreatedRecord | EraseAgainRecord

/** Customers who had been erased on the floor that a restored backup took the place of. */
export interface EraseAgainRecord {
  readonly key: 'erase-again'
  readonly customerIds: readonly string[]
}

export interface CreatedRecord {
  readonly key: 'created'
  /** Version of the program that made the database. */
  readonly program: string
  readonly pageLayout: number
  readonly blockLayout: number
}

/** Records of one table, as a backup brought them. */
export interface StagingRecord {
  readonly n?: number
  readonly table: TruthTable
  readonly records: readonly unknown[]
}

/** The tables that a backup holds. Blocks are no truth: they are packed from the pages. */
export const TRUTH_TABLES = ['commits', 'pages', 'streams', 'texts', 'customers', 'dictionaries'] as const
export type TruthTable = (typeof TRUTH_TABLES)[number]

export type CaseEvents = readonly Placed<CaseEvent>[]
