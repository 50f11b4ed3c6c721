import type { BackupFacts, BackupPreview, BackupSource, BackupWatch } from '../../application/ports/backup.ts'
import type { FileSink } from '../../application/ports/file-exchange.ts'
import type { Keeper, Stand, VerifyReport } from '../../application/ports/keeper.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { BookCore } from '../shared/book-core.ts'
import { readHead } from '../shared/book-head.ts'
import { storageProblem } from '../shared/storage-problem.ts'
import { BackupRefused } from './backup-format.ts'
import { dumpBook } from './dump-book.ts'
import { inspectBackup } from './inspect-backup.ts'
import { packBlocks, restoreBook } from './restore-book.ts'
import { verifyBook } from './verify.ts'

/** Looks after the book on IndexedDB. */
export class DexieKeeper implements Keeper {
  constructor(private readonly core: BookCore) {}

  verify(watch: BackupWatch): Promise<VerifyReport | null> {
    return verifyBook(this.core, watch)
  }

  rebuild(progress?: (share: number) => void): Promise<Result<{ readonly seq: number }, Problem>> {
    return packBlocks(this.core, progress)
  }

  stand(): Promise<Stand> {
    const { db } = this.core
    return db.transaction('r', [db.commits], async () => {
      const { seq, hash, at } = await readHead(db)
      const first = await db.commits.get(1)
      return { seq, hash, firstAt: first?.at ?? null, newestAt: seq === 0 ? null : at }
    })
  }

  backUp(sink: FileSink, now: number, watch: BackupWatch): Promise<Result<BackupFacts, Problem>> {
    return dumpBook(this.core, sink, now, watch)
  }

  inspectBackup(source: BackupSource, watch: BackupWatch): Promise<Result<BackupPreview, Problem>> {
    return this.refusing(async () => ok(await inspectBackup(this.core, source, watch)))
  }

  restoreBackup(
    source: BackupSource,
    { digest }: BackupPreview,
    watch: BackupWatch
  ): Promise<Result<BackupFacts, Problem>> {
    return this.refusing(() => restoreBook(this.core, source, digest, watch))
  }

  /** A refused backup and a failing disk are answers; anything else is a bug and stays thrown. */
  private async refusing<T>(work: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof BackupRefused) return fail(error.problem)
      const known = storageProblem(error, this.core.db.overtaken)
      if (known === null) throw error
      this.core.report(error)
      return fail(known)
    }
  }
}
