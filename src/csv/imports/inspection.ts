import type { Grain, ImportTarget, TypedRecord } from '../../domain/imports/imported-record.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import type { ColumnName, DateOrder, ValueTranslation } from './mapping.ts'

/** What fills a target, as a mapping file writes it: a column, several (causePath), '=row' (ref) or '=closedAt' (promiseFulfilledAt). */
export type ColumnSpec = ColumnName | readonly ColumnName[]

/** What a person has settled about a file; everything else is guessed anew around it. Empty: guess all. */
export interface SettledReading {
  /** The mapping's name: a source is (this name, ref). */
  readonly name?: string
  /** A WHATWG encoding label. */
  readonly encoding?: string
  readonly delimiter?: string
  /** Which record is the header, from 1; 0: the file has none, and columns go by position. */
  readonly headerRow?: number
  readonly grain?: Grain
  readonly dateOrder?: DateOrder
  readonly zone?: string
  /** ISO 8601 instant up to which the file tells the truth; null: until now. */
  readonly asOf?: string | null
  readonly missing?: readonly string[]
  /** By target; null: nothing fills it. */
  readonly columns?: Readonly<Partial<Record<ImportTarget, ColumnSpec | null>>>
  readonly values?: Readonly<Partial<Record<ImportTarget, Readonly<Record<string, ValueTranslation>>>>>
}

/** One thing guessed. Not sure: it is the likeliest, shown as a question where a wrong answer would change figures. */
export interface Guess<T> {
  readonly value: T
  readonly sure: boolean
  /** A person said so. */
  readonly settled: boolean
  /** Others that fit too, likeliest first, without `value`. */
  readonly others: readonly T[]
}

/** One column of the file and what it seems to fill. */
export interface ColumnGuess {
  /** From 1. */
  readonly position: number
  /** '' where the file gives it none. */
  readonly header: string
  readonly target: ImportTarget | null
  readonly sure: boolean
  /** A few different texts of the column. */
  readonly examples: readonly string[]
}

/** What has to be answered before anything is checked. Nothing is asked that the file itself answers. Wording: `imports.questions.<kind>`. */
export type ImportQuestion =
  /** The texts read under several encodings; `examples` by encoding, in the order of `options`. */
  | { readonly kind: 'encoding'; readonly options: readonly string[]; readonly examples: readonly string[] }
  /** Every date of the file can be read under each of these. */
  | {
      readonly kind: 'date-order'
      readonly column: string
      readonly options: readonly DateOrder[]
      readonly examples: readonly string[]
    }
  /** No column tells one case from another; `=row` numbers them. */
  | { readonly kind: 'ref'; readonly options: readonly ColumnName[] }
  /** Refs come several times: one row per event, or a mistake? */
  | { readonly kind: 'grain'; readonly ref: string; readonly times: number }
  /** Texts of a column that has a vocabulary of ours, and whose meaning is not known. */
  | {
      readonly kind: 'values'
      readonly target: ImportTarget
      readonly column: string
      readonly texts: readonly string[]
      readonly options: readonly ValueTranslation[]
    }

/** A file as understood so far: complete guesses, twenty real rows, and what is left to ask. */
export interface Inspection {
  readonly encoding: Guess<string>
  readonly delimiter: Guess<string>
  readonly headerRow: Guess<number>
  readonly grain: Guess<Grain>
  /** null: no column holds dates that need one. */
  readonly dateOrder: Guess<DateOrder> | null
  /** null: every time of the file carries its own offset, or there are no times. */
  readonly zone: Guess<string> | null
  /** The known export that this header row is, by name of the product; null: none that we know. */
  readonly knownAs: string | null
  /** It is our own cases.csv, which needs no mapping. */
  readonly ownFile: boolean
  readonly columns: readonly ColumnGuess[]
  /** First records as cells of text, as the file has them; at most twenty. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** The same records as understood; null where a record would be rejected. */
  readonly typed: readonly (TypedRecord | null)[]
  readonly questions: readonly ImportQuestion[]
  /** The latest time at which something happened by this file, for judging an old one as of then; null: it tells no times, or none can be read yet. */
  readonly newest: Instant | null
  /** The mapping file that accepting everything amounts to, JSON text: for checking, saving and exporting. '' while it cannot be one (no ref). */
  readonly mappingText: string
}
