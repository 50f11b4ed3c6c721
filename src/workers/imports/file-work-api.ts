import type { ImportProblem } from '../../csv/imports/import-problem.ts'
import type { Inspection, SettledReading } from '../../csv/imports/inspection.ts'
import type { ExportProgress, ExportWish } from '../../application/ports/export-desk.ts'
import type { CheckReport, ImportReport, MappingProblem, WorkProgress } from '../../application/ports/import-desk.ts'
import type { UndoneImport } from '../../application/ports/import-desk.ts'
import type { DeskFacts } from '../../application/shared/desk.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import type { Result } from '../../domain/shared/result.ts'
import type { KeeperApi } from '../settings/keeper-api.ts'

/** What crosses between page and the worker of files: plain data, answered once. Progress and cancel are messages that carry the job's number. */
export interface FileWorkApi extends KeeperApi {
  /** Opens the book; the other calls wait for it. Rejects with the problem's code where the book cannot be opened. */
  open(options: OpenFileWork): Promise<void>
  /** Undoes what a crash left running, unless a window is importing just now. Gives how many. */
  recover(facts: DeskFacts): Promise<number>
  inspect(
    job: number,
    file: File,
    settled: SettledReading,
    facts: DeskFacts
  ): Promise<Result<Inspection, ImportProblem>>
  check(
    job: number,
    file: File,
    mappingText: string,
    facts: DeskFacts
  ): Promise<Result<CheckReport, ImportProblem | MappingProblem>>
  commit(job: number, checkId: string, facts: DeskFacts): Promise<Result<ImportReport, ImportProblem | Problem>>
  cancel(job: number): Promise<void>
  rejectsCsv(checkId: string): Promise<readonly string[]>
  undo(importId: string, facts: DeskFacts): Promise<Result<UndoneImport, Problem>>
  startExport(job: number, wish: ExportWish): Promise<void>
  /** The next piece, UTF-8; null: the file is complete. */
  nextPiece(job: number): Promise<ExportPiece | null>
  endExport(job: number): Promise<void>
}

export interface OpenFileWork {
  /** The program's version, noted in a database that it creates. */
  readonly program: string
  /** The database; missing: the floor's own. Tests use another. */
  readonly name?: string
}

export interface ExportPiece {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly progress: ExportProgress
}

/** What the worker says unasked. */
export type FileWorkNews =
  | { readonly news: 'progress'; readonly job: number; readonly progress: WorkProgress }
  /** Of a job of the keeper: how far it has come, 0 to 1. */
  | { readonly news: 'kept'; readonly job: number; readonly share: number }
  | { readonly news: 'failed'; readonly message: string }
