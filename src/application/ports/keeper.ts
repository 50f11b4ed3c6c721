import type { Instant } from '../../domain/shared/instant.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import type { Result } from '../../domain/shared/result.ts'
import type { BackupFacts, BackupPreview, BackupSource, BackupWatch } from './backup.ts'
import type { FileSink } from './file-exchange.ts'

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
  /** An event says that a text is gone, and it is still here. `at`: the text's id. */
  | 'text-not-erased'
  /** A customer was erased, and something of them is still here; or is gone although nobody erased them. `at`: the customer's id. */
  | 'customer-not-erased'
  | 'customer-missing'

export interface VerifyReport {
  /** The book's version that was looked at. */
  readonly seq: number
  readonly commits: number
  readonly events: number
  readonly cases: number
  /** Empty: the chain is whole, every event is the one that was written, and the columns equal the rebuild. */
  readonly findings: readonly { readonly code: FindingCode; readonly at: number | string }[]
}

/** Where the chain begins and ends; instants are null for an empty floor. */
export interface Stand {
  readonly seq: number
  readonly hash: string
  readonly firstAt: Instant | null
  readonly newestAt: Instant | null
}

/** Looks after the floor's data as a whole. */
export interface Keeper {
  /** Reads everything once; nobody can write meanwhile. null: it was called off. */
  verify(watch: BackupWatch): Promise<VerifyReport | null>
  /** Packs the columns again from the events. `progress`: 0 to 1. */
  rebuild(progress?: (share: number) => void): Promise<Result<{ readonly seq: number }, Problem>>
  /** Where the floor stands now; costs nothing. */
  stand(): Promise<Stand>
  /**
   * Writes the floor as it is at some moment during the writing; work goes on meanwhile. Closes the sink, or aborts it.
   * Errors: `backup-not-written`, `backup-stopped`, `storage-…`.
   */
  backUp(sink: FileSink, now: Instant, watch: BackupWatch): Promise<Result<BackupFacts, Problem>>
  /** Reads a backup from end to end. Errors: `backup-not-ours`, `backup-damaged`, `backup-newer`, `backup-unreadable`, `backup-stopped`. */
  inspectBackup(source: BackupSource, watch: BackupWatch): Promise<Result<BackupPreview, Problem>>
  /**
   * Puts the backup in the place of the floor, whole or not at all. Every window must be loaded anew afterwards; the others are
   * told. Errors: as `inspectBackup`, and `storage-…`; then the floor is as it was.
   */
  restoreBackup(source: BackupSource, preview: BackupPreview, watch: BackupWatch): Promise<Result<BackupFacts, Problem>>
}
