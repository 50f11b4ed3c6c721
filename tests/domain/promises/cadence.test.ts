import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideReopenCase } from '../../../src/domain/cases/decide-case.ts'
import { decideUndo } from '../../../src/domain/cases/undo-action.ts'
import { MOST_SLOTS, rhythmsOf, slotAfter } from '../../../src/domain/promises/cadence.ts'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise,
  decideReleasePromise
} from '../../../src/domain/promises/decide-promise.ts'
import type { Cadence } from '../../../src/domain/promises/promise-terms.ts'
import { isOwed } from '../../support/naive-promise.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { instantOf, resolveLocal, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, local, MINUTE, Story, T0, text, ZONE } from '../../support/story.ts'

const EVERY_SECOND_DAY: Cadence = { every: 2, unit: 'day' }
const base = { kind: 'update' as const, channel: 'email', performerId: 'ana', note: null }
const contact = { channel: 'email', note: null, occurredAt: null, lateReason: null }

function rhythm(due = '2026-03-03T10:00', cadence = EVERY_SECOND_DAY, attempts: number | null = null): Story {
  const story = new Story().opened()
  const made = { ...base, promiseId: 'p1', due: local(due), cadence, attempts }
  expect(story.tell((s, c) => decideMakePromise(s, made, c))).toBeNull()
  return story
}
const at = (story: Story, when: string): Story => {
  story.now = instantOf(local(when))
  return story
}
const newest = (story: Story) => story.state.promises.at(-1)?.id ?? 'none'
const keep = (story: Story, promiseId = newest(story)) =>
  story.tell((s, c) => decideKeepPromise(s, { ...contact, promiseId, contactId: story.nextId() }, c))
const dues = (story: Story) => story.state.promises.map(({ due }) => due?.local.slice(0, 16))
const verdicts = (story: Story) => story.state.promises.map((promise) => verdictOf(promise, story.now))

describe('updates at a rhythm', () => {
  it('each kept one makes the next, counted from its due and not from when it was kept', () => {
    const story = at(rhythm(), '2026-03-03T08:15')
    expect(keep(story)).toBeNull()
    expect(dues(story)).toEqual(['2026-03-03T10:00', '2026-03-05T10:00'])
    expect(story.state.promises[1]).toMatchObject({ follows: 'p1', cadence: EVERY_SECOND_DAY, performerId: 'ana' })
    keep(at(story, '2026-03-05T13:00'))
    expect(dues(story).at(-1)).toBe('2026-03-07T10:00')
    expect(verdicts(story)).toEqual(['kept', 'kept-late', 'open'])
  })

  it('stays at its clock over the change to summer time, while hours stay hours', () => {
    const story = at(rhythm('2026-03-28T10:00'), '2026-03-28T09:00')
    keep(story)
    expect(dues(story)[1]).toBe('2026-03-30T10:00')
    const hours = slotAfter(local('2026-03-28T20:00'), { every: 12, unit: 'hour' }, 1)
    expect(hours.local).toBe('2026-03-29T09:00:00')
  })

  it('comes back to its clock after the one night whose clocks skip it', () => {
    const story = at(rhythm('2026-03-28T02:30', { every: 1, unit: 'day' }), '2026-03-28T02:00')
    keep(story)
    keep(story.after(DAY))
    expect(dues(story)).toEqual(['2026-03-28T02:30', '2026-03-29T03:30', '2026-03-30T02:30'])
  })

  it('writes every slot that passed meanwhile; the one late word ends them all, and each counts as broken', () => {
    const story = at(rhythm(), '2026-03-08T15:00')
    expect(keep(story)).toBeNull()
    expect(dues(story)).toEqual(['2026-03-03T10:00', '2026-03-05T10:00', '2026-03-07T10:00', '2026-03-09T10:00'])
    expect(verdicts(story)).toEqual(['kept-late', 'kept-late', 'kept-late', 'open'])
    expect(story.events.filter(({ type }) => type === 'contact-recorded')).toHaveLength(1)
  })

  it('goes on after the agreed attempts, once, and not after too few', () => {
    const story = at(rhythm('2026-03-03T10:00', EVERY_SECOND_DAY, 2), '2026-03-03T08:00')
    const attempt = () =>
      story.tell((s, c) => decideAttemptPromise(s, { ...contact, promiseId: 'p1', contactId: story.nextId() }, c))
    attempt()
    expect(story.state.promises).toHaveLength(1)
    attempt()
    expect(dues(story)).toEqual(['2026-03-03T10:00', '2026-03-05T10:00'])
    keep(story.after(MINUTE), 'p1')
    expect(story.state.promises).toHaveLength(2)
  })

  it('shifts with a time that was moved, and ends when it is released', () => {
    const story = at(rhythm(), '2026-03-03T08:00')
    const moved = { promiseId: 'p1', nextPromiseId: 'p2', due: local('2026-03-04T16:00') }
    story.tell((s, c) => decideMovePromise(s, moved, c))
    keep(story, 'p2')
    expect(dues(story)).toEqual(['2026-03-03T10:00', '2026-03-04T16:00', '2026-03-06T16:00'])
    story.tell((s, c) => decideReleasePromise(s, newest(story), text('enough'), c))
    expect(verdicts(story)).toEqual(['moved', 'kept', 'released'])
  })

  it('goes on from a later one that was given another time, not from where it began', () => {
    const story = at(rhythm(), '2026-03-03T08:00')
    keep(story)
    const moved = { promiseId: newest(story), nextPromiseId: 'p9', due: local('2026-03-05T16:00') }
    story.tell((s, c) => decideMovePromise(s, moved, c))
    keep(story, 'p9')
    expect(dues(story).at(-1)).toBe('2026-03-07T16:00')
    // given another time too late, it goes on from there as well
    at(story, '2026-03-08T09:00')
    story.tell((s, c) =>
      decideMovePromise(s, { promiseId: newest(story), nextPromiseId: 'p10', due: local('2026-03-08T12:00') }, c)
    )
    keep(story, 'p10')
    expect(dues(story).at(-1)).toBe('2026-03-10T12:00')
  })

  it('let go too late, has broken every slot that passed, and nobody waits for them any more', () => {
    const story = at(rhythm(), '2026-03-06T09:00')
    story.tell((s, c) => decideReleasePromise(s, 'p1', text('enough'), c))
    expect(dues(story)).toEqual(['2026-03-03T10:00', '2026-03-05T10:00'])
    expect(verdicts(story)).toEqual(['broken', 'broken'])
    expect(story.state.promises.every(({ releasedAt }) => releasedAt !== null)).toBe(true)
  })

  it('given another time too late, has broken every slot that passed, and goes on from the new time', () => {
    const story = at(rhythm(), '2026-03-06T09:00')
    const moved = { promiseId: 'p1', nextPromiseId: 'p9', due: local('2026-03-06T18:00') }
    expect(story.tell((s, c) => decideMovePromise(s, moved, c))).toBeNull()
    expect(dues(story)).toEqual(['2026-03-03T10:00', '2026-03-05T10:00', '2026-03-06T18:00'])
    expect(verdicts(story)).toEqual(['broken', 'broken', 'open'])
    expect(story.state.promises.filter(isOwed).map(({ id }) => id)).toEqual(['p9'])
    expect(rhythmsOf(story.state, story.now)).toMatchObject([{ kept: 0, due: 2 }])
    keep(story, 'p9')
    expect(dues(story).at(-1)).toBe('2026-03-08T18:00')
  })

  it('agreed anew in time and told too late, has missed nothing', () => {
    const story = at(rhythm(), '2026-03-06T09:00')
    const [occurredAt, lateReason] = [local('2026-03-03T09:00'), text('a storm')]
    const moved = { promiseId: 'p1', nextPromiseId: 'p9', due: local('2026-03-07T10:00'), occurredAt, lateReason }
    expect(story.tell((s, c) => decideMovePromise(s, moved, c))).toBeNull()
    expect(verdicts(story)).toEqual(['moved', 'open'])
  })

  it('can be given another time after any number of missed slots', () => {
    const story = rhythm('2026-03-03T10:00', { every: 1, unit: 'hour' }).after(60 * DAY)
    const due = zonedTime(story.now + DAY, ZONE)
    const moved = { promiseId: 'p1', nextPromiseId: 'p9', due }
    expect(story.tell((s, c) => decideMovePromise(s, moved, c))).toBeNull()
    expect(story.state.promises).toHaveLength(MOST_SLOTS + 2)
    expect(verdicts(story).filter((verdict) => verdict === 'broken')).toHaveLength(MOST_SLOTS + 1)
  })

  it('ends with its case: what was missed until then is broken, and nothing is missed any more', () => {
    const story = at(rhythm(), '2026-03-08T15:00')
    expect(story.close()).toBeNull()
    expect(verdicts(story)).toEqual(['broken', 'broken', 'broken'])
    const before = rhythmsOf(story.state, story.now)
    expect(before).toMatchObject([{ kept: 0, due: 3, longestSilence: story.now - T0 }])
    story.after(30 * DAY)
    expect(rhythmsOf(story.state, story.now)).toEqual(before)
    story.tell((s, c) => decideReopenCase(s, null, c))
    expect(story.state.promises.filter(isOwed).map(({ id }) => id)).toEqual(['p1'])
  })

  it('has no next update once its case is closed, though the last one may still be made good', () => {
    const story = at(rhythm(), '2026-03-04T15:00')
    expect(story.close()).toBeNull()
    expect(keep(story.after(30 * DAY), 'p1')).toBeNull()
    expect(dues(story)).toEqual(['2026-03-03T10:00'])
    expect(verdicts(story)).toEqual(['kept-late'])
  })

  it('stops where a case was closed, whatever closed it', () => {
    const story = at(rhythm(), '2026-03-04T15:00')
    const closed = { ...story.state, status: 'closed' as const, closedAt: instantOf(local('2026-03-06T09:00')) }
    expect(rhythmsOf(closed, story.now + 30 * DAY)).toMatchObject([{ due: 2 }])
    const contacted = { ...contact, promiseId: 'p1', contactId: 'k' }
    story.after(30 * DAY)
    const decided = decideKeepPromise(closed, contacted, story.context())
    const made = decided.ok ? decided.value.filter(({ type }) => type === 'promise-made') : []
    expect(made).toMatchObject([{ data: { due: local('2026-03-05T10:00') } }])
  })

  it('is taken back with what it made', () => {
    const story = at(rhythm(), '2026-03-03T08:00')
    keep(story)
    expect(story.tell((s, c) => decideUndo(story.events, s, c))).toBeNull()
    expect(verdicts(story)).toEqual(['open'])
  })

  it('refuses to be kept after more missed slots than anybody would call a rhythm, and says so', () => {
    const story = rhythm('2026-03-03T10:00', { every: 1, unit: 'hour' })
    expect(keep(story.after((MOST_SLOTS * 60 + 1) * MINUTE + 40 * DAY))).toMatchObject({
      code: 'cadence-too-many-missed'
    })
    expect(story.state.promises).toHaveLength(1)
  })

  it.each([
    [{ every: 0, unit: 'day' as const }, 'cadence-not-a-number'],
    [{ every: 1.5, unit: 'day' as const }, 'cadence-not-a-number']
  ])('refuses %j', (cadence, code) => {
    const story = new Story().opened()
    const made = { ...base, promiseId: 'p1', due: local('2026-03-03T10:00'), cadence }
    expect(story.tell((s, c) => decideMakePromise(s, made, c))).toMatchObject({ code })
    const vague = { ...made, cadence: EVERY_SECOND_DAY, due: null }
    expect(story.tell((s, c) => decideMakePromise(s, vague, c))).toMatchObject({ code: 'cadence-needs-first' })
  })
})

describe('a rhythm of days, over years and clock changes', () => {
  it('shows the clock it was promised for at every slot that its clocks have, whenever each was kept', () => {
    const step = fc.record({ every: fc.integer({ min: 1, max: 9 }), minute: fc.integer({ min: 0, max: 1439 }) })
    fc.assert(
      fc.property(step, fc.array(fc.nat(20_000), { maxLength: 25 }), ({ every, minute }, delays) => {
        const first = zonedTime(Date.UTC(2026, 2, 20) + minute * MINUTE, ZONE).local.slice(0, 16)
        const story = rhythm(first, { every, unit: 'day' })
        for (const delay of delays) {
          const due = story.state.promises.at(-1)?.due
          if (due) story.now = Math.max(story.now, instantOf(due) + (delay - 4000) * MINUTE)
          expect(keep(story)).toBeNull()
        }
        for (const [i, { due }] of story.state.promises.entries()) {
          const day = new Date(Date.parse(`${first}Z`) + i * every * DAY).toISOString().slice(0, 16)
          expect(due && instantOf(due)).toBe(instantOf(resolveLocal(day, ZONE)))
        }
        const open = verdicts(story).filter((verdict) => verdict === 'open')
        expect(open.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 40 }
    )
  })
})

describe('the end of a rhythm', () => {
  const ends = {
    closed: (story: Story) => story.close(),
    released: (story: Story) => story.tell((s, c) => decideReleasePromise(s, newest(story), text('r'), c)),
    moved: (story: Story) => {
      const later = { nextPromiseId: 'p9', due: zonedTime(story.now + DAY, ZONE) }
      return story.tell((s, c) => decideMovePromise(s, { promiseId: newest(story), ...later }, c))
    }
  }
  it.each(['closed', 'released', 'moved'] as const)('%s, writes every slot that was missed, no fewer', (end) => {
    const unit = fc.constantFrom('hour' as const, 'day' as const)
    const delays = fc.array(fc.integer({ min: -60, max: 20_000 }), { maxLength: 6 })
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 5 }), delays, fc.nat(20_000), (unit, every, delays, missed) => {
        const story = rhythm('2026-03-03T10:00', { every: unit === 'hour' ? every * 12 : every, unit })
        const go = (minutes: number): void => {
          const due = story.state.promises.at(-1)?.due
          if (due) story.now = Math.max(story.now, instantOf(due) + minutes * MINUTE)
        }
        for (const delay of delays) {
          go(delay)
          expect(keep(story)).toBeNull()
        }
        go(missed + 1)
        const [counted] = rhythmsOf(story.state, story.now)
        expect(ends[end](story)).toBeNull()
        expect(rhythmsOf(story.state, story.now)).toMatchObject([{ kept: counted?.kept, due: counted?.due }])
        const broken = verdicts(story).filter((verdict) => verdict === 'broken' || verdict === 'kept-late')
        expect(broken).toHaveLength((counted?.due ?? 0) - (counted?.kept ?? 0))
      }),
      { numRuns: 40 }
    )
  })
})

describe('how well a rhythm was kept', () => {
  it('is updates kept of updates due, with the longest time without a word of ours', () => {
    const story = at(rhythm(), '2026-03-03T09:00')
    keep(story)
    keep(at(story, '2026-03-06T09:00'))
    const [found, ...others] = rhythmsOf(story.state, story.now)
    expect(others).toEqual([])
    expect(found).toMatchObject({ kept: 1, due: 2, longestSilence: 3 * DAY })
  })

  it('counts slots that passed while nobody did anything, before anything is recorded', () => {
    const story = at(rhythm(), '2026-03-08T15:00')
    expect(rhythmsOf(story.state, story.now)[0]).toMatchObject({ kept: 0, due: 3 })
    keep(story)
    expect(rhythmsOf(story.state, story.now)[0]).toMatchObject({ kept: 0, due: 3 })
  })

  it('keeps two rhythms of a case apart', () => {
    const story = at(rhythm(), '2026-03-03T08:00')
    const other = {
      ...base,
      promiseId: 'q1',
      due: local('2026-03-03T12:00'),
      cadence: { every: 1, unit: 'week' as const }
    }
    story.tell((s, c) => decideMakePromise(s, other, c))
    keep(story, 'p1')
    keep(story.after(MINUTE), 'q1')
    expect(rhythmsOf(story.state, story.now).map(({ promises }) => promises.length)).toEqual([2, 2])
  })
})
