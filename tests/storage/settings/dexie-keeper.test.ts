import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../../../src/domain/shared/result.ts'
import { blockRecord } from '../../../src/storage/cases/case-block.ts'
import { type PageCases, packPage, unpackPage } from '../../../src/storage/cases/case-page.ts'
import { DexieKeeper } from '../../../src/storage/settings/dexie-keeper.ts'
import { unwatched } from '../../support/backup-files.ts'
import { expectHealthy } from '../../support/book-health.ts'
import {
  context,
  imported,
  NO_COUNTS,
  note,
  opening,
  startImport,
  teamAdded,
  value
} from '../../support/book-samples.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'

let test: TestBook
beforeEach(async () => {
  test = await openTestBook()
  await value(test.book.openCase(() => ok(opening('R0'))))
  await value(test.book.changeCase(0, () => ok(note('first'))))
  await value(test.book.changeStream('teams', 'team-a', () => ok(teamAdded('team-a', 'Group 70'))))
  await startImport(test.book, 'i1', [imported('i1', 'A', { severity: 2 }), imported('i1', 'R0', {}, 0)])
  await value(test.book.finishImport('i1', NO_COUNTS, context()))
})
afterEach(() => test.close())

const found = async (): Promise<unknown> => (await new DexieKeeper(test.core).verify(unwatched))?.findings

/** Writes a page as a forger would: well formed, and past the one write path. */
async function forge(change: (cases: PageCases) => PageCases): Promise<void> {
  const page = await test.core.db.pages.get(0)
  if (page === undefined) throw new Error('no page to forge')
  await test.core.db.pages.put(packPage(0, change(unpackPage(page))))
}

describe('verify', () => {
  it('finds nothing in a healthy book, and says what it has read', async () => {
    expect(await new DexieKeeper(test.core).verify(unwatched)).toEqual({
      seq: 6,
      commits: 6,
      events: 7,
      cases: 2,
      findings: []
    })
  })

  it('finds an event that was changed after it was written', async () => {
    await forge((cases) =>
      cases.map((events) => events.map((at) => ({ ...at, event: { ...at.event, by: 'somebody' } })))
    )
    expect(await found()).toEqual([1, 2, 5].map((at) => ({ code: 'commit-broken', at })))
  })

  it('finds an event that was moved to another case', async () => {
    await forge(([first = [], second = []]) => [first.slice(0, 1), [...second, ...first.slice(1)]])
    const codes = new Set((await new DexieKeeper(test.core).verify(unwatched))?.findings.map(({ code }) => code))
    expect(codes).toEqual(new Set(['commit-broken', 'block-differs']))
  })

  it('finds an event that is gone', async () => {
    await forge(([first = [], second = []]) => [first.filter(({ seq }) => seq !== 2), second])
    expect(await found()).toContainEqual({ code: 'events-missing', at: 2 })
  })

  it('finds a commit that is gone from the middle, and one that was cut off the end', async () => {
    await test.core.db.commits.delete(3)
    expect(await found()).toEqual([
      { code: 'commit-missing', at: 3 },
      { code: 'commit-broken', at: 4 }
    ])
    await test.core.db.commits.delete(6)
    expect(await found()).toContainEqual({ code: 'commit-missing', at: 6 })
  })

  it('finds a commit whose header was changed', async () => {
    await test.core.db.commits.update(2, { by: 'somebody' })
    expect(await found()).toEqual([{ code: 'commit-broken', at: 2 }])
  })

  it('finds columns that say something else than their pages', async () => {
    const block = await test.core.db.blocks.get(0)
    if (block === undefined) throw new Error('no block')
    const other = block.buffer.slice(0)
    new Uint8Array(other)[other.byteLength - 1] = 7
    await test.core.db.blocks.put(blockRecord(0, other))
    expect(await found()).toEqual([{ code: 'block-differs', at: 0 }])
    await value(new DexieKeeper(test.core).rebuild())
    expect(await found()).toEqual([])
  })

  it('finds a text that was changed, and one that is gone though nobody was erased', async () => {
    const [first, second] = (await test.core.db.texts.get(['cases', 0]))?.rows ?? []
    if (first === undefined || second === undefined) throw new Error('no texts')
    await test.core.db.texts.put({ group: 'cases', n: 0, rows: [{ ...first, text: 'something nicer' }] })
    const findings = await found()
    expect(findings).toContainEqual({ code: 'text-differs', at: first.id })
    expect(findings).toContainEqual({ code: 'text-missing', at: second.id })
  })

  it('finds a dictionary that lost a word which the columns use', async () => {
    await test.core.db.dictionaries.where({ name: 'source', n: 0 }).modify({ values: [] })
    const { name } = test
    test.shut()
    test = await openTestBook(name)
    expect(await found()).toContainEqual({ code: 'dictionary-short', at: 'source' })
  })
})

describe('rebuild', () => {
  it('packs every block again from the pages, to the same bytes', async () => {
    const before = await test.core.db.blocks.toArray()
    await test.core.db.blocks.clear()
    await value(new DexieKeeper(test.core).rebuild())
    expect(await test.core.db.blocks.toArray()).toEqual(before)
    await expectHealthy(test.core)
  })
})
