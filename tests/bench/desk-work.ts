import { Dexie } from 'dexie'
import { keepPromise, makePromise } from '../../src/application/promises/work-promise.ts'
import type { FileSink } from '../../src/application/ports/file-exchange.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'
import type { DexieFloorBook } from '../../src/storage/shared/dexie-floor-book.ts'
import { FloorFeed } from '../../src/storage/shared/floor-feed.ts'
import { closeBook, openBook } from '../../src/storage/shared/open-book.ts'
import { createAnalytics } from '../../src/workers/shared/analytics-client.ts'
import { FloorAnalytics } from '../../src/workers/shared/floor-analytics.ts'
import { value } from '../support/book-samples.ts'
import { benchQuery, panelsAt, report, type BenchBook } from './bench-book.ts'
import { BENCH_NOW, BENCH_ZONE, seeded } from './bench-csv.ts'
import { median, took, type Alternative } from './bench-timing.ts'

const HOUR = 3_600_000
const COMMANDS_A_RUN = 5
const PAGES_A_RUN = 20
const BARE_PAGE_BYTES = 16_384
const BARE_BLOCK_BYTES = 98_304

/** Ordinals of open cases, in an order that only the seed decides. */
export async function openOrdinals({ analytics }: BenchBook, wanted: number): Promise<readonly number[]> {
  const rows = await analytics.rowsBehind(benchQuery(), 'kpi-open')
  const random = seeded(7)
  return Array.from({ length: wanted }, () => rows[Math.floor(random() * rows.length)]?.ordinal ?? 0)
}

/** One promise kept: until it is durably written, and until the panels show it. */
export async function commandAlternatives(bench: BenchBook): Promise<readonly Alternative[]> {
  const ordinals = await openOrdinals(bench, 1000)
  // Ids must come after the import's, as in the app, or these events would fold before it.
  bench.desk.ids.observe(await bench.book.newestEventId())
  let turn = 0
  const medianOf = async (one: (ordinal: number) => Promise<number>): Promise<number> => {
    const times: number[] = []
    for (let i = 0; i < COMMANDS_A_RUN; i++) times.push(await one(ordinals[turn++ % ordinals.length] ?? 0))
    return median(times)
  }
  return [
    { name: 'kept to all panels right', run: () => medianOf((ordinal) => keepOne(bench, ordinal, true)) },
    { name: 'kept to durably written', run: () => medianOf((ordinal) => keepOne(bench, ordinal, false)) },
    { name: 'bare strict write of two records', run: () => medianOf(bareWrite) }
  ]
}

/** The least that a page and its block can cost: two records of about their size, put and flushed. */
async function bareWrite(ordinal: number): Promise<number> {
  const db = new Dexie('bench-bare', { chromeTransactionDurability: 'strict', cache: 'disabled' })
  db.version(1).stores({ pages: 'n', blocks: 'n' })
  await db.open()
  const page = { n: ordinal, body: new Uint8Array(BARE_PAGE_BYTES) }
  const block = { n: ordinal, buffer: new ArrayBuffer(BARE_BLOCK_BYTES) }
  const ms = await took(() =>
    db.transaction('rw', ['pages', 'blocks'], async () => {
      await Promise.all([db.table('pages').put(page), db.table('blocks').put(block)])
    })
  )
  await db.delete()
  return ms
}

async function keepOne(bench: BenchBook, ordinal: number, untilShown: boolean): Promise<number> {
  const { desk } = bench
  const due = zonedTime(BENCH_NOW + HOUR, BENCH_ZONE)
  const made = { kind: 'call-back', due, channel: 'phone', performerId: null, note: '' } as const
  const before = await value(makePromise(desk, ordinal, made))
  await panelsAt(bench, before.seq)
  const promiseId = (await desk.book.loadCase(ordinal))?.state?.promises.at(-1)?.id ?? ''
  const kept = { promiseId, channel: 'phone', occurredAt: null, note: '', lateReason: '' }
  const start = performance.now()
  const { seq } = await value(keepPromise(desk, ordinal, kept))
  if (untilShown) await panelsAt(bench, seq)
  const ms = performance.now() - start
  await panelsAt(bench, seq)
  return ms
}

/** An existing floor opened anew, until all panels are there. */
export function coldAlternatives({ name }: BenchBook): readonly Alternative[] {
  const inNewWorker = async (): Promise<number> => {
    const start = performance.now()
    const analytics = createAnalytics({ program: '0.0.0', name, report })
    await analytics.numbers(benchQuery())
    const ms = performance.now() - start
    analytics.close()
    return ms
  }
  const without = async (): Promise<number> => {
    const start = performance.now()
    const core = await value(openBook({ name, program: '0.0.0', report }))
    await new FloorAnalytics(new FloorFeed(core)).numbers(benchQuery())
    const ms = performance.now() - start
    closeBook(core)
    return ms
  }
  return [
    { name: 'fresh worker (its modules unbundled)', run: inNewWorker },
    { name: 'book, blocks and panels alone', run: without }
  ]
}

/** What a case's page reads when it opens. */
export async function casePageAlternatives(bench: BenchBook): Promise<readonly Alternative[]> {
  const ordinals = await openOrdinals(bench, 1000)
  let turn = 0
  const open = async (book: DexieFloorBook, ordinal: number): Promise<void> => {
    const stored = await book.loadCase(ordinal)
    await book.loadTextsOfCases([ordinal])
    const customerId = stored?.state?.customerId
    if (typeof customerId === 'string') await book.loadCustomers([customerId])
  }
  const run = async (): Promise<number> => {
    const ms = await took(async () => {
      for (let i = 0; i < PAGES_A_RUN; i++) await open(bench.book, ordinals[turn++ % ordinals.length] ?? 0)
    })
    return ms / PAGES_A_RUN
  }
  return [{ name: 'case, texts and customer', run }]
}

/** cases.csv through the export worker; the sink counts the bytes and lets them go. */
export function exportAlternatives({ files }: BenchBook): readonly Alternative[] {
  const wish = { query: benchQuery(), profile: 'machine', language: 'en', headers: {}, personalData: false } as const
  const run = async (): Promise<number> => {
    let bytes = 0
    const sink: FileSink = {
      write: async (chunk) => void (bytes += chunk.length),
      close: async () => undefined,
      abort: async () => undefined
    }
    const ms = await took(() => files.exports.write({ ...wish, file: 'cases' }, sink, () => undefined))
    if (bytes === 0) throw new Error('nothing was exported')
    return ms
  }
  return [{ name: 'cases.csv to a sink', run }]
}
