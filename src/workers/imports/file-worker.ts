import { expose, transfer } from 'comlink'
import type { ImportTools } from '../../application/imports/check-import.ts'
import { inspectFile } from '../../application/imports/inspect-file.ts'
import type { ImportWatch } from '../../application/imports/import-watch.ts'
import { KnownFile } from '../../application/imports/known-file.ts'
import type { ImportFile } from '../../application/ports/import-file.ts'
import type { DeskFacts } from '../../application/shared/desk.ts'
import { hybridIds } from '../../desktop/shared/hybrid-ids.ts'
import { DexieKeeper } from '../../storage/settings/dexie-keeper.ts'
import { DexieFloorBook } from '../../storage/shared/dexie-floor-book.ts'
import { FloorFeed } from '../../storage/shared/floor-feed.ts'
import { openBook } from '../../storage/shared/open-book.ts'
import { sha256FileHasher, sha256Seal } from '../../storage/shared/sha256-seal.ts'
import { KeeperWork } from '../settings/keeper-work.ts'
import { FloorAnalytics } from '../shared/floor-analytics.ts'
import { ExportWork } from './export-work.ts'
import type { FileWorkApi, FileWorkNews, OpenFileWork } from './file-work-api.ts'
import { importLock } from './import-lock.ts'
import { ImportWork } from './import-work.ts'
import { textDecoder } from './text-decoder.ts'

interface Opened {
  readonly book: DexieFloorBook
  readonly keeper: DexieKeeper
  readonly imports: ImportWork
  /** Columns as of now. They are let go after the work: the screen's own worker keeps another set all day. */
  readonly columns: () => Promise<FloorAnalytics>
}

let opened: Promise<Opened> | null = null
const cancelled = new Set<number>()
const exports = new Map<number, ExportWork>()
const ids = hybridIds()
const lookedAt = new KnownFile()

const tell = (news: FileWorkNews): void => postMessage(news)

function report(error: unknown): void {
  tell({ news: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}

async function openFloor({ program, name }: OpenFileWork): Promise<Opened> {
  const core = await openBook({ program, report, ...(name === undefined ? {} : { name }) })
  if (!core.ok) throw new Error(core.error.code)
  const columns = async (): Promise<FloorAnalytics> => {
    const analytics = new FloorAnalytics(new FloorFeed(core.value))
    await analytics.sync()
    return analytics
  }
  const imports = new ImportWork(importLock(name === undefined ? 'heard-import' : `heard-import:${name}`))
  return { book: new DexieFloorBook(core.value), keeper: new DexieKeeper(core.value), imports, columns }
}

async function floor(): Promise<Opened> {
  if (opened === null) throw new Error('asked before the book was opened')
  return opened
}

async function toolsFor(facts: DeskFacts): Promise<ImportTools> {
  const { book, columns } = await floor()
  const clock = { now: () => Date.now(), subscribe: () => () => undefined }
  // Read once for each call from the page: between check and commit the floor may have changed.
  let read: Promise<FloorAnalytics> | null = null
  const now = (): Promise<FloorAnalytics> => (read ??= columns())
  const index = {
    caseCount: async () => (await now()).caseCount(),
    ordinalsBySource: async (source: string) => (await now()).ordinalsBySource(source),
    customersShown: async () => (await now()).customersShown(),
    hasWatches: async () => (await now()).hasWatches(),
    casesUnderWatch: async () => (await (read = columns())).casesUnderWatch()
  }
  return {
    book,
    clock,
    ids,
    seal: sha256Seal,
    facts: () => facts,
    decoder: textDecoder,
    hasher: sha256FileHasher,
    index
  }
}

function watchOf(job: number): ImportWatch {
  return { progress: (progress) => tell({ news: 'progress', job, progress }), isCancelled: () => cancelled.has(job) }
}

function importFile(file: File): ImportFile {
  return { name: file.name, size: file.size, changedAt: file.lastModified, chunks: () => chunksOf(file) }
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = file.stream().getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}

const keeping = new KeeperWork(
  async () => (await floor()).keeper,
  (job, share) => tell({ news: 'kept', job, share })
)

const api: FileWorkApi = {
  ...keeping,
  open: async (options) => {
    opened ??= openFloor(options)
    await opened
  },
  recover: async (facts) => (await floor()).imports.recover(await toolsFor(facts)),
  inspect: (job, file, settled, facts) =>
    inspectFile(
      { decoder: textDecoder, hasher: sha256FileHasher },
      importFile(file),
      settled,
      facts.zone,
      watchOf(job),
      lookedAt
    ),
  check: async (job, file, mappingText, facts) =>
    (await floor()).imports.check(await toolsFor(facts), importFile(file), mappingText, watchOf(job)),
  commit: async (job, checkId, facts) => (await floor()).imports.commit(await toolsFor(facts), checkId, watchOf(job)),
  cancel: async (job) => void cancelled.add(job),
  rejectsCsv: async (checkId) => (await floor()).imports.rejectsCsv(checkId),
  undo: async (importId, facts) => (await floor()).imports.undo(await toolsFor(facts), importId),
  startExport: async (job, wish) => {
    const { book, columns } = await floor()
    exports.set(job, new ExportWork(book, await (await columns()).prepare(wish.query), wish))
  },
  nextPiece: async (job) => {
    const piece = (await exports.get(job)?.next()) ?? null
    return piece === null ? null : transfer(piece, [piece.bytes.buffer])
  },
  endExport: async (job) => void exports.delete(job)
}

expose(api)
