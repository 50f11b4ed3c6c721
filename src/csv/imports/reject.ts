import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import type { RecordFault } from '../shared/raw-record.ts'

export type CellFault =
  | 'ref-missing'
  | 'not-a-date'
  | 'impossible-date'
  | 'two-digit-year'
  | 'not-a-count'
  | 'not-one-to-five'
  | 'not-true-or-false'
  | 'value-not-covered'
  | 'closing-before-opening'

/** Why a record was not taken. Wording: `imports.rejects.<reason>`. */
export type RejectReason = RecordFault | CellFault

/** What is wrong with one cell of a record. */
export interface CellReject {
  readonly reason: CellFault
  readonly target: ImportTarget
  /** Header of the column, or its position where it has none. */
  readonly column: string
  /** The cell's text. */
  readonly text: string
}

/** A record that was not taken, with everything that is needed to mend it and import it again. */
export interface Reject {
  /** Physical line, from 1. */
  readonly line: number
  /** null: the record as a whole. */
  readonly column: string | null
  readonly reason: RejectReason
  /** The faulty cell's text; null: the record as a whole. */
  readonly text: string | null
  /** The original cells. */
  readonly cells: readonly string[]
}
