import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideAddNote } from '../../../../src/domain/cases/decide-case.ts'
import { correctableFields } from '../../../../src/domain/cases/correct-entry.ts'
import { asTold } from '../../../../src/domain/cases/told-events.ts'
import { decideMakePromise } from '../../../../src/domain/promises/decide-promise.ts'
import { decideAnswerHelp, decideAskForHelp } from '../../../../src/domain/safety/decide-help.ts'
import { decideEndSafety, decideRaiseSafety } from '../../../../src/domain/safety/decide-safety.ts'
import type { HelpKind, HelpOutcome } from '../../../../src/domain/safety/help.ts'
import { decideTransfer } from '../../../../src/domain/transfers/decide-transfer.ts'
import {
  correctionAudience,
  correctionDraft,
  correctionInput
} from '../../../../src/ui/composables/cases/correction-draft.ts'
import { randomStory } from '../../../support/random-story.ts'
import { Story, text } from '../../../support/story.ts'

const WORDS = new Map([['n', 'what was said']])
const textOf = (id: string): string => WORDS.get(id) ?? ''
const newest = (story: Story) => {
  const event = story.events.at(-1)
  if (event === undefined) throw new Error('nothing happened')
  return event
}

function promised() {
  const story = new Story().opened()
  const promise = { promiseId: 'p', kind: 'call-back' as const, due: null, performerId: null }
  story.tell((s, c) => decideMakePromise(s, { ...promise, channel: 'phone', note: text('n') }, c))
  return newest(story)
}

function answered(kind: HelpKind, outcome: HelpOutcome) {
  const story = new Story().opened()
  const ask = { askId: 'a', kind, question: text('n'), tried: null, options: [], authorityLimit: null }
  story.tell((s, c) => decideAskForHelp(s, { ...ask, toTeamId: 'B', toPersonId: null, answerIn: 60 }, c))
  const said = { askId: 'a', outcome, answer: text('n'), chosen: null, byPersonId: null }
  const telling = { told: true as const, contactId: 'k', channel: 'phone' }
  story.tell((s, c) => decideAnswerHelp(s, { ...said, telling }, c))
  const event = story.events.find(({ type }) => type === 'help-answered')
  if (event === undefined) throw new Error('nobody answered')
  return event
}

describe('the form for a correction', () => {
  it('starts with what the entry says now', () => {
    expect(correctionDraft(promised(), textOf)).toMatchObject({
      promiseKind: 'call-back',
      channel: 'phone',
      text: 'what was said',
      struck: false
    })
  })

  it('starts with the words of every entry whose text can be put right', () => {
    const words = (id: string): string => `words of ${id}`
    fc.assert(
      fc.property(randomStory(), (story) => {
        const texts = asTold(story.events).filter((event) => correctableFields(event).includes('text'))
        for (const event of texts)
          expect([event.type, correctionDraft(event, words).text]).not.toEqual([event.type, words('')])
      })
    )
  })

  it('starts with why safety mode ended', () => {
    const story = new Story().opened()
    const alarm = { kind: 'violence' as const, note: null }
    story.tell((s, c) => decideRaiseSafety(s, alarm, c))
    story.tell((s, c) => decideEndSafety(s, text('n'), c))
    expect(correctionDraft(newest(story), textOf).text).toBe('what was said')
  })

  it('writes only what differs', () => {
    const start = correctionDraft(promised(), textOf)
    expect(correctionInput('e', start, { ...start, reason: 'why' })).toEqual({ eventId: 'e', reason: 'why' })
    const changed = correctionInput('e', start, { ...start, channel: 'email', text: ' what was said ', reason: 'why' })
    expect(changed).toEqual({ eventId: 'e', reason: 'why', channel: 'email' })
  })

  it('reads what goes to the customer as such, and everything else as a note about them', () => {
    expect(correctionAudience(promised())).toBe('customer')
    expect(correctionAudience(answered('idea', 'no'))).toBe('customer')
    expect(correctionAudience(answered('question', 'answered'))).toBe('internal')
    const noted = new Story().opened()
    noted.tell((_s, c) => decideAddNote(text('n'), c))
    expect(correctionAudience(newest(noted))).toBe('internal')
  })

  it('can take back an answer to yes or no', () => {
    const story = new Story().opened('A')
    const move = { toTeamId: 'B', toHandlerId: null, note: null, customerRepeated: null }
    story.tell((s, c) => decideTransfer(s, { ...move, reason: 'other', warm: true }, c))
    const start = correctionDraft(newest(story), textOf)
    expect(start).toMatchObject({ warm: 'yes', transferReason: 'other' })
    expect(correctionInput('e', start, { ...start, warm: '', reason: 'w' })).toMatchObject({ warm: null })
    expect(correctionInput('e', start, { ...start, warm: 'no', reason: 'w' })).toMatchObject({ warm: false })
  })

  it('strikes out and nothing else', () => {
    const story = new Story().opened()
    story.tell((_s, c) => decideAddNote(text('n'), c))
    const start = correctionDraft(newest(story), textOf)
    const struck = correctionInput('e', start, { ...start, text: 'other', struck: true, reason: 'why' })
    expect(struck).toEqual({ eventId: 'e', reason: 'why', struck: true })
  })
})
