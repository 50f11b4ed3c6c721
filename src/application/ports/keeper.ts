import type { Problem } from '../../domain/shared/problem.ts'
import type { Result } from '../../domain/shared/result.ts'

/** Wording: `settings.verify.findings.<code>`. */
export type FindingCode =
  /** A commit does not follow from the one before it, or is not what was hashed. `at`: its number. */
  | 'commit-broken'
  | 'commit-missing'
  /** Fewer or more events are there than the commit wrote. `at`: its number. */
  | 'events-missing'
  /** Columns differ from what their pages say. `at`: the block's number. */
  | 'block-differs'
  /** Columns use a word that the dictionary lacks. `at`: the dictionary's name. */
  | 'dictionary-short'
  /** A text is not the one that its event sealed, or is gone although nobody was erased. `at`: the text's id. */
  | 'text-differs'
  | 'text-missing'

export interface VerifyReport {
  /** The book's version that was looked at. */
  readonly seq: number
  readonly commits: number
  readonly events: number
  readonly cases: number
  /** Empty: the chain is whole, every event is the one that was written, and the columns equal the rebuild. */
  readonly findings: readonly { readonly code: FindingCode; readonly at: number | string }[]
}

/** Looks after the floor's data as a whole. */
export interface Keeper {
  /** Reads everything once; nobody can write meanwhile. */
  verify(): Promise<VerifyReport>
  /** Packs the columns again from the events. */
  rebuild(): Promise<Result<{ readonly seq: number }, Problem>>
}
