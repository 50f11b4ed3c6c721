import { Dexie, type Table } from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ok } from '../../../src/domain/shared/result.ts'
import { everything, expectHealthy } from '../../support/book-health.ts'
import { context, imported, NO_COUNTS, note, opening, startImport, value } from '../../support/book-samples.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'

let test: TestBook
beforeEach(async () => {
  test = await openTestBook()
  for (const ref of ['R0', 'R1', 'R2']) await value(test.book.openCase(() => ok(opening(ref))))
})
afterEach(() => test.close())

/** Makes the next write into a table fail in the middle of the transaction, as a full disk or a dying process would. */
function failNext(table: Table, error: Error): void {
  const fail = (): never => {
    table.hook('creating').unsubscribe(fail)
    table.hook('updating').unsubscribe(fail)
    throw error
  }
  table.hook('creating', fail)
  table.hook('updating', fail)
}

it('leaves nothing of a commit that dies at any of its tables', async () => {
  const before = await everything(test.core)
  const { commits, pages, blocks, texts } = test.core.db
  for (const table of [pages, blocks, texts, commits]) {
    failNext(table, new Dexie.AbortError('killed'))
    const died = await test.book.changeCase(1, () => ok(note('never written')))
    expect(died).toEqual({ ok: false, error: { code: 'storage-failed' } })
    expect(await everything(test.core)).toEqual(before)
  }
  expect(test.reported).toHaveLength(4)
  await value(test.book.changeCase(1, () => ok(note('written'))))
  await expectHealthy(test.core)
})

it('says that the disk is full, and writes nothing', async () => {
  const before = await everything(test.core)
  failNext(test.core.db.blocks, new DOMException('no room', 'QuotaExceededError'))
  const full = await test.book.openCase(() => ok(opening('R3', { channel: 'a new channel' })))
  expect(full).toEqual({ ok: false, error: { code: 'storage-full' } })
  expect(await everything(test.core)).toEqual(before)
})

it('forgets the words of a commit that died, so that codes never point at nothing', async () => {
  failNext(test.core.db.commits, new Dexie.AbortError('killed'))
  await test.book.openCase(() => ok(opening('R3', { channel: 'carrier pigeon' })))
  await value(test.book.openCase(() => ok(opening('R3', { channel: 'smoke signs' }))))
  await expectHealthy(test.core)
  const stored = await test.core.db.dictionaries.where({ name: 'channel', n: 0 }).first()
  expect(stored?.values).toEqual(['phone', 'smoke signs'])
})

it('lets a bug through instead of calling it a failure of the disk, and undoes what it had begun', async () => {
  const before = await everything(test.core)
  failNext(test.core.db.commits, new RangeError('a bug'))
  await expect(test.book.changeCase(0, () => ok(note('x')))).rejects.toThrow('a bug')
  expect(await everything(test.core)).toEqual(before)
  expect(test.reported).toEqual([])
})

it('leaves page and block equal when the window is closed in the middle of writing', async () => {
  const writing = Array.from({ length: 20 }, (_, i) => test.book.changeCase(i % 3, () => ok(note(`note ${i}`))))
  await writing[3]
  test.shut()
  const outcomes = await Promise.all(writing)
  const written = outcomes.filter((outcome) => outcome.ok).length
  expect(written).toBeLessThan(20)
  expect(outcomes.at(-1)).toEqual({ ok: false, error: { code: 'storage-failed' } })
  const again = await openTestBook(test.name)
  const events = await again.book.loadCases([0, 1, 2])
  expect(events.reduce((sum, stored) => sum + stored.events.length - 1, 0)).toBeGreaterThanOrEqual(written)
  await expectHealthy(again.core)
  test = again
})

it('sees nothing of an import whose window died, and can undo it afterwards', async () => {
  await startImport(test.book, 'i1', [imported('i1', 'A'), imported('i1', 'R1', { severity: 5 }, 1)])
  test.shut()
  const again = await openTestBook(test.name)
  test = again
  expect((await again.book.loadCase(3))?.state).toBeNull()
  expect((await again.book.loadCase(1))?.state?.severity).toBeNull()
  await value(again.book.undoImport('i1', 'interrupted', context()))
  await expectHealthy(again.core)
  expect((await again.book.finishImport('i1', NO_COUNTS, context())).ok).toBe(false)
})
