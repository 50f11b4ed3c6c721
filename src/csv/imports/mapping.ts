import type { Grain, ImportTarget } from '../../domain/imports/imported-record.ts'
import type { Instant } from '../../domain/shared/instant.ts'

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd', 'iso'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** A column by its header, or by its position from 1. */
export type ColumnName = string | number

export type ValueTranslation = string | number | boolean

/** The texts of one target translated; keys are trimmed and in lower case. */
export interface Translation {
  readonly byText: ReadonlyMap<string, ValueTranslation>
  /** What `"*"` says: every text that is not listed. */
  readonly rest: ValueTranslation | null
}

/** How one kind of file is understood, INTERFACES.md §2. Saved and loaded as JSON. */
export interface Mapping {
  /** A source is (this name, ref). */
  readonly name: string
  readonly grain: Grain
  /** A WHATWG encoding label. */
  readonly encoding: string
  readonly delimiter: string
  /** Which record of the file is its header, from 1; what stands before it is no record. 0: there is none, columns go by position. */
  readonly headerRow: number
  /** null: not declared; then only dates that start with the year are read without asking. */
  readonly dateOrder: DateOrder | null
  /** IANA zone of times that carry no offset; null: not declared. */
  readonly zone: string | null
  /** Texts that mean nothing is known; trimmed and in lower case. */
  readonly missing: ReadonlySet<string>
  readonly columns: ReadonlyMap<ImportTarget, readonly ColumnName[]>
  readonly values: ReadonlyMap<ImportTarget, Translation>
  /** `"ref": "=row"`: the file has no ids, its records are numbered. */
  readonly refIsRow: boolean
  /** `"promiseFulfilledAt": "=closedAt"`. */
  readonly fulfilledIsClosed: boolean
  /** The file tells the truth as of this instant. */
  readonly asOf: Instant | null
  /** Texts carry our formula guard. */
  readonly guarded: boolean
  /** Parts the one column of a cause path; null: the cell is one part. */
  readonly causeSeparator: string | null
  /** Keys of the file that mean nothing to us. */
  readonly ignoredKeys: readonly string[]
}

/** The form in which header and value texts are compared. */
export const comparable = (text: string): string => text.trim().toLowerCase()

/** What the mapping fills, whether from columns or by `=row` and `=closedAt`. */
export function targetsOf(mapping: Mapping): readonly ImportTarget[] {
  const targets = [...mapping.columns.keys()]
  if (mapping.refIsRow) targets.push('ref')
  if (mapping.fulfilledIsClosed) targets.push('promiseFulfilledAt')
  return targets
}
