import type { ImportProblem } from '../../csv/imports/import-problem.ts'
import type { Inspection, SettledReading } from '../../csv/imports/inspection.ts'
import type { MappingError } from '../../csv/imports/mapping-error.ts'
import type { Reject } from '../../csv/imports/reject.ts'
import type { ImportCounts } from '../../domain/imports/import-event.ts'
import type { TypedRecord } from '../../domain/imports/imported-record.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import type { Result } from '../../domain/shared/result.ts'

/** A file that a person picked; the worker reads it. */
export interface PickedFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
}

export interface WorkProgress {
  readonly phase: 'reading' | 'comparing' | 'writing'
  /** From 0 to 1; null: unknown. */
  readonly share: number | null
  /** Records so far. */
  readonly records: number
}

/** What a dry run understood and what an import would do. Nothing is written yet. */
export interface CheckReport {
  /** For `commit` and `rejectsCsv`; valid until the next check. */
  readonly checkId: string
  readonly source: string
  readonly counts: ImportCounts
  /** The first of them, in file order. */
  readonly rejects: readonly Reject[]
  /** The first records as understood. */
  readonly sample: readonly { readonly line: number; readonly record: TypedRecord }[]
  /** The zone that a first import gives an empty floor; null: the floor keeps its own. */
  readonly setsZone: string | null
  /** Keys of the mapping file that mean nothing to us. */
  readonly ignoredKeys: readonly string[]
}

export interface ImportReport {
  /** null: nothing was new, so nothing was written. */
  readonly importId: string | null
  readonly counts: ImportCounts
  readonly setsZone: string | null
  /** Cases where a person's value stayed although the file changed it too. */
  readonly conflicts: number
}

export interface UndoneImport {
  /** The book's version. */
  readonly seq: number
  /** Ordinals of the cases that people worked on since the import had written to them: their work stays, and they are listed. */
  readonly kept: readonly number[]
}

export type MappingProblem = { readonly code: 'mapping-invalid'; readonly error: MappingError }

/** Import work, done off the page. One piece of work at a time. */
export interface ImportDesk {
  /**
   * Looks at a file without any mapping: what it seems to be, around what a person has settled already. Writes nothing. Asked
   * again about the file that was looked at last, it answers at once where the same records are meant.
   */
  inspect(
    file: PickedFile,
    settled: SettledReading,
    onProgress?: (progress: WorkProgress) => void
  ): Promise<Result<Inspection, ImportProblem>>
  /** Reads the file and compares it with the floor. */
  check(
    file: PickedFile,
    mappingText: string,
    onProgress: (progress: WorkProgress) => void
  ): Promise<Result<CheckReport, ImportProblem | MappingProblem>>
  /** Writes what the check announced: all of it or nothing. */
  commit(
    checkId: string,
    onProgress: (progress: WorkProgress) => void
  ): Promise<Result<ImportReport, ImportProblem | Problem>>
  /** Stops the running piece of work; nothing of it stays. */
  cancel(): void
  /** Every rejected record with line number, column and reason, as CSV text in pieces. */
  rejectsCsv(checkId: string): Promise<readonly string[]>
  /** Takes back what an import brought; tells which cases people worked on since, and so stay. */
  undo(importId: string): Promise<Result<UndoneImport, Problem>>
}
