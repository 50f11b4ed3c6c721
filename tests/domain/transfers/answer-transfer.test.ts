import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/analytics/cases/case-facts.ts'
import { decideAnswerTransfer } from '../../../src/domain/transfers/decide-answer.ts'
import { decideTransfer } from '../../../src/domain/transfers/decide-transfer.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import type { TransferAnswered } from '../../../src/domain/cases/case-event.ts'
import { decideUndo } from '../../../src/domain/cases/undo-action.ts'
import { MINUTE, Story, text } from '../../support/story.ts'

const move = { toHandlerId: null, reason: 'other' as const, note: null, warm: null, customerRepeated: null }
const transfer = (story: Story, toTeamId: string) => story.tell((s, c) => decideTransfer(s, { ...move, toTeamId }, c))
function moved(): { story: Story; eventId: string } {
  const story = new Story().opened('A').after(10 * MINUTE)
  transfer(story, 'B')
  return { story, eventId: story.state.transfers.at(-1)?.eventId ?? 'none' }
}
const answer = (story: Story, said: Partial<TransferAnswered> & { eventId: string }) =>
  story.tell((s, c) => decideAnswerTransfer(s, { accepted: null, note: null, ...said }, c), 'dan')?.code ?? null

describe('what the receiving side says about a move', () => {
  it('stays with the move: accepted or not, told again or not; the newest word counts', () => {
    const { story, eventId } = moved()
    expect(story.state.transfers[0]).toMatchObject({ accepted: null, customerRepeated: null })
    expect(answer(story, { eventId, accepted: false })).toBe(null)
    expect(story.state.transfers[0]).toMatchObject({ accepted: false, customerRepeated: null })
    expect(answer(story, { eventId, accepted: true, customerRepeated: true })).toBe(null)
    expect(story.state.transfers[0]).toMatchObject({ accepted: true, customerRepeated: true })
  })

  it('does not forget what it does not speak of', () => {
    const { story, eventId } = moved()
    answer(story, { eventId, accepted: true, customerRepeated: true })
    answer(story, { eventId, accepted: false })
    expect(story.state.transfers[0]?.customerRepeated).toBe(true)
  })

  it('is refused where nothing is said or the move is not there, and written once', () => {
    const { story, eventId } = moved()
    expect(answer(story, { eventId })).toBe('transfer-answer-missing')
    expect(answer(story, { eventId: 'other', accepted: true })).toBe('transfer-not-found')
    answer(story, { eventId, accepted: true })
    const before = story.events.length
    expect(answer(story, { eventId, accepted: true })).toBe(null)
    expect(story.events.length).toBe(before)
  })

  it('makes it a move for good: sent back within two minutes it is a return, not a slip', () => {
    const slip = moved()
    slip.story.after(MINUTE)
    transfer(slip.story, 'A')
    expect(transferCounts(slip.story.state)).toMatchObject({ total: 0, returns: 0 })
    for (const said of [{ accepted: true }, { accepted: false }, { customerRepeated: true }]) {
      const { story, eventId } = moved()
      answer(story, { eventId, ...said })
      story.after(MINUTE)
      transfer(story, 'A')
      expect(transferCounts(story.state)).toMatchObject({ total: 2, returns: 1 })
    }
  })

  it('taken back leaves a slip a slip', () => {
    const { story, eventId } = moved()
    answer(story, { eventId, accepted: false })
    story.tell((s, c) => decideUndo(story.events, s, c), 'dan')
    story.after(MINUTE)
    transfer(story, 'A')
    expect(transferCounts(story.state).total).toBe(0)
  })

  it('reaches the columns, and with them transfers.csv', () => {
    const { story, eventId } = moved()
    const columns = () => factsOf(story.state, () => 0).transfers[0]
    expect(columns()).toMatchObject({ warm: -1, accepted: -1, customerRepeated: -1 })
    answer(story, { eventId, accepted: false, customerRepeated: true })
    expect(columns()).toMatchObject({ accepted: 0, customerRepeated: 1 })
  })

  it('about an entry that was struck out changes nothing', () => {
    const { story, eventId } = moved()
    answer(story, { eventId, accepted: true })
    const strike = { eventId, reason: text('typed into the wrong case'), change: { struck: true as const } }
    story.tell((_s, c) => ({ ok: true, value: [correction(strike, c.nextId(), story)] }))
    expect(story.state.transfers).toEqual([])
    expect(story.state.teamId).toBe('A')
  })
})

function correction(data: object, id: string, story: Story) {
  return { ...story.events[0], id, type: 'entry-corrected', data } as never
}
