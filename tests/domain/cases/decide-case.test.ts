import { describe, expect, it } from 'vitest'
import {
  decideAddNote,
  decideChangeDetails,
  decideOpenCase,
  decideReopenCase,
  decideWaiveStep,
  type OpenCase
} from '../../../src/domain/cases/decide-case.ts'
import { shownFields, type SeenFields } from '../../../src/domain/cases/seen-fields.ts'
import { decideUndo } from '../../../src/domain/cases/undo-action.ts'
import { timesReopened } from '../../../src/domain/cases/new-case.ts'
import { decideMakePromise } from '../../../src/domain/promises/decide-promise.ts'
import { instantOf, zonedTime, type ZonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { DAY, MINUTE, Story, text, ZONE } from '../../support/story.ts'

const open = {
  ref: 'R1',
  customerId: 'c',
  channel: 'phone',
  situation: null,
  severity: null,
  temperature: null,
  teamId: null,
  ownerId: null,
  happenedAt: null,
  summary: text('s'),
  hasFirstName: true
}

describe('opening a case', () => {
  it('needs a first name, a channel and one line of what happened, and names what is missing', () => {
    const context = new Story().context()
    const refused = (change: Partial<OpenCase>) => {
      const decided = decideOpenCase({ ...open, ...change }, context)
      return decided.ok ? null : decided.error.code
    }
    expect(refused({})).toBeNull()
    expect(refused({ hasFirstName: false })).toBe('first-name-missing')
    expect(refused({ channel: '' })).toBe('channel-missing')
    expect(refused({ happenedAt: zonedTime(context.now, ZONE) })).toBeNull()
    expect(refused({ happenedAt: zonedTime(context.now + DAY, ZONE) })).toBe('occurred-in-the-future')
    const noSummary = decideOpenCase({ ...open, summary: null }, context)
    expect(!noSummary.ok && noSummary.error.code).toBe('summary-missing')
  })
})

describe('the HEARD steps', () => {
  it('are done or waived with a reason; resolving makes the case resolved, not closed', () => {
    const story = new Story().opened()
    expect(story.tell((s, c) => decideWaiveStep(s, 'hear', null, c))?.code).toBe('waive-needs-reason')
    story.tell((s, c) => decideWaiveStep(s, 'hear', text('why'), c))
    story.answered({ part: 'resolve', answers: {} })
    expect(story.state.steps).toEqual({ hear: 'waived', resolve: 'done' })
    expect(story.state.status).toBe('resolved')
  })

  it('done twice are written once, and a waived one may still be done', () => {
    const story = new Story().opened()
    story.tell((s, c) => decideWaiveStep(s, 'hear', text('why'), c))
    story.answered({ part: 'hear', answers: {} })
    story.answered({ part: 'hear', answers: {} })
    expect(story.state.steps.hear).toBe('done')
    expect(story.events.length).toBe(3)
  })

  it('settled in another window are not waived without a word', () => {
    const story = new Story().opened()
    story.tell((s, c) => decideWaiveStep(s, 'hear', text('why'), c))
    story.answered({ part: 'apologize', answers: {} })
    const count = story.events.length
    for (const step of ['hear', 'apologize'] as const)
      expect(story.tell((s, c) => decideWaiveStep(s, step, text('mine'), c))?.code).toBe('step-already-settled')
    expect(story.events).toHaveLength(count)
  })

  it('told before questions were asked still count: resolving resolved the case, without a date for the follow-up', () => {
    const story = new Story().opened()
    for (const step of ['hear', 'resolve', 'after'] as const)
      story.tell((_s, c) => ok([newEvent(c, 'step-done', { step })]))
    expect(story.state).toMatchObject({ status: 'resolved', followUpDue: null })
    expect(story.state.steps).toEqual({ hear: 'done', resolve: 'done', after: 'done' })
  })
})

describe('closing and reopening', () => {
  it('refuses to close over an open promise, but not over a broken one', () => {
    const story = new Story().opened()
    const rest = { kind: 'update' as const, channel: null, performerId: null, note: null }
    const due = zonedTime(story.now + DAY, ZONE)
    story.tell((s, c) => decideMakePromise(s, { ...rest, promiseId: 'p', due }, c))
    expect(story.close()).toEqual({ code: 'case-has-open-promises', detail: { count: 1 } })
    story.after(2 * DAY)
    expect(story.close()).toBeNull()
    expect(story.state).toMatchObject({ status: 'closed', closedAt: story.now })
  })

  it('closes once, reopens only what is closed, and counts each reopening', () => {
    const story = new Story().opened()
    expect(story.tell((s, c) => decideReopenCase(s, null, c))?.code).toBe('case-not-closed')
    story.close()
    expect(story.close()?.code).toBe('case-already-closed')
    story.tell((s, c) => decideReopenCase(s, null, c))
    expect(story.state).toMatchObject({ status: 'open', closedAt: null })
    expect(timesReopened(story.state)).toBe(1)
  })
})

describe('what is known of a case', () => {
  it('is written only where it differs, and keeps the first temperature beside the last', () => {
    const story = new Story().opened()
    story.tell((s, c) => decideChangeDetails(s, { temperature: 4, channel: 'phone' }, c))
    story.tell((s, c) => decideChangeDetails(s, { temperature: 2 }, c))
    story.tell((s, c) => decideChangeDetails(s, { temperature: 2, channel: 'phone' }, c))
    expect(story.state).toMatchObject({ temperatureFirst: 4, temperatureLast: 2 })
    expect(story.events.map((event) => event.type)).toEqual(['case-opened', 'details-changed', 'details-changed'])
    expect(story.events[1]?.data).toEqual({ temperature: 4 })
  })

  it('knows when it happened: written once, forgotten where emptied, never ahead of us nor over another window', () => {
    const story = new Story().opened()
    const [then, later] = [zonedTime(story.now - DAY, ZONE), zonedTime(story.now + DAY, ZONE)]
    const seen = shownFields(story.state, null)
    const change = (happenedAt: ZonedTime | null, shown?: SeenFields) =>
      story.tell((s, c) => decideChangeDetails(s, { happenedAt }, c, shown))?.code
    expect(change(later)).toBe('occurred-in-the-future')
    expect([change(then), change(then)]).toEqual([undefined, undefined])
    expect(story.events).toHaveLength(2)
    expect(story.state.happenedAt).toBe(instantOf(then))
    expect(change(zonedTime(story.now - 2 * DAY, ZONE), seen)).toBe('answers-changed-meanwhile')
    expect(change(then, seen)).toBeUndefined()
    story.after(MINUTE)
    change(null)
    expect(story.state.happenedAt).toBeNull()
    story.tell((s, c) => decideUndo(story.events, s, c))
    expect(story.state.happenedAt).toBe(instantOf(then))
  })

  it('does not take an empty note', () => {
    const decided = decideAddNote(null, new Story().context())
    expect(!decided.ok && decided.error.code).toBe('note-missing')
  })
})
