import { describe, expect, it } from 'vitest'
import { decideAddNote } from '../../../../src/domain/cases/decide-case.ts'
import { decideMakePromise } from '../../../../src/domain/promises/decide-promise.ts'
import { decideTransfer } from '../../../../src/domain/transfers/decide-transfer.ts'
import { correctionDraft, correctionInput } from '../../../../src/ui/composables/cases/correction-draft.ts'
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

describe('the form for a correction', () => {
  it('starts with what the entry says now', () => {
    expect(correctionDraft(promised(), textOf)).toMatchObject({
      promiseKind: 'call-back',
      channel: 'phone',
      text: 'what was said',
      struck: false
    })
  })

  it('writes only what differs', () => {
    const start = correctionDraft(promised(), textOf)
    expect(correctionInput('e', start, { ...start, reason: 'why' })).toEqual({ eventId: 'e', reason: 'why' })
    const changed = correctionInput('e', start, { ...start, channel: 'email', text: ' what was said ', reason: 'why' })
    expect(changed).toEqual({ eventId: 'e', reason: 'why', channel: 'email' })
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
