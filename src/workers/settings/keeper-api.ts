import type { BackupFacts, BackupPreview } from '../../application/ports/backup.ts'
import type { Stand, VerifyReport } from '../../application/ports/keeper.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import type { Result } from '../../domain/shared/result.ts'

/**
 * Looking after the book off the page, beside import and export. A backup leaves the worker piece by piece as the page asks for
 * it; one that is read comes in as the page gives it. How far the work has come is told unasked, with the job's number.
 */
export interface KeeperApi {
  stand(): Promise<Stand>
  verify(job: number): Promise<VerifyReport | null>
  rebuild(job: number): Promise<Result<{ readonly seq: number }, Problem>>
  startBackup(job: number, now: number): Promise<void>
  /** null: that was all, or it cannot go on; `endBackup` says which. */
  nextBackupPiece(job: number): Promise<Uint8Array | null>
  /** Asked before the last piece was taken, it calls the backup off. */
  endBackup(job: number): Promise<Result<BackupFacts, Problem>>
  inspectBackup(job: number, bytes: number): Promise<Result<BackupPreview, Problem>>
  restoreBackup(job: number, bytes: number, preview: BackupPreview): Promise<Result<BackupFacts, Problem>>
  /** The next piece of the backup that is read; resolves when it was taken: false where no more is wanted. */
  giveChunk(job: number, chunk: Uint8Array<ArrayBuffer>): Promise<boolean>
  /** No piece is left; not whole: the file could not be read to its end. */
  endChunks(job: number, isWhole: boolean): Promise<void>
  stopKeeping(job: number): Promise<void>
}
