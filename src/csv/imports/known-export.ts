import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import type { ValueTranslation } from './mapping.ts'

/** An export whose header row is known: its columns' names are facts, what they fill is our reading of them. */
export interface KnownExport {
  readonly product: string
  /** Headers that tell it from any other file; all of them are there. */
  readonly signature: readonly string[]
  /** By target: names that its column has had, the first one that is there fills it; of a cause path: its levels. Fixed: as a mapping writes it. */
  readonly columns: Readonly<Partial<Record<ImportTarget, readonly string[]>>>
  readonly fixed?: { readonly ref?: '=row'; readonly promiseFulfilledAt?: '=closedAt' }
  readonly missing?: readonly string[]
  readonly values?: Readonly<Partial<Record<ImportTarget, Readonly<Record<string, ValueTranslation>>>>>
  /** Where its clocks stand, if that is a fact. */
  readonly zone?: string
}
