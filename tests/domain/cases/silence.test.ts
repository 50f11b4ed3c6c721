import { describe, expect, it } from 'vitest'
import { decideRecordContact } from '../../../src/domain/cases/decide-contact.ts'
import { silenceOf } from '../../../src/domain/cases/silence.ts'
import { DAY, MINUTE, Story } from '../../support/story.ts'

const speak = (story: Story, direction: 'in' | 'out', reached = true) =>
  story.tell((s, c) => {
    const contact = { contactId: story.nextId(), channel: 'email', note: null, occurredAt: null, chase: false }
    return decideRecordContact(s, { ...contact, direction, reached }, c)
  })
const days = (story: Story) => silenceOf(story.state, story.now)?.days ?? null

describe('a customer who stopped answering', () => {
  it('is silent three days after our last message, and says what that was', () => {
    const story = new Story().opened()
    speak(story.after(MINUTE), 'out')
    story.after(3 * DAY - MINUTE)
    expect(days(story)).toBeNull()
    expect(days(story.after(MINUTE))).toBe(3)
    expect(silenceOf(story.state, story.now)?.last).toMatchObject({ channel: 'email', direction: 'out' })
  })

  it('is not silent once they answer, nor while the last word is theirs', () => {
    const story = new Story().opened()
    expect(days(story.after(9 * DAY))).toBeNull()
    speak(story, 'out')
    speak(story.after(4 * DAY), 'in')
    expect(days(story.after(5 * DAY))).toBeNull()
  })

  it('is not counted from a try that never reached them', () => {
    const story = new Story().opened()
    speak(story.after(MINUTE), 'out', false)
    expect(days(story.after(9 * DAY))).toBeNull()
  })
})
