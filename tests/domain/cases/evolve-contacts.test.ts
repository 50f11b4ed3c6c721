import { describe, expect, it } from 'vitest'
import { decideAcknowledge } from '../../../src/domain/cases/decide-acknowledge.ts'
import { decideRecordContact } from '../../../src/domain/cases/decide-contact.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { MINUTE, Story, T0, text } from '../../support/story.ts'

const acknowledge = (story: Story, how: 'automatic' | 'personal') =>
  story.tell((s, c) => decideAcknowledge(s, how, null, c))
const call = (story: Story) =>
  story.tell((s, c) => {
    const contact = { contactId: 'k', channel: 'phone', note: null, occurredAt: null, chase: false }
    return decideRecordContact(s, { ...contact, direction: 'out', reached: true }, c)
  })

/** On a channel where nobody hears us while they tell us. */
function byMail(): Story {
  const story = new Story()
  const unknown = { customerId: null, situation: null, severity: null, temperature: null, teamId: null, ownerId: null }
  const data = { ...unknown, ref: 'R1', channel: 'email', summary: text('s'), happenedAt: null }
  story.events.push(newEvent(story.context(), 'case-opened', data))
  return story
}

describe('the first word that a customer has from us', () => {
  it('stays known when a personal one follows an automatic one: the clock asks for it', () => {
    const story = byMail()
    acknowledge(story.after(MINUTE), 'automatic')
    expect(story.state.acknowledgement).toMatchObject({ how: 'automatic', at: T0 + MINUTE })
    call(story.after(MINUTE))
    expect(story.state.acknowledgement).toMatchObject({ how: 'personal', at: T0 + 2 * MINUTE, firstAt: T0 + MINUTE })
    call(story.after(MINUTE))
    expect(story.state.acknowledgement).toMatchObject({ at: T0 + 2 * MINUTE, firstAt: T0 + MINUTE })
  })

  it('is the personal one where none came before it', () => {
    const story = byMail()
    call(story.after(MINUTE))
    acknowledge(story.after(MINUTE), 'automatic')
    expect(story.state.acknowledgement).toEqual({ how: 'personal', at: T0 + MINUTE, by: expect.anything() })
  })
})
