import { wrap } from 'comlink'
import type { ExportDesk } from '../../application/ports/export-desk.ts'
import type { FileSink } from '../../application/ports/file-exchange.ts'
import type { ImportDesk, PickedFile, WorkProgress } from '../../application/ports/import-desk.ts'
import type { DeskFacts } from '../../application/shared/desk.ts'
import { KeeperClient } from '../settings/keeper-client.ts'
import type { FileWorkApi, FileWorkNews, OpenFileWork } from './file-work-api.ts'

export interface FileDeskOptions extends OpenFileWork {
  /** Who and where, asked anew for each piece of work. */
  readonly facts: () => DeskFacts
  /** Told of failures that no call answers for. */
  readonly report: (error: unknown) => void
}

/** What this page has of the import/export worker. */
export interface FileDesks {
  readonly imports: ImportDesk
  readonly exports: ExportDesk
  readonly keeper: KeeperClient
  /** At the start: undoes imports that a crash left running. Gives how many. */
  recover(): Promise<number>
  close(): void
}

/** Starts the import/export worker of this page. Calls wait until it has opened the book. */
export function createFileDesks({ facts, report, ...open }: FileDeskOptions): FileDesks {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' })
  // Every call is a promise already; Comlink's own type for the far side takes promises of unions apart.
  const api = wrap<FileWorkApi>(worker) as unknown as FileWorkApi
  const opened = api.open(open)
  // Whoever asks first hears of a failure; nobody asking is no second one.
  opened.catch(() => undefined)
  const jobs = new Jobs(api)
  worker.onerror = (event) => report(event.error ?? event.message)
  worker.addEventListener('message', ({ data }: MessageEvent<FileWorkNews>) => {
    if (data.news === 'progress') jobs.tell(data.job, data.progress)
    else if (data.news === 'kept') keeper.tell(data.job, data.share)
    else if (data.news === 'failed') report(new Error(data.message))
  })
  const afterOpening = async <T>(ask: () => Promise<T>): Promise<T> => {
    await opened
    return ask()
  }
  const keeper = new KeeperClient({ api, afterOpening, report })
  return {
    imports: importDesk(api, jobs, facts, afterOpening),
    exports: exportDesk(api, afterOpening),
    keeper,
    recover: () => afterOpening(() => api.recover(facts())),
    close: () => worker.terminate()
  }
}

type AfterOpening = <T>(ask: () => Promise<T>) => Promise<T>

/** The import work that runs; one at a time. */
class Jobs {
  private last = 0
  private running: { readonly job: number; readonly onProgress: (progress: WorkProgress) => void } | null = null
  private readonly api: FileWorkApi

  constructor(api: FileWorkApi) {
    this.api = api
  }

  async run<T>(onProgress: (progress: WorkProgress) => void, work: (job: number) => Promise<T>): Promise<T> {
    const job = ++this.last
    this.running = { job, onProgress }
    try {
      return await work(job)
    } finally {
      if (this.running.job === job) this.running = null
    }
  }

  tell(job: number, progress: WorkProgress): void {
    if (this.running?.job === job) this.running.onProgress(progress)
  }

  cancel(): void {
    if (this.running !== null) void this.api.cancel(this.running.job)
  }
}

function importDesk(api: FileWorkApi, jobs: Jobs, facts: () => DeskFacts, afterOpening: AfterOpening): ImportDesk {
  return {
    // Looking at a file needs no book.
    inspect: (file, settled, onProgress = quiet) =>
      jobs.run(onProgress, (job) => api.inspect(job, pickedFile(file), settled, facts())),
    check: (file, mappingText, onProgress) =>
      afterOpening(() => jobs.run(onProgress, (job) => api.check(job, pickedFile(file), mappingText, facts()))),
    commit: (checkId, onProgress) =>
      afterOpening(() => jobs.run(onProgress, (job) => api.commit(job, checkId, facts()))),
    cancel: () => jobs.cancel(),
    rejectsCsv: (checkId) => afterOpening(() => api.rejectsCsv(checkId)),
    undo: (importId) => afterOpening(() => api.undo(importId, facts()))
  }
}

const quiet = (): void => undefined

/** What a person picks on a page is a File, which the worker can read; the port says only what the screens show of it. */
function pickedFile(file: PickedFile): File {
  if (file instanceof File) return file
  throw new TypeError(`${file.name} was not picked on this page`)
}

function exportDesk(api: FileWorkApi, afterOpening: AfterOpening): ExportDesk {
  let last = 0
  let cancelled = 0
  return {
    write: (wish, sink, onProgress) =>
      afterOpening(async () => {
        const job = ++last
        await api.startExport(job, wish)
        return pump(api, job, sink, onProgress, () => cancelled >= job).finally(() => api.endExport(job))
      }),
    cancel: () => void (cancelled = last)
  }
}

async function pump(
  api: FileWorkApi,
  job: number,
  sink: FileSink,
  onProgress: Parameters<ExportDesk['write']>[2],
  isCancelled: () => boolean
): Promise<number | null> {
  let rows = 0
  try {
    for (let piece = await api.nextPiece(job); piece !== null; piece = await api.nextPiece(job)) {
      if (isCancelled()) {
        await sink.abort()
        return null
      }
      await sink.write(piece.bytes)
      rows = piece.progress.rows
      onProgress(piece.progress)
    }
    await sink.close()
    return rows
  } catch (error) {
    // Half a file must not stay behind, whatever broke it.
    await sink.abort()
    throw error
  }
}
