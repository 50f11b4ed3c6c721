import { describe, expect, it } from 'vitest'
import { decideRecordContact, type RecordContact } from '../../../src/domain/cases/decide-contact.ts'
import { decideMakePromise } from '../../../src/domain/promises/decide-promise.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, MINUTE, Story, text, ZONE } from '../../support/story.ts'

/** With promise `p`, due in an hour. */
function promised(attempts: number | null = null): Story {
  const story = new Story().opened()
  const due = zonedTime(story.now + 60 * MINUTE, ZONE)
  const rest = { kind: 'call-back' as const, channel: null, performerId: null, note: null, attempts }
  story.tell((s, c) => decideMakePromise(s, { ...rest, promiseId: 'p', due }, c))
  return story.after(MINUTE)
}
const CALL: RecordContact = {
  contactId: 'k',
  direction: 'out',
  channel: 'phone',
  reached: true,
  note: null,
  occurredAt: null,
  chase: false
}
const record = (story: Story, more: Partial<RecordContact>) =>
  story.tell((s, c) => decideRecordContact(s, { ...CALL, ...more }, c))
const promise = (story: Story) => story.state.promises[0]
const never = (): never => {
  throw new Error('no promise')
}

describe('a chase', () => {
  it('is a contact of the customer’s, whatever was said about it, and marked as one', () => {
    const story = promised()
    record(story, { chase: true, direction: 'out', reached: false })
    record(story, { direction: 'in' })
    expect(story.state.contacts).toMatchObject([
      { chase: true, direction: 'in', reached: true },
      { chase: false, direction: 'in', reached: true }
    ])
    expect(story.events.at(-1)?.data).not.toHaveProperty('chase')
  })

  it('keeps no promise and makes nobody know that we have it', () => {
    const story = promised()
    const known = story.state.acknowledgement
    record(story, { chase: true, promiseId: 'p' })
    expect([promise(story)?.fulfilledAt, story.state.acknowledgement]).toEqual([null, known])
  })
})

describe('a contact that concerns a promise', () => {
  it('is linked to it, and keeps it only where somebody says so', () => {
    const story = promised()
    record(story, { promiseId: 'p' })
    expect(promise(story)?.fulfilledAt).toBeNull()
    expect(story.state.contacts[0]).toMatchObject({ promiseId: 'p', reached: true })
    record(story, { promiseId: 'p', keeps: true })
    expect(promise(story)?.fulfilledAt).toBe(story.now)
  })

  it('that did not reach them is an attempt for it', () => {
    const story = promised(1)
    record(story, { promiseId: 'p', reached: false, keeps: true })
    expect(promise(story)).toMatchObject({ fulfilledAt: null, attemptedAt: story.now })
  })

  it('says who of ours had it where somebody else writes it down, kept promise or not', () => {
    const story = promised()
    record(story, { personId: 'dana' })
    record(story, { promiseId: 'p', keeps: true, personId: 'dana' })
    record(story, { personId: story.context().by })
    expect(story.state.contacts.map(({ personId }) => personId)).toEqual(['dana', 'dana', undefined])
  })

  it('from the customer keeps it where they got what they were owed, and stays theirs', () => {
    const story = promised()
    record(story, { promiseId: 'p', direction: 'in' })
    expect(promise(story)?.fulfilledAt).toBeNull()
    record(story, { promiseId: 'p', direction: 'in', reached: false, keeps: true, personId: 'dana' })
    expect(promise(story)?.fulfilledAt).toBe(story.now)
    expect(story.state.contacts).toMatchObject([
      { direction: 'in', promiseId: 'p' },
      { direction: 'in', promiseId: 'p', reached: true, personId: 'dana' }
    ])
  })

  it('from a customer who had to chase keeps it late, and is a chase all the same', () => {
    const story = promised().after(DAY)
    record(story, { promiseId: 'p', direction: 'in', chase: true, keeps: true })
    expect(verdictOf(promise(story) ?? never(), story.now)).toBe('kept-late')
    expect(story.state.contacts).toMatchObject([{ direction: 'in', chase: true }])
  })

  it('kept in time and told after the due needs the reason', () => {
    const story = promised()
    const occurredAt = zonedTime(story.now, ZONE)
    story.after(120 * MINUTE)
    expect(record(story, { promiseId: 'p', keeps: true, occurredAt })?.code).toBe('promise-late-needs-reason')
    expect(record(story, { promiseId: 'p', keeps: true, occurredAt, lateReason: text('why') })).toBeNull()
    expect(promise(story)?.recordedLate).toBe(true)
  })

  it('of another case is refused', () => {
    expect(record(promised(), { promiseId: 'q' })?.code).toBe('promise-not-found')
  })
})

describe('a hostile contact', () => {
  it.each([
    ['without a promise', {}],
    ['that keeps one', { promiseId: 'p', keeps: true }],
    ['from them', { direction: 'in' as const }]
  ])('is marked: %s', (_what, more) => {
    const story = promised()
    record(story, { ...more, hostile: true })
    expect(story.state.contacts).toMatchObject([{ hostile: true }])
  })

  it('is not marked where nobody said so', () => {
    const story = promised()
    record(story, {})
    expect(story.state.contacts[0]?.hostile).toBe(false)
    expect(story.events.at(-1)?.data).not.toHaveProperty('hostile')
  })
})
