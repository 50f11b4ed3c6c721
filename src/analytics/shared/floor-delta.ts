import type { CauseState } from '../../domain/causes/cause-event.ts'
import type { DictionaryName } from '../cases/case-facts.ts'

/** What the columns need to catch up with the book: read in one transaction, so that it is one version's truth. */
export interface FloorDelta {
  /** The book's version after it. */
  readonly seq: number
  /** Blocks written since the version asked about; all of them when it asked about none. */
  readonly blocks: readonly { readonly n: number; readonly buffer: ArrayBuffer }[]
  /** Whole dictionaries, value by code; one that is missing has not changed. */
  readonly dictionaries: Readonly<Partial<Record<DictionaryName, readonly string[]>>>
  /** Ids of imports still running, whose cases are not shown yet; missing: unchanged. */
  readonly runningImports?: readonly string[]
  /** Every root cause; missing: unchanged. */
  readonly causes?: readonly CauseState[]
  /** Name or label by the id of a team, person or root cause; all of them, or missing: unchanged. */
  readonly labels?: ReadonlyMap<string, string>
}
