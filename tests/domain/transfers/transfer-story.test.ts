import { describe, expect, it } from 'vitest'
import { decideAddNote } from '../../../src/domain/cases/decide-case.ts'
import { decideRecordContact } from '../../../src/domain/cases/decide-contact.ts'
import { decideAnswerTransfer } from '../../../src/domain/transfers/decide-answer.ts'
import { decideTransfer } from '../../../src/domain/transfers/decide-transfer.ts'
import {
  deadEnd,
  hasAnswerOrNote,
  isImmediateTransfer,
  msToFirstTransfer,
  pingPong
} from '../../../src/domain/transfers/transfer-story.ts'
import { importOf, local, MINUTE, Story, T0, text } from '../../support/story.ts'

const move = { toHandlerId: null, reason: 'other' as const, note: text('n'), warm: null, customerRepeated: null }
const transfer = (story: Story, toTeamId: string) =>
  story.after(10 * MINUTE).tell((s, c) => decideTransfer(s, { ...move, toTeamId }, c))
const note = (story: Story) => story.after(MINUTE).tell((_s, c) => decideAddNote(text('x'), c))
const contact = (story: Story, direction: 'in' | 'out') => {
  const rest = { contactId: 'k', channel: 'phone', reached: true, note: null, occurredAt: null, chase: false }
  story.after(MINUTE).tell((s, c) => decideRecordContact(s, { ...rest, direction }, c))
}

describe('the time to the first transfer', () => {
  it('runs from the opening to the first move; routing is none', () => {
    const story = new Story().opened(null)
    expect(msToFirstTransfer(story.state)).toBe(null)
    transfer(story, 'A')
    expect(msToFirstTransfer(story.state)).toBe(null)
    transfer(story, 'B')
    transfer(story, 'C')
    expect(msToFirstTransfer(story.state)).toBe(20 * MINUTE)
  })

  it('is not known where a file gives no instants that fit', () => {
    const story = new Story()
    const facts = importOf({ targets: ['ref', 'team', 'openedAt', 'eventAt'] })
    story.record(facts, { teamId: 'A', openedAt: local('2026-03-01T10:00'), eventAt: local('2026-03-01T10:00') })
    story.record(facts, { teamId: 'B', eventAt: local('2026-03-01T09:00') })
    expect(story.state.transfers.length).toBe(1)
    expect(msToFirstTransfer(story.state)).toBe(null)
  })
})

describe('an immediate transfer', () => {
  it('comes before any answer or note; the hand-over note itself is none', () => {
    const story = new Story().opened('A')
    expect(isImmediateTransfer(story.events, story.state)).toBe(null)
    transfer(story, 'B')
    expect(isImmediateTransfer(story.events, story.state)).toBe(true)
    note(story)
    expect(isImmediateTransfer(story.events, story.state)).toBe(true)
  })

  it('is none after a note or an answer to the customer; what the customer says is no answer', () => {
    const [noted, answered, told] = [0, 0, 0].map(() => new Story().opened('A'))
    if (!noted || !answered || !told) throw new Error('three stories')
    note(noted)
    contact(answered, 'out')
    contact(told, 'in')
    expect([noted, answered, told].map(({ events }) => hasAnswerOrNote(events))).toEqual([true, true, false])
    for (const story of [noted, answered, told]) transfer(story, 'B')
    const isImmediate = [noted, answered, told].map(({ events, state }) => isImmediateTransfer(events, state))
    expect(isImmediate).toEqual([false, false, true])
  })
})

describe('a dead end', () => {
  it('is the team to which a case was moved and where nobody has worked on it since', () => {
    const story = new Story().opened('A')
    note(story)
    expect(deadEnd(story.state)).toBe(null)
    transfer(story, 'B')
    expect(deadEnd(story.state)).toEqual({
      teamId: 'B',
      fromTeamId: 'A',
      since: T0 + 11 * MINUTE
    })
    note(story)
    expect(deadEnd(story.state)).toBe(null)
  })

  it('moves on with the case, and is not opened up by saying that the case was accepted', () => {
    const story = new Story().opened('A')
    transfer(story, 'B')
    transfer(story, 'C')
    const eventId = story.state.transfers.at(-1)?.eventId ?? ''
    story.tell((s, c) => decideAnswerTransfer(s, { eventId, accepted: true, note: null }, c))
    expect(deadEnd(story.state)?.teamId).toBe('C')
    contact(story, 'out')
    expect(deadEnd(story.state)).toBe(null)
  })
})

describe('ping-pong', () => {
  it('tells what went straight back from what came round by others', () => {
    const story = new Story().opened('A')
    for (const team of ['B', 'A', 'C', 'B', 'C']) transfer(story, team)
    expect(pingPong(story.state)).toEqual({ direct: 2, indirect: 1 })
    expect(pingPong(new Story().opened('A').state)).toEqual({ direct: 0, indirect: 0 })
  })
})
