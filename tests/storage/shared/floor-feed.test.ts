import type { CaseTexts } from '../../../src/analytics/shared/search-text.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refAt, viewBlock } from '../../../src/analytics/shared/block.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { FloorFeed } from '../../../src/storage/shared/floor-feed.ts'
import { expectHealthy } from '../../support/book-health.ts'
import {
  context,
  customer,
  imported,
  NO_COUNTS,
  note,
  opening,
  sealed,
  startImport,
  teamAdded,
  value
} from '../../support/book-samples.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'

let test: TestBook
let other: TestBook
let feed: FloorFeed
beforeEach(async () => {
  test = await openTestBook()
  other = await openTestBook(test.name)
  feed = new FloorFeed(other.core)
})
afterEach(async () => {
  other.shut()
  await test.close()
})

const numbers = (blocks: readonly { readonly n: number }[]): number[] => blocks.map(({ n }) => n).sort((a, b) => a - b)

describe('what the columns catch up with', () => {
  it('is everything at first, also of an empty floor', async () => {
    expect(await feed.sync(null)).toMatchObject({
      seq: 0,
      blocks: [],
      dictionaries: {},
      runningImports: [],
      causes: []
    })
    await value(test.book.changeStream('teams', 'team-a', () => ok(teamAdded('team-a', 'Group 70'))))
    await value(test.book.openCase(() => ok(opening('R0', { teamId: 'team-a' }))))
    const all = await feed.sync(null)
    expect(all.seq).toBe(2)
    expect(all.blocks.map(({ buffer }) => refAt(viewBlock(buffer), 0))).toEqual(['R0'])
    expect(all.dictionaries).toMatchObject({ team: ['team-a'], channel: ['phone'] })
    expect(all.labels).toEqual(new Map([['team-a', 'Group 70']]))
  })

  it('is only what changed since the version asked about', async () => {
    const many = Array.from({ length: 600 }, (_, i) => imported('i1', `A${i}`, { channel: 'mail' }))
    await startImport(test.book, 'i1', many)
    await value(test.book.finishImport('i1', NO_COUNTS, context()))
    const since = (await feed.sync(null)).seq
    expect(await feed.sync(since)).toEqual({ seq: since, blocks: [], dictionaries: {} })
    await value(test.book.changeCase(555, () => ok(note('x'))))
    const delta = await feed.sync(since)
    expect(delta).toMatchObject({ seq: since + 1, dictionaries: {} })
    expect(numbers(delta.blocks)).toEqual([1])
    expect([delta.runningImports, delta.causes, delta.labels]).toEqual([undefined, undefined, undefined])
  })

  it('tells which imports are running, and the rows that an undone one took back', async () => {
    await startImport(test.book, 'i1', [imported('i1', 'A')])
    const running = await feed.sync(null)
    expect(running.runningImports).toEqual(['i1'])
    await value(test.book.undoImport('i1', 'undone', context()))
    const undone = await feed.sync(running.seq)
    expect(undone.runningImports).toEqual([])
    expect(undone.blocks.map(({ buffer }) => viewBlock(buffer).cases.alive[0])).toEqual([0])
  })

  it('brings root causes with their labels', async () => {
    const { ref, row } = sealed('Parcel shop mailing')
    const events = [newEvent(context(), 'cause-added', { label: ref, parentId: null })]
    const change = { events: [], texts: [row], streams: [{ kind: 'causes' as const, id: 'c1', events }] }
    await value(test.book.changeStream('causes', 'c1', () => ok(change)))
    const delta = await feed.sync(0)
    expect(delta.causes?.map(({ id }) => id)).toEqual(['c1'])
    expect(delta.labels?.get('c1')).toBe('Parcel shop mailing')
    await value(test.book.changeStream('teams', 'team-a', () => ok(teamAdded('team-a', 'Group 70'))))
    const team = await feed.sync(delta.seq)
    expect([team.causes, team.labels?.get('team-a'), team.labels?.size]).toEqual([undefined, 'Group 70', 2])
  })

  it('is everything again where the version asked about was never this book’s', async () => {
    await value(test.book.openCase(() => ok(opening('R0'))))
    expect(numbers((await feed.sync(99)).blocks)).toEqual([0])
  })

  it('never holds a block that cannot be believed: such a one is packed again first', async () => {
    await value(test.book.openCase(() => ok(opening('R0'))))
    await test.core.db.blocks
      .where('n')
      .equals(0)
      .modify((block) => void new Uint8Array(block.buffer).fill(9, 40))
    expect((await feed.sync(null)).blocks.map(({ buffer }) => refAt(viewBlock(buffer), 0))).toEqual(['R0'])
    await test.core.db.blocks.clear()
    expect((await feed.sync(1)).blocks).toEqual([])
    expect((await feed.sync(null)).blocks).toHaveLength(1)
    await expectHealthy(test.core)
  })
})

const saying = (summary: string, name = '', contact = ''): CaseTexts => ({ name, contact, summary })

describe('what the search reads', () => {
  it('is the customer’s name, what reaches them and the summary of each case of a block, by slot', async () => {
    const dana = customer('דנה')
    await value(test.book.openCase(() => ok(opening('R0', { summary: 'no call back', customer: dana }))))
    await value(test.book.openCase(() => ok(opening('R1', { summary: 'wrong bill' }))))
    await startImport(test.book, 'i1', [imported('i1', 'A')])
    const [first, second] = [saying('no call back', 'דנה', dana.contact), saying('wrong bill')]
    expect(await feed.searchTexts(0)).toEqual([first, second, saying('imported A')])
    await value(test.book.undoImport('i1', 'undone', context()))
    expect(await feed.searchTexts(0)).toEqual([first, second, saying('')])
    expect(await feed.searchTexts(1)).toEqual([])
  })
})
