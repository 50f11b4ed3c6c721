import type { DomainEvent } from '../shared/event.ts'
import type { Grain, ImportTarget } from './imported-record.ts'

export interface ImportStarted {
  /** The mapping's name. */
  readonly source: string
  readonly grain: Grain
  readonly targets: readonly ImportTarget[]
  readonly zone: string
  /** Epoch ms. */
  readonly asOf: number | null
  /** SHA-256 of the file's bytes, hex. */
  readonly fileHash: string
  readonly fileName: string
}

/** The four add up to the records of the file. */
export interface ImportCounts {
  readonly records: number
  readonly imported: number
  readonly updated: number
  readonly identical: number
  readonly rejected: number
  /** Cases of the file that got at least one record. */
  readonly cases: number
  /** Events written into cases. */
  readonly events: number
  /** Cases of the file that miss at least one rejected record. */
  readonly incomplete: number
}

export type ImportEvent =
  | DomainEvent<'import-started', ImportStarted>
  | DomainEvent<'import-finished', ImportCounts>
  | DomainEvent<'import-undone', { readonly why: 'cancelled' | 'interrupted' | 'undone' }>

export interface ImportState extends ImportStarted {
  readonly id: string
  readonly state: 'running' | 'done' | 'undone'
  readonly startedAt: number
  readonly counts: ImportCounts | null
}
