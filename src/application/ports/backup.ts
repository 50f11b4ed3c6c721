import type { Instant } from '../../domain/shared/instant.ts'

/** What a backup says it holds. */
export interface BackupFacts {
  /** Version of the program that wrote it, and of its database. */
  readonly program: string
  readonly schema: number
  readonly madeAt: Instant
  /** Its newest commit; 0 for an empty floor. */
  readonly seq: number
  readonly hash: string
  /** When the newest commit was written; null for an empty floor. */
  readonly newestAt: Instant | null
  readonly cases: number
  readonly events: number
}

/** How a backup stands to the floor that is here. */
export type BackupRelation =
  /** Nothing is here yet. */
  | 'into-empty'
  /** Both end with the same commit. */
  | 'same'
  /** The backup goes on where this floor ends. */
  | 'newer'
  /** This floor went on where the backup ends. */
  | 'older'
  /** They were one floor once, and each went its own way. */
  | 'diverged'
  /** They never were one floor. */
  | 'other'

/** A backup that was read from end to end and found whole. */
export interface BackupPreview {
  readonly facts: BackupFacts
  /** SHA-256 of its content, hex: what is restored must be what was looked at. */
  readonly digest: string
  readonly relation: BackupRelation
  /** The floor that is here. */
  readonly here: Pick<BackupFacts, 'seq' | 'newestAt' | 'cases' | 'events'>
}

/** A backup that can be read, more than once. */
export interface BackupSource {
  readonly name: string
  readonly bytes: number
  chunks(): AsyncIterable<Uint8Array<ArrayBuffer>>
}

/** Told how far the work has come, 0 to 1, and asked whether to go on. */
export interface BackupWatch {
  progress(share: number): void
  stopped(): boolean
}

export type BackupKind = 'automatic' | 'before-restore'

/** A backup kept on the disk of this machine. */
export interface KeptBackup {
  readonly name: string
  readonly bytes: number
  readonly at: Instant
  readonly kind: BackupKind
}

/** One backup being written; under its name only once it is whole, durable and was read back. */
export interface ShelfSink {
  readonly name: string
  write(chunk: Uint8Array): Promise<void>
  /** Also throws away what the rotation no longer needs. */
  close(): Promise<void>
  abort(): Promise<void>
}

/** The folder of automatic backups; only the desktop has one. Rejects where the disk fails. */
export interface BackupShelf {
  begin(kind: BackupKind): Promise<ShelfSink>
  /** Newest first. */
  list(): Promise<readonly KeptBackup[]>
  source(kept: KeptBackup): BackupSource
  showFolder(): Promise<void>
}

/** The newest backup that this profile made: when, and up to which commit. */
export interface BackupMark {
  readonly at: Instant
  readonly hash: string
}

/** What a profile remembers of its backups. */
export interface BackupMemory {
  last(): BackupMark | null
  remember(mark: BackupMark): void
  /** No reminder before this instant; 0 where nobody asked for quiet. */
  snoozedUntil(): Instant
  snooze(until: Instant): void
}
