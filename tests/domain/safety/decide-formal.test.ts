import { describe, expect, it } from 'vitest'
import {
  decideCloseFormal,
  decideOpenFormal,
  decideReviewFormal,
  type OpenFormalChannel
} from '../../../src/domain/safety/decide-formal.ts'
import { correctableFields, decideCorrectEntry } from '../../../src/domain/cases/correct-entry.ts'
import { asTold } from '../../../src/domain/cases/told-events.ts'
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

  it('carries what pre-flight warned of with the answer it promises', () => {
    const overrides = [{ code: 'shut-then', reason: text('o') }]
    const [story, unwarned] = [new Story().opened('A'), new Story().opened('A')]
    open(story, { overrides })
    expect(story.events.find(({ type }) => type === 'promise-made')?.data).toMatchObject({ overrides })
    expect(story.events.find(({ type }) => type === 'formal-channel-opened')?.data).not.toHaveProperty('overrides')
    open(unwarned)
    expect(unwarned.events.find(({ type }) => type === 'promise-made')?.data).not.toHaveProperty('overrides')
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

  it('is looked at by a supervisor, who says until when it is still needed; that can be undone and its words put right', () => {
    const story = new Story().opened('A').after(MINUTE)
    const later = zonedTime(T0 + 60 * DAY, ZONE)
    const review = (reviewBy: typeof later | null, as = (c: DecideContext) => c) =>
      story.tell((s, c) => decideReviewFormal(s, { reviewBy, note: text('still shouting') }, as(c)))?.code ?? null
    expect(review(later)).toBe('formal-not-open')
    open(story)
    const answerBy = story.state.formal?.answerBy
    story.after(30 * DAY)
    expect(review(later, agent)).toBe('needs-supervisor')
    expect(review(null)).toBe('formal-review-missing')
    expect(review(zonedTime(story.now, ZONE))).toBe('formal-review-missing')
    expect(review(later)).toBe(null)
    expect(story.state.formal).toMatchObject({ reviewBy: later, reviewedAt: story.now, closedAt: null, answerBy })
    expect(undoable(story.events, story.state, story.context())).toMatchObject({
      value: { types: ['formal-channel-reviewed'] }
    })
    const last = story.events.at(-1)
    expect(last && correctableFields(last)).toEqual(['text'])
    const right = { eventId: last?.id ?? '', reason: text('typo'), change: { text: text('calmer') } }
    story.tell((s, c) => decideCorrectEntry(story.events, right, c, s))
    expect(asTold(story.events).find(({ id }) => id === last?.id)?.data).toEqual({
      reviewBy: later,
      note: text('calmer')
    })
    story.tell((_, c) => decideCloseFormal(story.state, text('calm'), c))
    expect(review(later)).toBe('formal-not-open')
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
