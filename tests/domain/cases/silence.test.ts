import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { decideAcknowledge } from '../../../src/domain/cases/decide-acknowledge.ts'
import { decideRecordContact } from '../../../src/domain/cases/decide-contact.ts'
import { evolveCase } from '../../../src/domain/cases/evolve-case.ts'
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
    expect(silenceOf(story.state, story.now)?.last).toMatchObject({ channel: 'email', kind: 'reached' })
  })

  it('is not silent once they answer, nor while the last word is theirs', () => {
    const story = new Story().opened()
    expect(days(story.after(9 * DAY))).toBeNull()
    speak(story, 'out')
    speak(story.after(4 * DAY), 'in')
    expect(days(story.after(5 * DAY))).toBeNull()
  })

  it('is silent after tries that never reached them, and says that it was a try', () => {
    const story = new Story().opened()
    for (let i = 0; i < 5; i++) speak(story.after(DAY), 'out', false)
    expect(days(story.after(2 * DAY))).toBeNull()
    expect(days(story.after(DAY))).toBe(3)
    expect(silenceOf(story.state, story.now)?.last).toMatchObject({ kind: 'attempt', channel: 'email' })
  })

  it.each(['automatic', 'personal'] as const)('is silent after no more than an %s acknowledgement', (how) => {
    const story = new Story().opened()
    const { state } = story
    const mailed: CaseState = { ...state, acknowledgement: null }
    const told = decideAcknowledge(mailed, how, 'email', story.after(MINUTE).context())
    const events = told.ok ? told.value : []
    const after = events.reduce((s, e) => evolveCase(s, e, new Map()) ?? s, mailed)
    expect(silenceOf(after, story.now + 3 * DAY)?.last).toMatchObject({ kind: how, channel: 'email', contactId: null })
  })

  it('is not silent because both heard each other when the case was opened', () => {
    const story = new Story().opened()
    expect(story.state.acknowledgement).toMatchObject({ how: 'personal' })
    expect(days(story.after(9 * DAY))).toBeNull()
  })

  it('is told what came last, a contact or word that we have it', () => {
    const story = new Story().opened()
    const acknowledgement = { how: 'automatic' as const, at: story.now + MINUTE, by: null, channel: 'email' }
    speak(story.after(DAY), 'out')
    expect(silenceOf({ ...story.state, acknowledgement }, story.now + 4 * DAY)?.last.kind).toBe('reached')
    const later = { ...acknowledgement, at: story.now + MINUTE }
    expect(silenceOf({ ...story.state, acknowledgement: later }, story.now + 4 * DAY)?.last.kind).toBe('automatic')
  })
})
