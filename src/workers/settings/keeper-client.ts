import type { BackupFacts, BackupSource, BackupWatch } from '../../application/ports/backup.ts'
import type { FileSink } from '../../application/ports/file-exchange.ts'
import type { Keeper } from '../../application/ports/keeper.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, type Result } from '../../domain/shared/result.ts'
import type { KeeperApi } from './keeper-api.ts'

export interface KeeperClientOptions {
  readonly api: KeeperApi
  /** Waits until the worker has opened the book. */
  readonly afterOpening: <T>(ask: () => Promise<T>) => Promise<T>
  /** Told of files that fail. */
  readonly report: (error: unknown) => void
}

/** Looks after the book in the worker, so that the page stays usable meanwhile: a floor of years takes minutes. */
export class KeeperClient implements Keeper {
  private last = 0
  private readonly watches = new Map<number, BackupWatch>()
  private restoring: Promise<boolean> = Promise.resolve(false)

  constructor(private readonly options: KeeperClientOptions) {}

  readonly stand: Keeper['stand'] = () => this.options.afterOpening(() => this.options.api.stand())

  readonly verify: Keeper['verify'] = (watch) => this.run(watch, (job) => this.options.api.verify(job))

  readonly rebuild: Keeper['rebuild'] = (progress = () => undefined) =>
    this.run({ progress, stopped: () => false }, (job) => this.options.api.rebuild(job))

  readonly backUp: Keeper['backUp'] = (sink, now, watch) => this.run(watch, (job) => this.write(job, sink, now, watch))

  readonly inspectBackup: Keeper['inspectBackup'] = (source, watch) =>
    this.run(watch, (job) => this.read(job, source, this.options.api.inspectBackup(job, source.bytes)))

  readonly restoreBackup: Keeper['restoreBackup'] = (source, preview, watch) => {
    const restored = this.run(watch, (job) =>
      this.read(job, source, this.options.api.restoreBackup(job, source.bytes, preview))
    )
    this.restoring = restored.then(
      ({ ok }) => ok,
      () => false
    )
    return restored
  }

  /**
   * For whoever hears that another book took this one's place: whether this page itself put it there. Waits for the end of
   * that; who asked for it then loads the window anew.
   */
  hasRestored(): Promise<boolean> {
    return this.restoring
  }

  /** The worker says how far a job has come. */
  tell(job: number, share: number): void {
    const watch = this.watches.get(job)
    if (watch === undefined) return
    watch.progress(share)
    this.heed(job, watch)
  }

  private heed(job: number, watch: BackupWatch): void {
    if (watch.stopped()) void this.options.api.stopKeeping(job)
  }

  private run<T>(watch: BackupWatch, work: (job: number) => Promise<T>): Promise<T> {
    return this.options.afterOpening(async () => {
      const job = ++this.last
      this.watches.set(job, watch)
      try {
        return await work(job)
      } finally {
        this.watches.delete(job)
      }
    })
  }

  private async write(
    job: number,
    sink: FileSink,
    now: number,
    watch: BackupWatch
  ): Promise<Result<BackupFacts, Problem>> {
    const { api, report } = this.options
    try {
      this.heed(job, watch)
      await api.startBackup(job, now)
      for (let piece = await api.nextBackupPiece(job); piece !== null; piece = await api.nextBackupPiece(job)) {
        await sink.write(piece)
      }
      const done = await api.endBackup(job)
      await (done.ok ? sink.close() : sink.abort())
      return done
    } catch (error) {
      report(error)
      await api.endBackup(job)
      await sink.abort().catch(report)
      return fail(problem('backup-not-written'))
    }
  }

  private async read<T>(job: number, source: BackupSource, answer: Promise<T>): Promise<T> {
    const feeding = this.feed(job, source)
    const answered = await answer
    await feeding
    return answered
  }

  /** Gives the file away as the worker takes it; what it is worth the worker says. */
  private async feed(job: number, source: BackupSource): Promise<void> {
    const { api, report } = this.options
    try {
      for await (const chunk of source.chunks()) if (!(await api.giveChunk(job, chunk))) return
      await api.endChunks(job, true)
    } catch (error) {
      report(error)
      await api.endChunks(job, false)
    }
  }
}
