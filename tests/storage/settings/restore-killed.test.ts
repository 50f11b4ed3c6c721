import { expect, it } from 'vitest'
import { DexieKeeper } from '../../../src/storage/settings/dexie-keeper.ts'
import type { BookCore } from '../../../src/storage/shared/book-core.ts'
import { FloorFeed } from '../../../src/storage/shared/floor-feed.ts'
import { TRUTH_TABLES } from '../../../src/storage/shared/records.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { MemoryFile, sourceOf, unwatched } from '../../support/backup-files.ts'
import { expectHealthy } from '../../support/book-health.ts'
import { context, imported, NO_COUNTS, note, opening, startImport, value } from '../../support/book-samples.ts'
import type { RestoreOrder } from '../../support/restore-worker.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'

const CASES = 3000
const KILLS = 12

async function filled(cases: number, ref: string): Promise<TestBook> {
  const test = await openTestBook()
  await startImport(
    test.book,
    ref,
    Array.from({ length: cases }, (_, i) => imported(ref, `${ref}${i}`, { severity: 3 }))
  )
  await value(test.book.finishImport(ref, NO_COUNTS, context()))
  return test
}

async function truth(core: BookCore): Promise<string> {
  const tables = await Promise.all(TRUTH_TABLES.map((name) => core.db.table(name).toArray()))
  // bytes as text: a page's body is one
  return JSON.stringify(tables, (_key, item: unknown) =>
    item instanceof Uint8Array ? new TextDecoder().decode(item) : item
  )
}

const startRestore = (order: RestoreOrder): Worker => {
  const worker = new Worker(new URL('../../support/restore-worker.ts', import.meta.url), { type: 'module' })
  worker.postMessage(order)
  return worker
}

const heard = (worker: Worker, word: string): Promise<void> =>
  new Promise((resolve) => worker.addEventListener('message', ({ data }) => data === word && resolve()))

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

it(`leaves the old floor or the new one, whole, wherever it is killed`, { timeout: 300_000 }, async () => {
  const source = await filled(CASES, 'new')
  const old = await filled(CASES, 'old')
  await value(old.book.openCase(() => ok(opening('by hand'))))
  await value(old.book.changeCase(CASES, () => ok(note('the last thing that was written'))))
  const file = new MemoryFile()
  await value(new DexieKeeper(source.core).backUp(file, 0, unwatched))
  const bytes = await file.bytes()
  const { digest } = await value(new DexieKeeper(old.core).inspectBackup(sourceOf(bytes), unwatched))
  const [before, after] = [await truth(old.core), await truth(source.core)]
  const order = { name: old.name, bytes, digest, inSteps: true }
  const ends = new Set<string>()
  let took = 0
  for (let i = 0; i <= KILLS && !ends.has('new'); i++) {
    const worker = startRestore(order)
    await heard(worker, 'staged')
    await pause(i * 15)
    worker.terminate()
    took = i
    const again = await openTestBook(old.name)
    const now = await truth(again.core)
    ends.add(now === before ? 'old' : now === after ? 'new' : 'in between')
    if (now === before) await expectHealthy(again.core)
    again.shut()
  }
  expect(took).toBeGreaterThan(0)
  expect([...ends].filter((end) => end !== 'new')).toEqual(['old'])
  const worker = startRestore({ ...order, inSteps: false })
  await heard(worker, 'restored')
  worker.terminate()
  const done = await openTestBook(old.name)
  expect(await truth(done.core)).toBe(after)
  expect(await done.core.db.staging.count()).toBe(0)
  await expectHealthy(done.core)
  for (const test of [done, source]) test.shut()
  await source.close()
  await old.close()
})

it('packs the columns of a restore that ended right after the switch, as soon as anybody looks', async () => {
  const source = await filled(40, 'new')
  const file = new MemoryFile()
  await value(new DexieKeeper(source.core).backUp(file, 0, unwatched))
  const bytes = await file.bytes()
  const target = await openTestBook()
  const { digest } = await value(new DexieKeeper(target.core).inspectBackup(sourceOf(bytes), unwatched))
  const worker = startRestore({ name: target.name, bytes, digest, inSteps: true })
  await heard(worker, 'restored')
  worker.terminate()
  target.shut()
  const again = await openTestBook(target.name)
  expect(await again.core.db.blocks.count()).toBe(0)
  expect((await new FloorFeed(again.core).sync(null)).blocks).toHaveLength(1)
  await expectHealthy(again.core)
  again.shut()
  for (const test of [source, target]) await test.close()
})
