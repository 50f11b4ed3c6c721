/** Why a record cannot be read as it stands. Nothing of it is repaired. */
export type RecordFault =
  'broken-quote' | 'unfinished-record' | 'too-few-cells' | 'too-many-cells' | 'nul-byte' | 'undecodable'

/** One record of a delimited text. */
export interface RawRecord {
  /** Physical line of the file on which it starts, from 1. */
  readonly line: number
  /** With a fault in the quoting: the parts of the line as they stand, quotes included; joined they give the line back. */
  readonly cells: readonly string[]
  readonly fault: RecordFault | null
}
