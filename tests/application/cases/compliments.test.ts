import { describe, expect, it } from 'vitest'
import { noteCompliment, withdrawCompliment } from '../../../src/application/cases/compliments.ts'
import { recordContact } from '../../../src/application/cases/record-contact.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

const all = async (test: TestDesk) => [...(await test.book.loadStreams('compliments')).values()]
const CALL = { direction: 'in' as const, channel: 'phone', reached: true, note: '', occurredAt: null, chase: false }

describe('a compliment', () => {
  it('needs no case, and can be taken back', async () => {
    const test = new TestDesk(new InMemoryFloorBook())
    const { id } = await value(noteCompliment(test.desk, { text: 'so quick!', causeId: 'c1', customerId: null }))
    expect(await all(test)).toMatchObject([{ causeId: 'c1', withdrawn: false, at: test.now }])
    expect([...(await test.book.loadStreamTexts('compliments')).values()]).toEqual(['so quick!'])
    await value(withdrawCompliment(test.desk, id))
    expect(await all(test)).toMatchObject([{ withdrawn: true }])
  })

  it('that says nothing is refused', async () => {
    const test = new TestDesk(new InMemoryFloorBook())
    const refused = noteCompliment(test.desk, { text: ' ', causeId: null, customerId: null })
    expect(await refused).toMatchObject({ error: { code: 'compliment-missing' } })
    expect(await test.book.version()).toBe(0)
  })

  it('in a contact is written in the same commit, as the customer’s own text', async () => {
    const test = new TestDesk(new InMemoryFloorBook())
    await test.open()
    const before = await test.book.version()
    const compliment = { text: 'so quick!', causeId: null }
    await value(recordContact(test.after(1).desk, 0, { ...CALL, compliment }))
    expect(await test.book.version()).toBe(before + 1)
    expect(await all(test)).toMatchObject([{ customerId: (await test.state(0)).customerId }])
    expect((await test.state(0)).contacts).toHaveLength(1)
  })

  it('refused takes the contact with it', async () => {
    const test = new TestDesk(new InMemoryFloorBook())
    await test.open()
    const refused = recordContact(test.after(1).desk, 0, { ...CALL, compliment: { text: '', causeId: null } })
    expect(await refused).toMatchObject({ error: { code: 'compliment-missing' } })
    expect((await test.state(0)).contacts).toEqual([])
  })
})
