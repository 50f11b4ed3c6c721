import type { RawRecord } from '../shared/raw-record.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { EncodingGuess } from './guess-encoding.ts'
import type { Fillings } from './guess-fillings.ts'
import type { Guess, SettledReading } from './inspection.ts'
import type { KnownExport } from './known-export.ts'
import type { Surveyed } from './table-survey.ts'

/** What is known of a file before its records are looked at. */
export interface InspectionBasis {
  readonly fileName: string
  readonly encoding: EncodingGuess
  readonly delimiter: Guess<string>
  readonly headerRow: Guess<number>
  readonly settled: SettledReading
  /** The floor's zone. */
  readonly zone: string
  /** The file's hash as far as refs by row need it. */
  readonly fileHash: string
}

export interface InspectedTable extends InspectionBasis {
  readonly header: readonly string[]
  readonly shown: readonly RawRecord[]
  readonly profiles: readonly ColumnProfile[]
  readonly known: KnownExport | null
  readonly fillings: Fillings
  readonly survey: Surveyed
}
