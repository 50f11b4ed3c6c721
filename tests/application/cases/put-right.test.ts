import { describe, expect, it } from 'vitest'
import { correctEntry } from '../../../src/application/cases/correct-entry.ts'
import { recordContact } from '../../../src/application/cases/record-contact.ts'
import { undoAction } from '../../../src/application/cases/undo-action.ts'
import { addNote, changeDetails } from '../../../src/application/cases/work-case.ts'
import { keepPromise } from '../../../src/application/promises/work-promise.ts'
import { asTold } from '../../../src/domain/cases/told-events.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

async function opened(): Promise<TestDesk> {
  const test = new TestDesk(new InMemoryFloorBook())
  await test.open()
  return test.after(1)
}

const contact = { channel: 'phone', occurredAt: null, note: '' }

describe('at the desk', () => {
  it('undo takes one action after the other back, the opening last; then the case is gone from the floor', async () => {
    const test = await opened()
    const promiseId = await test.promise(0, 60)
    await value(keepPromise(test.after(1).desk, 0, { ...contact, promiseId, lateReason: '' }))
    await value(undoAction(test.desk, 0))
    expect((await test.state(0)).promises).toMatchObject([{ fulfilledAt: null }])
    await value(undoAction(test.desk, 0))
    expect((await test.state(0)).promises).toEqual([])
    await value(undoAction(test.desk, 0))
    expect((await test.stored(0)).state).toBeNull()
    expect((await test.stored(0)).events).toHaveLength(7)
    expect(await undoAction(test.desk, 0)).toMatchObject({ error: { code: 'case-not-found' } })
  })

  it('undo is refused to somebody else at the desk', async () => {
    const test = await opened()
    await value(addNote(test.desk, 0, 'a slip'))
    test.by = 'ana'
    expect(await undoAction(test.desk, 0)).toMatchObject({ error: { code: 'undo-not-yours' } })
  })

  it('a correction keeps the words that were there before', async () => {
    const test = await opened()
    await value(addNote(test.desk, 0, 'wants a refnud'))
    const eventId = (await test.stored(0)).events.at(-1)?.id ?? ''
    const input = { eventId, reason: 'mistyped', text: 'wants a refund' }
    await value(correctEntry(test.after(60).desk, 0, input))
    const texts = await test.book.loadTextsOfCases([0])
    expect([...texts.values()]).toEqual(expect.arrayContaining(['wants a refnud', 'wants a refund', 'mistyped']))
    const told = asTold((await test.stored(0)).events).find(({ id }) => id === eventId)
    expect(told?.type === 'note-added' && texts.get(told.data.text.id)).toBe('wants a refund')
  })

  it('a correction without a reason writes nothing, nor its words', async () => {
    const test = await opened()
    await value(addNote(test.desk, 0, 'wrong case'))
    const eventId = (await test.stored(0)).events.at(-1)?.id ?? ''
    const refused = await correctEntry(test.desk, 0, { eventId, reason: ' ', struck: true })
    expect(refused).toMatchObject({ error: { code: 'correction-needs-reason' } })
    expect([...(await test.book.loadTextsOfCases([0])).values()]).toEqual(['no answer', 'wrong case'])
  })

  it('a contact is recorded, a chase as one that came in', async () => {
    const test = await opened()
    const told = { ...contact, direction: 'out' as const, reached: false }
    await value(recordContact(test.desk, 0, { ...told, chase: false }))
    await value(recordContact(test.desk, 0, { ...told, chase: true }))
    const contacts = (await test.stored(0)).events.filter(({ type }) => type === 'contact-recorded')
    expect(contacts).toMatchObject([
      { data: { direction: 'out', reached: false, promiseId: null } },
      { data: { direction: 'in', reached: true, chase: true } }
    ])
    expect(await recordContact(test.desk, 0, { ...told, channel: '', chase: false })).toMatchObject({
      error: { code: 'channel-missing' }
    })
  })

  it('the outcome that the customer wants can be forgotten again', async () => {
    const test = await opened()
    await value(changeDetails(test.desk, 0, {}, { desiredOutcome: 'a refund' }))
    await value(changeDetails(test.desk, 0, {}, { desiredOutcome: '' }))
    expect((await test.state(0)).desiredOutcome).not.toBeNull()
    await value(changeDetails(test.desk, 0, {}, { desiredOutcome: null }))
    expect((await test.state(0)).desiredOutcome).toBeNull()
  })
})
