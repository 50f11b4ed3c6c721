import { Dexie } from 'dexie'
import { afterEach, expect, it, vi } from 'vitest'
import { ok } from '../../../src/domain/shared/result.ts'
import { MIGRATIONS, NEWEST_VERSION } from '../../../src/storage/shared/migrations.ts'
import { openBook } from '../../../src/storage/shared/open-book.ts'
import { everything } from '../../support/book-health.ts'
import { note, opening, value } from '../../support/book-samples.ts'
import { openTestBook } from '../../support/test-book.ts'

const names: string[] = []
const open = async () => {
  const test = await openTestBook()
  names.push(test.name)
  return test
}
afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name)
})

/** What a later program does when it first opens the database. */
async function upgrade(name: string): Promise<void> {
  const newer = new Dexie(name)
  for (const { version, stores } of MIGRATIONS) newer.version(version).stores({ ...stores })
  newer.version(NEWEST_VERSION + 1).stores({ notYetInvented: 'id' })
  await newer.open()
  newer.close()
}

it('refuses to open a database that a newer program has changed', async () => {
  const test = await open()
  await value(test.book.openCase(() => ok(opening('R0'))))
  test.shut()
  await upgrade(test.name)
  const reopened = await openBook({ name: test.name, program: '0.0.0', report: () => undefined })
  expect(reopened).toEqual({ ok: false, error: { code: 'storage-newer' } })
})

it('stops writing when a newer program takes the database over while it is open', async () => {
  const test = await open()
  await value(test.book.openCase(() => ok(opening('R0'))))
  const before = await everything(test.core)
  await upgrade(test.name)
  const late = await test.book.changeCase(0, () => ok(note('too late')))
  expect(late).toEqual({ ok: false, error: { code: 'storage-newer' } })
  await expect(test.book.loadCase(0)).rejects.toThrow()
  const raw = await new Dexie(test.name).open()
  const pages = (before as [string, unknown][]).find(([table]) => table === 'pages')?.[1]
  expect(await raw.table('pages').toArray()).toEqual(pages)
  raw.close()
})

it('notes which program created it', async () => {
  const test = await open()
  expect(await test.core.db.meta.toArray()).toMatchObject([{ key: 'created', program: '0.0.0' }])
  test.shut()
})

it('writes strictly: a commit that was acknowledged survives a power cut', async () => {
  // before opening, because the library keeps the browser's function from then on
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const test = await open()
  await value(test.book.openCase(() => ok(opening('R0'))))
  const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite')
  begun.mockRestore()
  expect(writing).toHaveLength(1)
  expect(writing[0]?.[2]).toEqual({ durability: 'strict' })
  test.shut()
})
