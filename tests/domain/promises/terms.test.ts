import { describe, expect, it } from 'vitest'
import { decideCorrectEntry } from '../../../src/domain/cases/correct-entry.ts'
import { decideFallDue } from '../../../src/domain/promises/decide-fall-due.ts'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise,
  decideReleasePromise
} from '../../../src/domain/promises/decide-promise.ts'
import { endOfWatch } from '../../../src/domain/promises/make-terms.ts'
import { promisesToPerform } from '../../../src/domain/promises/decide-hand-over.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { instantOf, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, local, MINUTE, Story, text, ZONE } from '../../support/story.ts'

const base = { promiseId: 'p1', channel: 'phone', performerId: null, note: null, due: null }
const make = (story: Story, more: object, kind: 'call-back' | 'tell-when-fixed' | 'no-recurrence' = 'call-back') =>
  story.tell((s, c) => decideMakePromise(s, { ...base, ...more, kind }, c))
const opened = () => new Story().opened()
const first = (story: Story) => story.state.promises[0]

describe('a promise told later', () => {
  it('was made when it was said, and may have been due since', () => {
    const story = opened().after(DAY)
    const said = local('2026-03-02T11:00')
    expect(make(story, { occurredAt: said, due: local('2026-03-02T15:00') })).toBeNull()
    expect(first(story)).toMatchObject({ madeAt: instantOf(said) })
    const promise = first(story)
    expect(promise && verdictOf(promise, story.now)).toBe('broken')
  })

  it('cannot be due before it was said, nor said in the future', () => {
    const story = opened().after(DAY)
    const due = local('2026-03-02T15:00')
    expect(make(story, { due })).toMatchObject({ code: 'promise-due-in-the-past' })
    expect(make(story, { due, occurredAt: local('2026-03-02T15:00') })).toMatchObject({
      code: 'promise-due-in-the-past'
    })
    expect(make(story, { occurredAt: local('2026-03-09T09:00') })).toMatchObject({ code: 'occurred-in-the-future' })
  })
})

describe('tell when fixed', () => {
  const waitsFor = { kind: 'incident' as const, id: 'i1' }
  const waiting = (backstop = '2026-03-10T10:00') => {
    const story = opened()
    expect(make(story, { waitsFor, due: local(backstop) }, 'tell-when-fixed')).toBeNull()
    return story
  }
  const fall = (story: Story, due: string, what = waitsFor) =>
    story.tell((s, c) => ok(decideFallDue(s, what, { due: local(due) }, c)))

  it('needs a backstop', () => {
    expect(make(opened(), { waitsFor }, 'tell-when-fixed')).toMatchObject({ code: 'promise-needs-backstop' })
    expect(make(opened(), {}, 'tell-when-fixed')).toBeNull()
  })

  it('falls due once what it waits for is in place, and never after its backstop', () => {
    const story = waiting()
    fall(story, '2026-03-03T12:00')
    expect(first(story)).toMatchObject({ due: local('2026-03-03T12:00'), waitsFor: null })
    const late = waiting()
    fall(late, '2026-03-20T12:00')
    expect(first(late)?.due).toEqual(local('2026-03-10T10:00'))
  })

  it('does not care for another fix, and falls due only once', () => {
    const story = waiting()
    fall(story, '2026-03-03T12:00', { kind: 'incident', id: 'i2' })
    expect(first(story)?.waitsFor).toEqual(waitsFor)
    fall(story, '2026-03-03T12:00')
    fall(story, '2026-03-04T12:00')
    expect(first(story)?.due).toEqual(local('2026-03-03T12:00'))
  })

  it('is left alone where it is settled or its case is closed', () => {
    const released = waiting()
    released.tell((s, c) => decideReleasePromise(s, 'p1', text('r'), c))
    const before = released.events.length
    fall(released, '2026-03-03T12:00')
    expect(released.events).toHaveLength(before)
  })

  const tried = (story: Story) => {
    const contact = { promiseId: 'p1', channel: 'phone', note: null, occurredAt: null, lateReason: null }
    return story.tell((s, c) => decideAttemptPromise(s, { ...contact, contactId: story.nextId() }, c))
  }
  const agreed = (attempts: number, backstop = '2026-03-10T10:00') => {
    const story = opened()
    expect(make(story, { waitsFor, due: local(backstop), attempts }, 'tell-when-fixed')).toBeNull()
    return story
  }
  const judged = (story: Story) => {
    const promise = first(story)
    return promise && verdictOf(promise, story.now)
  }

  it('is not told by an attempt from before it was fixed, only by those after', () => {
    const story = agreed(2)
    tried(story.after(MINUTE))
    tried(story.after(MINUTE))
    expect(judged(story)).toBe('attempted')
    fall(story.after(MINUTE), '2026-03-03T12:00')
    expect(judged(story)).toBe('open')
    tried(story.after(MINUTE))
    expect(judged(story)).toBe('open')
    tried(story.after(MINUTE))
    expect(judged(story)).toBe('attempted')
  })

  it('does not count an attempt told later that was made before it was fixed', () => {
    const story = agreed(1)
    fall(story.after(60 * MINUTE), '2026-03-03T12:00')
    const occurredAt = zonedTime(story.now - 30 * MINUTE, ZONE)
    const contact = { promiseId: 'p1', channel: 'phone', note: null, occurredAt, lateReason: null }
    story.tell((s, c) => decideAttemptPromise(s, { ...contact, contactId: 'k' }, c))
    expect(judged(story)).toBe('open')
  })

  it('counts from when it was fixed, not from when that was told', () => {
    const story = agreed(1)
    tried(story.after(60 * MINUTE))
    const fixedAt = zonedTime(story.now - 30 * MINUTE, ZONE)
    story.after(MINUTE).tell((s, c) => ok(decideFallDue(s, waitsFor, { due: local('2026-03-03T12:00'), fixedAt }, c)))
    expect(judged(story)).toBe('attempted')
    expect(first(story)?.due).toEqual(local('2026-03-03T12:00'))
  })

  it('attempted as agreed by its backstop stays so, whatever is fixed afterwards', () => {
    const story = agreed(1)
    tried(story)
    story.after(30 * DAY)
    const before = story.events.length
    fall(story, '2026-04-02T12:00')
    expect(story.events).toHaveLength(before)
    expect(judged(story)).toBe('attempted')
  })

  it('that broke at its backstop stays broken', () => {
    const story = waiting().after(30 * DAY)
    fall(story, '2026-04-02T12:00')
    const promise = first(story)
    expect(promise && verdictOf(promise, story.now)).toBe('broken')
  })
})

describe('no recurrence', () => {
  it('is watched for twelve months unless said', () => {
    const story = opened()
    make(story, {}, 'no-recurrence')
    expect(first(story)?.due?.local).toBe('2027-03-02T09:00:00')
    expect(endOfWatch(local('2024-02-29T10:00')).local).toBe('2025-02-28T10:00:00')
    const said = opened()
    make(said, { due: local('2026-04-02T09:00') }, 'no-recurrence')
    expect(first(said)?.due).toEqual(local('2026-04-02T09:00'))
  })

  it('is kept by its term alone: no contact keeps it, nobody performs it', () => {
    const story = opened()
    make(story, {}, 'no-recurrence')
    const contact = {
      promiseId: 'p1',
      contactId: 'k',
      channel: 'phone',
      note: null,
      occurredAt: null,
      lateReason: null
    }
    expect(story.tell((s, c) => decideKeepPromise(s, contact, c))).toMatchObject({ code: 'promise-keeps-itself' })
    expect(story.tell((s, c) => decideAttemptPromise(s, contact, c))).toMatchObject({ code: 'promise-keeps-itself' })
    expect(promisesToPerform(story.state, null, story.now)).toEqual([])
    const promise = first(story)
    expect(promise && verdictOf(promise, story.now + 400 * DAY)).toBe('kept')
  })

  it('stays what it is when the entry is put right: its kind decides how it is judged', () => {
    const correct = (told: Story, promiseKind: 'call-back' | 'no-recurrence') => {
      const command = { eventId: told.events[1]?.id ?? '', reason: text('mistyped'), change: { promiseKind } }
      return told.tell((s, c) => decideCorrectEntry(told.events, command, c, s))
    }
    const watched = opened()
    make(watched, {}, 'no-recurrence')
    expect(correct(watched, 'call-back')).toMatchObject({ code: 'correction-not-possible' })
    const called = opened()
    make(called, { due: local('2026-03-09T09:00') })
    expect(correct(called, 'no-recurrence')).toMatchObject({ code: 'correction-not-possible' })
  })

  it('given another term after it broke, stays broken, and the new one begins clean', () => {
    const story = opened()
    make(story, {}, 'no-recurrence')
    story.after(DAY)
    const again = { promiseId: 'p1', causeId: 'x', ordinal: 7, ref: 'R7' }
    story.events.push({ ...noticed(story), data: again })
    story.after(MINUTE)
    const moved = { promiseId: 'p1', nextPromiseId: 'p2', due: local('2027-01-01T10:00') }
    expect(story.tell((s, c) => decideMovePromise(s, moved, c))).toBeNull()
    expect(story.state.promises.map((promise) => verdictOf(promise, story.now))).toEqual(['broken', 'open'])
  })

  it('released as of a time before it broke needs a reason: that changes a verdict', () => {
    const story = opened()
    make(story, {}, 'no-recurrence')
    const earlier = local('2026-03-02T10:30')
    story.after(DAY)
    story.events.push(noticed(story))
    const telling = { occurredAt: earlier, lateReason: null }
    const release = (told: typeof telling | { occurredAt: typeof earlier; lateReason: ReturnType<typeof text> }) =>
      story.tell((s, c) => decideReleasePromise(s, 'p1', text('r'), c, told))
    expect(release(telling)).toMatchObject({ code: 'promise-late-needs-reason' })
    expect(release({ ...telling, lateReason: text('typed late') })).toBeNull()
    const promise = first(story)
    expect(promise && verdictOf(promise, story.now)).toBe('released')
    expect(promise?.recordedLate).toBe(true)
  })
})

function noticed(story: Story) {
  const { now: recordedAt } = story
  const common = { version: 1, recordedAt, by: 'ana', device: 'test' }
  const data = { promiseId: 'p1', causeId: 'x', ordinal: 7, ref: 'R7' }
  return {
    ...common,
    id: story.nextId(),
    type: 'recurrence-noticed' as const,
    occurredAt: local('2026-03-02T20:00'),
    data
  }
}
