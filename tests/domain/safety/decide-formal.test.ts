import { describe, expect, it } from 'vitest'
import {
  decideCloseFormal,
  decideOpenFormal,
  type OpenFormalChannel
} from '../../../src/domain/safety/decide-formal.ts'
import { undoable } from '../../../src/domain/cases/undo-action.ts'
import type { DecideContext } from '../../../src/domain/shared/event.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, MINUTE, Story, T0, text, ZONE } from '../../support/story.ts'

const wish = (change: Partial<OpenFormalChannel> = {}): OpenFormalChannel => ({
  reason: text('why'),
  evidence: text('the bills'),
  answerBy: zonedTime(T0 + 14 * DAY, ZONE),
  reviewBy: zonedTime(T0 + 30 * DAY, ZONE),
  promiseId: 'p1',
  channel: 'letter',
  ...change
})
const agent = (context: DecideContext): DecideContext => ({ ...context, isSupervisor: false })
const open = (story: Story, change: Partial<OpenFormalChannel> = {}, as = (c: DecideContext) => c) =>
  story.tell((s, c) => decideOpenFormal(s, wish(change), as(c)))?.code ?? null

describe('the formal channel', () => {
  it('is opened together with the promise of an official answer, and undone with it', () => {
    const story = new Story().opened('A').after(MINUTE)
    expect(open(story)).toBe(null)
    expect(story.state.promises).toMatchObject([{ id: 'p1', kind: 'written-explanation', channel: 'letter' }])
    expect(story.state.formal).toMatchObject({ promiseId: 'p1', openedAt: T0 + MINUTE, closedAt: null })
    expect(story.state.promises[0]?.due).toEqual(story.state.formal?.answerBy)
    expect(undoable(story.events, story.state, story.context())).toMatchObject({
      value: { types: ['promise-made', 'formal-channel-opened'] }
    })
  })

  it('needs a supervisor, a reason and both dates, and writes nothing without', () => {
    const story = new Story().opened('A').after(MINUTE)
    const past = zonedTime(T0 - DAY, ZONE)
    expect(open(story, {}, agent)).toBe('needs-supervisor')
    expect(open(story, { reason: null })).toBe('formal-needs-reason')
    expect(open(story, { answerBy: null })).toBe('promise-due-missing')
    expect(open(story, { answerBy: past })).toBe('promise-due-in-the-past')
    expect(open(story, { reviewBy: null })).toBe('formal-review-missing')
    expect(open(story, { reviewBy: past })).toBe('formal-review-missing')
    expect(story.events.length).toBe(1)
  })

  it('is open once, and can be opened again after it was closed', () => {
    const story = new Story().opened('A').after(MINUTE)
    open(story)
    expect(open(story, { promiseId: 'p2' })).toBe('formal-already-open')
    expect(story.tell((s, c) => decideCloseFormal(s, text('calm'), c))).toBe(null)
    expect(open(story, { promiseId: 'p2' })).toBe(null)
    expect(story.state.formal).toMatchObject({ promiseId: 'p2', closedAt: null })
  })

  it('is closed by a supervisor with a reason, and the promised answer stays owed', () => {
    const story = new Story().opened('A').after(MINUTE)
    expect(story.tell((s, c) => decideCloseFormal(s, text('calm'), c))?.code).toBe('formal-not-open')
    open(story)
    expect(story.tell((s, c) => decideCloseFormal(s, text('calm'), agent(c)))?.code).toBe('needs-supervisor')
    expect(story.tell((s, c) => decideCloseFormal(s, null, c))?.code).toBe('formal-needs-reason')
    expect(story.tell((s, c) => decideCloseFormal(s, text('calm'), c))).toBe(null)
    expect(story.state.formal?.closedAt).toBe(T0 + MINUTE)
    expect(story.state.promises).toMatchObject([{ id: 'p1', releasedAt: null, fulfilledAt: null }])
    expect(story.tell((s, c) => decideCloseFormal(s, text('calm'), c))?.code).toBe('formal-not-open')
  })
})
