import { describe, expect, it } from 'vitest'
import { addNote } from '../../../src/application/cases/work-case.ts'
import { addCause, diagnose } from '../../../src/application/causes/diagnose.ts'
import { mergeCustomers, unmergeCustomers } from '../../../src/application/people/merge-customers.ts'
import { makePromise } from '../../../src/application/promises/work-promise.ts'
import { UNDO_MS } from '../../../src/domain/cases/undo-action.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { DAY, ZONE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

const TERM_DAYS = 30

/**
 * Two records of one person. `firstDays` after the promise of 30 days in the case of the one, the case of the other is opened, and diagnosed with
 * the same root cause.
 */
async function floor(secondDays = 2) {
  const test = new TestDesk(new InMemoryFloorBook())
  const promised = await test.open('Dana')
  const slow = (await value(addCause(test.desk, 'Slow queue', null))).causeId
  const rude = (await value(addCause(test.desk, 'No script', null))).causeId
  await value(diagnose(test.desk, promised, [slow]))
  const term = { kind: 'no-recurrence' as const, channel: null, performerId: null, note: '' }
  const due = zonedTime(test.after(1).now + TERM_DAYS * DAY, ZONE)
  await value(makePromise(test.desk, promised, { ...term, due }))
  test.now += secondDays * DAY
  const again = await test.open('Dana L')
  await value(diagnose(test.after(1).desk, again, [slow], [again]))
  test.after(5)
  return { test, promised, again, slow, rude, ...(await reader(test, promised, again)) }
}

async function reader(test: TestDesk, promised: number, again: number) {
  const customers = [(await test.state(promised)).customerId ?? '', (await test.state(again)).customerId ?? '']
  const analytics = {
    sync: async () => 0,
    ordinalsOfCustomer: async (id: string) => {
      const states = await Promise.all([promised, again].map((ordinal) => test.state(ordinal)))
      return [promised, again].filter((_ordinal, i) => states[i]?.customerId === id)
    }
  }
  return {
    customers,
    merge: (gone: number, kept: number) =>
      value(mergeCustomers(test.desk, analytics, customers[gone] ?? '', customers[kept] ?? '')),
    verdict: async () => {
      const [promise] = (await test.state(promised)).promises
      return promise && verdictOf(promise, test.now)
    },
    typesIn: async (ordinal: number) => (await test.stored(ordinal)).events.map(({ type }) => type)
  }
}

describe('finding out that two customers are one', () => {
  it.each([
    ['whose case promised it goes', 0, 1],
    ['whose case promised it stays', 1, 0]
  ])('breaks "it will not happen again" at once where the one %s', async (_which, gone, kept) => {
    const { test, promised, again, merge, verdict } = await floor()
    expect(await verdict()).toBe('open')
    const version = await test.book.version()
    await merge(gone, kept)
    expect(await test.book.version()).toBe(version + 1)
    expect(await verdict()).toBe('broken')
    const second = await test.state(again)
    const noticed = (await test.stored(promised)).events.filter(({ type }) => type === 'recurrence-noticed')
    expect(noticed).toMatchObject([{ data: { ordinal: again, ref: second.ref } }])
  })

  it('says how many cases changed hands, whoever learned from it', async () => {
    const { promised, again, merge } = await floor()
    expect((await merge(1, 0)).ordinals).toEqual([again])
    const other = await floor()
    expect((await other.merge(0, 1)).ordinals).toEqual([promised])
  })

  it('leaves it alone where the other case came after the term, or has another root cause', async () => {
    const late = await floor(TERM_DAYS + 1)
    await late.merge(1, 0)
    expect(await late.verdict()).toBe('kept')
    const { test, again, rude, merge, verdict } = await floor()
    await value(diagnose(test.after(1).desk, again, [rude], [again]))
    await merge(1, 0)
    expect(await verdict()).toBe('open')
  })

  it.each([
    ['goes', 0, 1],
    ['stays', 1, 0]
  ])(
    'taken back, withdraws that where the promising one %s, and breaks it again when merged again',
    async (_which, gone, kept) => {
      const { test, promised, again, customers, merge, verdict, typesIn } = await floor()
      const merged = await merge(gone, kept)
      const version = await test.book.version()
      await value(unmergeCustomers(test.after(5).desk, merged))
      expect(await test.book.version()).toBe(version + 1)
      expect(await verdict()).toBe('open')
      const owners = [(await test.state(promised)).customerId, (await test.state(again)).customerId]
      expect(owners).toEqual(customers)
      expect((await typesIn(promised)).at(-1)).toBe('recurrence-withdrawn')
      await merge(gone, kept)
      expect(await verdict()).toBe('broken')
    }
  )

  it('is not taken back after ten minutes, nor once something newer was written in a case that moved', async () => {
    const { test, promised, merge, verdict } = await floor()
    const merged = await merge(0, 1)
    test.now += UNDO_MS + 1
    expect(await unmergeCustomers(test.desk, merged)).toMatchObject({ error: { code: 'undo-too-late' } })
    test.now -= UNDO_MS
    await value(addNote(test.desk, promised, 'called'))
    expect(await unmergeCustomers(test.desk, merged)).toMatchObject({ error: { code: 'undo-newer-first' } })
    expect(await verdict()).toBe('broken')
  })

  it('is taken back whatever a case that moved has learned since', async () => {
    const { test, promised, again, slow, rude, merge, verdict } = await floor()
    const merged = await merge(0, 1)
    await value(diagnose(test.after(1).desk, again, [rude], [promised, again]))
    await value(diagnose(test.after(1).desk, again, [slow], [promised, again]))
    expect(await verdict()).toBe('broken')
    await value(unmergeCustomers(test.desk, merged))
    expect(await verdict()).toBe('open')
  })
})
