import { describe, expect, it } from 'vitest'
import { mergeCases, unmergeCases } from '../../../src/application/cases/merge-cases.ts'
import { openCase } from '../../../src/application/cases/open-case.ts'
import { addNote, changeDetails } from '../../../src/application/cases/work-case.ts'
import { addCause, diagnose } from '../../../src/application/causes/diagnose.ts'
import { makePromise, movePromise } from '../../../src/application/promises/work-promise.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { DAY, ZONE } from '../../support/story.ts'
import { TestDesk } from '../../support/test-desk.ts'

const NEVER_AGAIN = { kind: 'no-recurrence' as const, due: null, channel: null, performerId: null, note: '' }
const BLANK = { ref: '', situation: null, severity: null, temperature: null, teamId: null, ownerId: null }

/** One customer's cases, a day apart, all with the same root cause; nothing is promised yet. */
async function floor(cases: number) {
  const test = new TestDesk(new InMemoryFloorBook())
  await test.open()
  const slow = (await value(addCause(test.desk, 'Slow queue', null))).causeId
  const { customerId } = await test.state(0)
  for (let ordinal = 0; ordinal < cases; ordinal++) {
    const input = { ...BLANK, firstName: 'Jovana', contact: '', channel: 'phone', summary: 'again', customerId }
    if (ordinal > 0) await value(openCase(test.after(1440).desk, input))
    await value(diagnose(test.after(1).desk, ordinal, [slow], [ordinal]))
  }
  const verdict = async (ordinal: number) => {
    const promise = (await test.state(ordinal)).promises.at(-1)
    return promise && verdictOf(promise, test.now)
  }
  const all = Array.from({ length: cases }, (_, ordinal) => ordinal)
  return { test, slow, all, verdict }
}

describe('what was promised not to happen again', () => {
  it('is broken at once where it was promised before a case that is known already', async () => {
    const { test, all, verdict } = await floor(2)
    const occurredAt = zonedTime(test.now - DAY, ZONE)
    await value(makePromise(test.desk, 0, { ...NEVER_AGAIN, others: all }))
    expect(await verdict(0)).toBe('open')
    await value(makePromise(test.after(1).desk, 0, { ...NEVER_AGAIN, occurredAt, others: all }))
    expect(await verdict(0)).toBe('broken')
  })

  it('is broken at once where its new term was agreed before a case that is known already', async () => {
    const { test, all, verdict } = await floor(1)
    await value(makePromise(test.desk, 0, NEVER_AGAIN))
    const occurredAt = zonedTime(test.after(5).now, ZONE)
    const { customerId, causeIds, promises } = await test.state(0)
    const input = { ...BLANK, firstName: 'Jovana', contact: '', channel: 'phone', summary: 'again', customerId }
    await value(openCase(test.after(1440).desk, input))
    await value(diagnose(test.desk, 1, causeIds, [1]))
    const agreed = { occurredAt, lateReason: '', others: [...all, 1] }
    const due = zonedTime(test.now + 30 * DAY, ZONE)
    await value(movePromise(test.after(1).desk, 0, promises[0]?.id ?? '', due, agreed))
    expect([(await test.state(0)).promises.length, await verdict(0)]).toEqual([2, 'broken'])
  })

  it('follows when the other case is said to have happened', async () => {
    const { test, all, verdict } = await floor(1)
    await value(makePromise(test.desk, 0, NEVER_AGAIN))
    const promisedAt = test.now
    const { customerId } = await test.state(0)
    const input = { ...BLANK, firstName: 'Jovana', contact: '', channel: 'phone', summary: 'again', customerId }
    await value(openCase(test.after(1440).desk, input))
    const { causeIds } = await test.state(0)
    await value(diagnose(test.desk, 1, causeIds, [...all, 1]))
    expect(await verdict(0)).toBe('broken')
    const before = { happenedAt: zonedTime(promisedAt - DAY, ZONE) }
    await value(changeDetails(test.desk, 1, before, {}, undefined, [...all, 1]))
    expect(await verdict(0)).toBe('open')
  })

  it('is not broken by a duplicate of its own case, and is again once that is taken back, whatever was learned since', async () => {
    const { test, all, verdict } = await floor(3)
    await value(
      makePromise(test.desk, 0, { ...NEVER_AGAIN, occurredAt: zonedTime(test.now - 3 * DAY, ZONE), others: [0, 1] })
    )
    expect(await verdict(0)).toBe('broken')
    await value(mergeCases(test.after(1).desk, 1, 0, [0, 1]))
    expect(await verdict(0)).toBe('open')
    await value(diagnose(test.after(1).desk, 2, (await test.state(2)).causeIds, all))
    expect(await verdict(0)).toBe('broken')
    await value(unmergeCases(test.after(1).desk, 1, 0, all))
    const recurred = (await test.state(0)).promises[0]?.watch?.recurred.map(({ ordinal }) => ordinal)
    expect(recurred?.toSorted()).toEqual([1, 2])
  })

  it('goes along with a duplicate, and is broken by what the customer of the kept case had since', async () => {
    const { test, slow, all, verdict } = await floor(2)
    const stranger = await test.open('Dana')
    await value(makePromise(test.desk, stranger, { ...NEVER_AGAIN, occurredAt: zonedTime(test.now - 2 * DAY, ZONE) }))
    await value(diagnose(test.after(1).desk, stranger, [slow], [stranger]))
    await value(mergeCases(test.after(1).desk, stranger, 0, [...all, stranger]))
    expect(await verdict(0)).toBe('broken')
    expect((await test.state(0)).promises.at(-1)?.watch).toMatchObject({ causeIds: [slow], recurred: [{ ordinal: 1 }] })
    await value(unmergeCases(test.after(1).desk, stranger, 0, [...all, stranger]))
    expect(await verdict(stranger)).toBe('open')
  })

  it('is looked at in the same commit, and nothing is written where nothing is learned', async () => {
    const { test, all } = await floor(2)
    const version = await test.book.version()
    await value(makePromise(test.desk, 0, { ...NEVER_AGAIN, others: all }))
    await value(addNote(test.desk, 0, 'said'))
    expect(await test.book.version()).toBe(version + 2)
    expect((await test.stored(1)).events.every(({ type }) => !type.startsWith('recurrence'))).toBe(true)
  })
})
