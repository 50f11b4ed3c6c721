import type { Desk } from '../../src/application/shared/desk.ts'
import type { FloorNumbers } from '../../src/analytics/shared/floor-numbers.ts'
import { hybridIds } from '../../src/desktop/shared/hybrid-ids.ts'
import { EMPTY_FILTER, type FloorFilter, type FloorQuery } from '../../src/domain/shared/floor-query.ts'
import { sha256Seal } from '../../src/storage/shared/sha256-seal.ts'
import { createFileDesks, type FileDesks } from '../../src/workers/imports/file-client.ts'
import { createAnalytics, type OpenedAnalytics } from '../../src/workers/shared/analytics-client.ts'
import { value } from '../support/book-samples.ts'
import { openTestBook, type TestBook } from '../support/test-book.ts'
import { BENCH_NOW, BENCH_ZONE, benchMapping } from './bench-csv.ts'

const FACTS = { zone: BENCH_ZONE, by: null, device: 'bench' }

export function report(error: unknown): never {
  throw error
}

export function benchQuery(filter: Partial<FloorFilter> = {}): FloorQuery {
  return { filter: { ...EMPTY_FILTER, ...filter }, now: BENCH_NOW, zone: BENCH_ZONE, transferLimits: {} }
}

/** One window on a floor of its own, with both workers running, as the app has them. */
export interface BenchBook extends TestBook {
  readonly desk: Desk
  readonly analytics: OpenedAnalytics
  readonly files: FileDesks
  readonly reached: (seq: number) => Promise<void>
}

export async function openBenchBook(): Promise<BenchBook> {
  const window = await openTestBook(`bench-${crypto.randomUUID()}`)
  const open = { program: '0.0.0', name: window.name, report }
  const analytics = createAnalytics(open)
  const files = createFileDesks({ ...open, facts: () => FACTS })
  const reached = follow(analytics)
  await analytics.sync()
  await files.recover()
  const clock = { now: () => BENCH_NOW, subscribe: () => () => undefined }
  const desk: Desk = { book: window.book, clock, ids: hybridIds(), seal: sha256Seal, facts: () => FACTS }
  const close = async (): Promise<void> => {
    analytics.close()
    files.close()
    await window.close()
  }
  return { ...window, desk, analytics, files, reached, close }
}

/** All panels, counted from this version of the book or a newer one: asked when the worker says that it has caught up, as the app does. */
export async function panelsAt({ analytics, reached }: BenchBook, seq: number): Promise<FloorNumbers> {
  await reached(seq)
  return analytics.numbers(benchQuery())
}

/** Waits until the worker has caught up with a version; listens from now on, so that no news is missed. */
function follow(analytics: OpenedAnalytics): (seq: number) => Promise<void> {
  let newest = 0
  const waiting = new Set<() => void>()
  analytics.subscribe((seq) => {
    newest = Math.max(newest, seq)
    for (const look of waiting) look()
  })
  return (seq) =>
    new Promise((resolve) => {
      const look = (): void => {
        if (newest < seq) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
}

export interface ImportTimes {
  readonly check: number
  readonly commit: number
  /** From the file to all panels right. */
  readonly total: number
}

/** Brings in a file as the import screen does: check, commit, and the panels show it. */
export async function importFile(bench: BenchBook, file: File, grain: 'case' | 'event'): Promise<ImportTimes> {
  const { imports } = bench.files
  const quiet = (): void => undefined
  const start = performance.now()
  const checked = await value(imports.check(file, benchMapping(grain), quiet))
  const check = performance.now() - start
  if (checked.counts.rejected > 0) throw new Error(`rejected: ${JSON.stringify(checked.rejects[0])}`)
  await value(imports.commit(checked.checkId, quiet))
  const commit = performance.now() - start - check
  const numbers = await panelsAt(bench, await bench.book.version())
  if (numbers.allCases !== checked.counts.cases) throw new Error(`${numbers.allCases} cases shown`)
  return { check, commit, total: performance.now() - start }
}
