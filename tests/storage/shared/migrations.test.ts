import { Dexie } from 'dexie'
import { afterEach, expect, it } from 'vitest'
import { ok } from '../../../src/domain/shared/result.ts'
import { packPage, unpackPage } from '../../../src/storage/cases/case-page.ts'
import { FloorFeed } from '../../../src/storage/shared/floor-feed.ts'
import { MIGRATIONS, NEWEST_VERSION } from '../../../src/storage/shared/migrations.ts'
import { openBook } from '../../../src/storage/shared/open-book.ts'
import type { PageRecord, StreamRecord } from '../../../src/storage/shared/records.ts'
import { expectHealthy } from '../../support/book-health.ts'
import {
  context,
  customer,
  imported,
  NO_COUNTS,
  note,
  opening,
  startImport,
  teamAdded,
  value
} from '../../support/book-samples.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'

const names: string[] = []
afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name)
})

/** The stores of version 1, spelled out: this is what is on people's disks, whatever the code says today. */
const VERSION_1 = {
  commits: 'seq',
  pages: 'n',
  blocks: 'n',
  streams: '[kind+id]',
  texts: '[group+n]',
  customers: 'n',
  dictionaries: '[name+n]',
  meta: 'key'
}

async function filled(): Promise<TestBook> {
  const test = await openTestBook()
  names.push(test.name)
  await value(test.book.openCase(() => ok(opening('R0', { summary: 'first', customer: customer('דנה') }))))
  await value(test.book.changeCase(0, () => ok(note('a note'))))
  await value(test.book.changeStream('teams', 'a', () => ok(teamAdded('a', 'Group 70'))))
  await startImport(test.book, 'i1', [imported('i1', 'A', { severity: 2 }), imported('i1', 'R0', {}, 0)])
  await value(test.book.finishImport('i1', NO_COUNTS, context()))
  return test
}

/** What version 2 had beside them, and the columns of its time. */
const VERSION_2 = { staging: '++n' }
const LAYOUT_BEFORE: Readonly<Record<number, number>> = { 1: 0, 2: 2, 3: 4 }

/** A database as a program of an older version left it: its stores, the events it knew, columns in a layout of its own. */
async function oldDatabase(from: TestBook, version: 1 | 2 | 3): Promise<string> {
  const name = `old-${crypto.randomUUID()}`
  names.push(name)
  const old = new Dexie(name)
  old.version(1).stores(VERSION_1)
  if (version >= 2) old.version(2).stores(VERSION_2)
  if (version === 3) old.version(3).stores({})
  await old.open()
  expect(old.backendDB().version).toBe(version * 10)
  const blockLayout = LAYOUT_BEFORE[version] ?? 0
  for (const table of ['commits', 'pages', 'streams', 'texts', 'customers', 'dictionaries'])
    await old.table(table).bulkPut(await from.core.db.table(table).toArray())
  await old.table('blocks').put({ n: 0, layout: blockLayout, buffer: blockOf(blockLayout), checksum: 1 })
  await old.table('meta').put({ key: 'created', program: '0.1.0', pageLayout: 1, blockLayout })
  old.close()
  return name
}

/** The head that every layout has had: a mark, the layout, and counts of rows. Of what comes after, no other layout can make sense. */
function blockOf(layout: number): ArrayBuffer {
  const buffer = new ArrayBuffer(1024)
  new Int32Array(buffer).set([0x48444231, layout, 2, 0, 0, 0, 3])
  return buffer
}

it.each([1, 2, 3] as const)('opens a database of version %i and finds everything in it', async (version) => {
  const source = await filled()
  const name = await oldDatabase(source, version)
  const opened = await openTestBook(name)
  expect(opened.core.db.backendDB().version).toBe(NEWEST_VERSION * 10)
  for (const table of ['commits', 'pages', 'streams', 'texts', 'customers', 'dictionaries'])
    expect(await opened.core.db.table(table).toArray(), table).toEqual(await source.core.db.table(table).toArray())
  // the columns of the old layout are packed anew by whoever looks first; expectHealthy compares them with a rebuild
  await new FloorFeed(opened.core).sync(null)
  await expectHealthy(opened.core)
  expect((await opened.book.loadCases([0, 1])).map(({ state }) => state?.ref)).toEqual(['R0', 'A'])
  await value(opened.book.changeCase(0, () => ok(note('goes on'))))
  await expectHealthy(opened.core)
  for (const test of [opened, source]) test.shut()
})

it.each([1, 2] as const)(
  'shuts the program of version %i out: it would write past events that it does not know',
  async (version) => {
    const source = await filled()
    const name = await oldDatabase(source, version)
    ;(await openTestBook(name)).shut()
    // Dexie opens it all the same; what keeps the old program out is that it asks for the number first
    const found = (await indexedDB.databases()).find((database) => database.name === name)
    expect(Math.floor((found?.version ?? 0) / 10)).toBeGreaterThan(version)
    source.shut()
  }
)

it('leaves a database of a later version as it is', async () => {
  const name = `later-${crypto.randomUUID()}`
  names.push(name)
  const later = new Dexie(name)
  for (const { version, stores } of MIGRATIONS) later.version(version).stores({ ...stores })
  later.version(NEWEST_VERSION + 1).stores({ notYetInvented: 'id' })
  await later.open()
  await later.table('notYetInvented').put({ id: 1 })
  later.close()
  const answer = await openBook({ name, program: '0.0.0', report: () => undefined })
  expect(answer).toEqual({ ok: false, error: { code: 'storage-newer' } })
  const raw = await new Dexie(name).open()
  expect(raw.backendDB().version).toBe((NEWEST_VERSION + 1) * 10)
  expect(await raw.table('notYetInvented').toArray()).toEqual([{ id: 1 }])
  raw.close()
})

it('numbers its migrations one after the other and never takes a store away', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_migration, i) => i + 1))
  expect(MIGRATIONS[0]?.stores).toEqual(VERSION_1)
  expect(MIGRATIONS[1]?.stores).toEqual(VERSION_2)
  for (const { stores } of MIGRATIONS) expect(Object.values(stores)).not.toContain(null)
})

it('refuses a case with an event that it does not know, instead of folding past it', async () => {
  const test = await filled()
  const page: PageRecord | undefined = await test.core.db.pages.get(0)
  if (page === undefined) throw new Error('no page')
  for (const change of [{ type: 'not-yet-invented' }, { version: 2 }, { type: 'constructor' }]) {
    const cases = unpackPage(page).map((events) =>
      // what a newer program would have written
      events.map((placed, i) => (i === 1 ? { ...placed, event: { ...placed.event, ...change } as never } : placed))
    )
    await test.core.db.pages.put(packPage(0, cases))
    await expect(test.book.loadCase(0)).rejects.toThrow('is not known here')
    const late = await test.book.changeCase(0, () => ok(note('on top of it')))
    expect(late).toEqual({ ok: false, error: { code: 'storage-newer' } })
  }
  test.shut()
})

it('refuses a stream with an event that it does not know', async () => {
  const test = await filled()
  const team: StreamRecord | undefined = await test.core.db.streams.get(['teams', 'a'])
  const events = (team?.events ?? []).map(({ seq, event }) => ({ seq, event: { ...event, version: 2 } as never }))
  await test.core.db.streams.put({ kind: 'teams', id: 'a', events })
  test.shut()
  const again = await openTestBook(test.name)
  await expect(again.book.loadStreams('teams')).rejects.toThrow('is not known here')
  again.shut()
})
