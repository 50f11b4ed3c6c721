import { afterEach, beforeEach, expect, it } from 'vitest'
import { ok } from '../../../src/domain/shared/result.ts'
import { Dictionaries, DICTIONARY_CHUNK, DictionaryDraft } from '../../../src/storage/shared/dictionaries.ts'
import { customer, opening, value } from '../../support/book-samples.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'

let test: TestBook
beforeEach(async () => {
  test = await openTestBook()
})
afterEach(() => test.close())

const values = async (name: string): Promise<readonly string[]> =>
  (await test.core.db.dictionaries.where('[name+n]').between([name, 0], [name, 99]).toArray()).flatMap((c) => c.values)

it('takes a channel written in other cases for the same one, spelled as it came first', async () => {
  for (const channel of ['Phone', 'phone', 'PHONE', 'mail'])
    await value(test.book.openCase((ordinal) => ok(opening(`R${ordinal}`, { channel, ownerId: channel }))))
  expect(await values('channel')).toEqual(['Phone', 'mail'])
  expect(await values('person')).toEqual(['Phone', 'phone', 'PHONE', 'mail'])
})

it('fills chunk after chunk, and another window reads all of it', async () => {
  const people = Array.from({ length: 2500 }, (_, i) => customer(`Dana ${i}`))
  const some = people.slice(0, 1500)
  await value(test.book.openCase(() => ok({ ...opening('R0'), customers: some })))
  await value(test.book.openCase(() => ok({ ...opening('R1'), customers: people.slice(1500) })))
  expect(await values('customer')).toEqual(people.map(({ id }) => id))
  const chunks = (await test.core.db.dictionaries.toArray()).filter(({ name }) => name === 'customer')
  expect(chunks.map((chunk) => chunk.values.length)).toEqual([DICTIONARY_CHUNK, DICTIONARY_CHUNK, 452])
  const other = await openTestBook(test.name)
  expect((await other.book.loadCustomers([people[2499]?.id ?? ''])).size).toBe(1)
  expect(await other.book.loadCustomers(people.map(({ id }) => id))).toEqual(
    new Map(people.map((row) => [row.id, row]))
  )
  other.shut()
})

it('adds words once although two readers catch up with them at the same time', () => {
  const known = new Dictionaries()
  const draft = new DictionaryDraft(known)
  expect([draft.encode('team', 'a'), draft.encode('team', 'b'), draft.encode('team', 'a')]).toEqual([0, 1, 0])
  expect(known.valuesOf('team')).toEqual([])
  known.append('team', 0, ['a', 'b'])
  known.append('team', 0, ['a', 'b', 'c'])
  expect(known.valuesOf('team')).toEqual(['a', 'b', 'c'])
  expect(new DictionaryDraft(known).encode('team', 'd')).toBe(3)
})
