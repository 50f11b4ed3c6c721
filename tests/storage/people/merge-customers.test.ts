import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCase } from '../../../src/application/cases/open-case.ts'
import { addCause, diagnose } from '../../../src/application/causes/diagnose.ts'
import { mergeCustomers, unmergeCustomers } from '../../../src/application/people/merge-customers.ts'
import { makePromise } from '../../../src/application/promises/work-promise.ts'
import { EMPTY_FILTER } from '../../../src/domain/shared/floor-query.ts'
import { FloorFeed } from '../../../src/storage/shared/floor-feed.ts'
import { FloorAnalytics } from '../../../src/workers/shared/floor-analytics.ts'
import { value } from '../../support/book-samples.ts'
import { expectHealthy } from '../../support/book-health.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'
import { TestDesk } from '../../support/test-desk.ts'
import { ZONE } from '../../support/story.ts'

const BLANK = { ref: '', situation: null, severity: null, temperature: null, teamId: null, ownerId: null }
const CALL = { ...BLANK, contact: '', channel: 'phone', summary: 'no answer' }
const NEVER_AGAIN = { kind: 'no-recurrence' as const, due: null, channel: null, performerId: null, note: '' }

let book: TestBook
let at: TestDesk
let analytics: FloorAnalytics
beforeEach(async () => {
  book = await openTestBook()
  at = new TestDesk(book.book)
  analytics = new FloorAnalytics(new FloorFeed(book.core))
})
afterEach(() => book.close())

/** Promises broken on the floor, as its columns have it. */
async function broken(): Promise<number> {
  await analytics.sync()
  const query = { filter: EMPTY_FILTER, now: at.now, zone: ZONE, transferLimits: {} }
  return (await analytics.numbers(query)).brokenPromises.counts.broken
}

describe('two customers merged in the book', () => {
  it('break what was promised never to happen again, in the figures too, in one commit; taken back, they mend it', async () => {
    await value(openCase(at.desk, { ...CALL, firstName: 'Dana' }))
    const { causeId } = await value(addCause(at.desk, 'Slow queue', null))
    await value(diagnose(at.desk, 0, [causeId]))
    await value(makePromise(at.after(1).desk, 0, NEVER_AGAIN))
    await value(openCase(at.after(60).desk, { ...CALL, firstName: 'Dana L' }))
    await value(diagnose(at.after(1).desk, 1, [causeId]))
    const [kept = '', gone = ''] = [(await at.state(0)).customerId, (await at.state(1)).customerId].map(
      (id) => id ?? ''
    )
    const version = await at.after(1).book.version()
    expect(await broken()).toBe(0)

    const merged = await value(mergeCustomers(at.desk, analytics, gone, kept))
    expect(await at.book.version()).toBe(version + 1)
    expect(await broken()).toBe(1)
    expect((await at.stored(0)).events.at(-1)).toMatchObject({ type: 'recurrence-noticed', data: { ordinal: 1 } })
    await expectHealthy(book.core)

    await value(unmergeCustomers(at.after(1).desk, merged))
    expect(await at.book.version()).toBe(version + 2)
    expect(await broken()).toBe(0)
    expect((await at.state(1)).customerId).toBe(gone)
    await expectHealthy(book.core)
  })
})
