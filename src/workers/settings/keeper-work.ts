import { transfer } from 'comlink'
import type { BackupFacts, BackupSource, BackupWatch } from '../../application/ports/backup.ts'
import type { FileSink } from '../../application/ports/file-exchange.ts'
import type { Keeper } from '../../application/ports/keeper.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, type Result } from '../../domain/shared/result.ts'
import { Handover } from '../shared/handover.ts'
import type { KeeperApi } from './keeper-api.ts'

interface Writing {
  readonly pieces: Handover<Uint8Array>
  readonly done: Promise<Result<BackupFacts, Problem>>
}

/** The worker's side of looking after the book. */
export class KeeperWork implements KeeperApi {
  private readonly writing = new Map<number, Writing>()
  private readonly reading = new Map<number, Handover<Uint8Array<ArrayBuffer>>>()
  private readonly stopped = new Set<number>()

  constructor(
    private readonly keeper: () => Promise<Keeper>,
    private readonly tell: (job: number, share: number) => void
  ) {}

  readonly stand: KeeperApi['stand'] = async () => (await this.keeper()).stand()

  readonly verify: KeeperApi['verify'] = async (job) => {
    const report = await (await this.keeper()).verify(this.watchOf(job))
    this.stopped.delete(job)
    return report
  }

  readonly rebuild: KeeperApi['rebuild'] = async (job) =>
    (await this.keeper()).rebuild((share) => this.tell(job, share))

  readonly startBackup: KeeperApi['startBackup'] = async (job, now) => {
    const keeper = await this.keeper()
    const pieces = new Handover<Uint8Array>()
    const sink: FileSink = {
      write: async (piece) => {
        if (!(await pieces.give(piece))) throw new Error('nobody takes the backup any more')
      },
      close: async () => pieces.end(),
      abort: async () => pieces.end()
    }
    this.writing.set(job, { pieces, done: keeper.backUp(sink, now, this.watchOf(job)) })
  }

  readonly nextBackupPiece: KeeperApi['nextBackupPiece'] = async (job) => {
    const piece = (await this.writing.get(job)?.pieces.take()) ?? null
    return piece === null ? null : transfer(piece, [piece.buffer])
  }

  readonly endBackup: KeeperApi['endBackup'] = async (job) => {
    const writing = this.writing.get(job)
    writing?.pieces.end()
    const done = (await writing?.done) ?? fail(problem('backup-not-written'))
    this.writing.delete(job)
    this.stopped.delete(job)
    return done
  }

  readonly inspectBackup: KeeperApi['inspectBackup'] = (job, bytes) =>
    this.readWith(job, bytes, (keeper, source) => keeper.inspectBackup(source, this.watchOf(job)))

  readonly restoreBackup: KeeperApi['restoreBackup'] = (job, bytes, preview) =>
    this.readWith(job, bytes, (keeper, source) => keeper.restoreBackup(source, preview, this.watchOf(job)))

  readonly giveChunk: KeeperApi['giveChunk'] = async (job, chunk) => (await this.reading.get(job)?.give(chunk)) ?? false

  readonly endChunks: KeeperApi['endChunks'] = async (job, isWhole) => {
    const chunks = this.reading.get(job)
    if (isWhole) chunks?.end()
    else chunks?.fail(new Error('the backup could not be read to its end'))
  }

  readonly stopKeeping: KeeperApi['stopKeeping'] = async (job) => void this.stopped.add(job)

  private async readWith<T>(
    job: number,
    bytes: number,
    work: (keeper: Keeper, source: BackupSource) => Promise<T>
  ): Promise<T> {
    const chunks = new Handover<Uint8Array<ArrayBuffer>>()
    this.reading.set(job, chunks)
    try {
      return await work(await this.keeper(), { name: '', bytes, chunks: () => taken(chunks) })
    } finally {
      // what is left of a file that was refused or called off is wanted no more
      chunks.end()
      this.reading.delete(job)
      this.stopped.delete(job)
    }
  }

  private watchOf(job: number): BackupWatch {
    return { progress: (share) => this.tell(job, share), stopped: () => this.stopped.has(job) }
  }
}

async function* taken<T>(handover: Handover<T>): AsyncGenerator<T, void, undefined> {
  for (let next = await handover.take(); next !== null; next = await handover.take()) yield next
}
