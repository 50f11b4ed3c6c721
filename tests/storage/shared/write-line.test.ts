import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BookNews } from '../../../src/application/ports/floor-book.ts'
import { ok } from '../../../src/domain/shared/result.ts'
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
import { WriteLine } from '../../../src/storage/shared/write-line.ts'

let first: TestBook
let second: TestBook
beforeEach(async () => {
  first = await openTestBook()
  second = await openTestBook(first.name)
})
afterEach(async () => {
  second.shut()
  await first.close()
})

it('keeps one chain and loses nothing when two windows write 200 commands each at once', async () => {
  for (let i = 0; i < 4; i++) await value(first.book.openCase(() => ok(opening(`R${i}`))))
  const work = (window: TestBook, who: string): Promise<unknown>[] =>
    Array.from({ length: 200 }, (_, i) =>
      i % 10 === 0
        ? value(window.book.openCase((ordinal) => ok(opening(`${who}-${ordinal}`, { channel: `${who} ${i}` }))))
        : value(window.book.changeCase(i % 4, () => ok(note(`${who} ${i}`))))
    )
  await Promise.all([...work(first, 'a'), ...work(second, 'b')])
  expect(await first.book.version()).toBe(404)
  const all = await second.book.loadCases(Array.from({ length: 44 }, (_, i) => i))
  expect(all).toHaveLength(44)
  expect(all.reduce((sum, stored) => sum + stored.events.length, 0)).toBe(404)
  expect(new Set(all.map(({ state }) => state?.ref)).size).toBe(44)
  await expectHealthy(first.core)
  await expectHealthy(second.core)
}, 60_000)

it('decides on what the other window wrote', async () => {
  await value(first.book.openCase(() => ok(opening('R0'))))
  await value(second.book.changeCase(0, () => ok(note('from the other window'))))
  expect((await first.book.loadCase(0))?.events).toHaveLength(2)
  await value(second.book.openCase(() => ok(opening('R1'))))
  expect(await value(first.book.openCase(() => ok(opening('R2'))))).toEqual({ seq: 4, ordinal: 2 })
})

it('sees at once that the other window finished or undid an import', async () => {
  await startImport(first.book, 'i1', [imported('i1', 'A')])
  expect((await second.book.loadCase(0))?.state).toBeNull()
  await value(first.book.finishImport('i1', NO_COUNTS, context()))
  expect((await second.book.loadCase(0))?.state?.ref).toBe('A')
  await value(second.book.changeCase(0, () => ok(note('worked on'))))
  await value(second.book.undoImport('i1', 'undone', context()))
  expect((await first.book.loadCase(0))?.state).toMatchObject({ ref: 'A', keptAfterUndo: true })
  await expectHealthy(first.core)
})

it('hears the news of the other window and not that of another floor', async () => {
  const stranger = await openTestBook()
  const heard = new Promise<BookNews>((resolve) => second.book.subscribe(resolve))
  const strange: BookNews[] = []
  stranger.book.subscribe((news) => strange.push(news))
  await value(first.book.changeStream('teams', 'team-a', () => ok(teamAdded('team-a', 'Group 70'))))
  expect(await heard).toEqual({ seq: 1, ordinals: [], streams: ['teams'] })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(strange).toEqual([])
  await stranger.close()
})

it('runs what it is given one after the other, in the order asked, and goes on after a failure', async () => {
  const line = new WriteLine(null)
  const told: string[] = []
  const task = (name: string, ms: number) => async (): Promise<void> => {
    told.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, ms))
    told.push(`${name} ends`)
    if (name === 'a') throw new Error('a failed')
  }
  const [a, b] = [line.run(task('a', 20)), line.run(task('b', 0))]
  await expect(a).rejects.toThrow('a failed')
  await b
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

it('waits while another window holds the writers’ lock', async () => {
  let release = (): void => undefined
  const held = navigator.locks.request('heard-writer', () => new Promise<void>((resolve) => (release = resolve)))
  const writing = first.book.openCase(() => ok(opening('R0')))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await second.book.version()).toBe(0)
  release()
  await held
  expect(await value(writing)).toEqual({ seq: 1, ordinal: 0 })
})
