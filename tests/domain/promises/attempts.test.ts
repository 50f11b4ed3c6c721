import { describe, expect, it } from 'vitest'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise,
  type KeepPromise
} from '../../../src/domain/promises/decide-promise.ts'
import { isParked } from '../../../src/domain/promises/owed.ts'
import { promiseCounts } from '../../../src/domain/promises/promise-counts.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { MINUTE, Story, text, ZONE } from '../../support/story.ts'

const inMinutes = (story: Story, minutes: number) => zonedTime(story.now + minutes * MINUTE, ZONE)

/** A promise due in an hour, with so many attempts agreed. */
function agreed(attempts: number | null): Story {
  const story = new Story().opened()
  const rest = { kind: 'call-back' as const, channel: 'phone', performerId: null, note: null }
  const command = { ...rest, promiseId: 'p', due: inMinutes(story, 60), attempts }
  story.tell((state, context) => decideMakePromise(state, command, context))
  return story
}

const contact = (more: Partial<KeepPromise>) => ({
  promiseId: 'p',
  contactId: 'k',
  channel: 'phone',
  occurredAt: null,
  note: null,
  lateReason: null,
  ...more
})
const attempt = (story: Story, more: Partial<KeepPromise> = {}) =>
  story.tell((state, context) => decideAttemptPromise(state, contact(more), context))
const reach = (story: Story, more: Partial<KeepPromise> = {}) =>
  story.tell((state, context) => decideKeepPromise(state, contact(more), context))
const verdict = (story: Story) => story.state.promises.map((promise) => verdictOf(promise, story.now))[0]

describe('attempts agreed with the customer', () => {
  it('are a whole number from one', () => {
    for (const attempts of [0, -1, 1.5, NaN]) expect(agreed(attempts).state.promises).toEqual([])
    expect(agreed(1).state.promises).toHaveLength(1)
  })

  it('made by due count as kept, shown apart, from the last one on', () => {
    const story = agreed(2)
    attempt(story.after(10 * MINUTE))
    expect(verdict(story)).toBe('open')
    attempt(story.after(10 * MINUTE))
    expect(verdict(story)).toBe('attempted')
    story.after(1e9)
    expect(verdict(story)).toBe('attempted')
    expect(promiseCounts(story.state.promises, story.now)).toMatchObject({ made: 1, kept: 1, broken: 0, open: 0 })
  })

  it('made at the due instant are in time, a second later too late', () => {
    const exactly = agreed(1).after(60 * MINUTE)
    attempt(exactly)
    expect(verdict(exactly)).toBe('attempted')
    const late = agreed(1).after(60 * MINUTE + 1000)
    attempt(late)
    expect(verdict(late)).toBe('broken')
  })

  it('are too few: broken', () => {
    const story = agreed(3)
    for (let n = 0; n < 2; n++) attempt(story.after(20 * MINUTE))
    attempt(story.after(21 * MINUTE))
    expect(story.state.promises[0]?.attempts).toHaveLength(3)
    expect(verdict(story)).toBe('broken')
  })

  it('leave nothing owed: the case may be parked, and closed', () => {
    const story = agreed(1)
    expect(isParked(story.state)).toBe(false)
    attempt(story)
    expect(isParked(story.state)).toBe(true)
    expect(story.close()).toBeNull()
  })

  it('leave the promise owed where they came too late', () => {
    const story = agreed(1).after(61 * MINUTE)
    attempt(story)
    expect(isParked(story.state)).toBe(false)
  })

  it('give way to a fulfilment by due; reached after due it stays attempted', () => {
    const kept = agreed(1)
    attempt(kept)
    reach(kept.after(MINUTE))
    expect(verdict(kept)).toBe('kept')
    const later = agreed(1)
    attempt(later)
    expect(reach(later.after(61 * MINUTE))).toBeNull()
    expect(verdict(later)).toBe('attempted')
    expect(later.state.promises[0]?.fulfilledAt).not.toBeNull()
  })

  it('told only after the due need a reason, and the promise is marked', () => {
    const story = agreed(1)
    const occurredAt = inMinutes(story, 30)
    story.after(90 * MINUTE)
    expect(verdict(story)).toBe('broken')
    expect(attempt(story, { occurredAt })?.code).toBe('promise-late-needs-reason')
    expect(attempt(story, { occurredAt, lateReason: text('why') })).toBeNull()
    expect(verdict(story)).toBe('attempted')
    expect(story.state.promises[0]?.recordedLate).toBe(true)
  })

  it('are counted in the order in which they happened, whenever they were told', () => {
    const story = agreed(2).after(50 * MINUTE)
    attempt(story)
    attempt(story, { occurredAt: zonedTime(story.now - 30 * MINUTE, ZONE) })
    const [first = 0, second = 0] = story.state.promises[0]?.attempts ?? []
    expect(second - first).toBe(30 * MINUTE)
    expect(story.state.promises[0]?.attemptedAt).toBe(second)
  })

  it('go with the promise to its new time, and begin anew there', () => {
    const story = agreed(2)
    attempt(story)
    story.tell((s, c) => decideMovePromise(s, { promiseId: 'p', nextPromiseId: 'q', due: inMinutes(story, 120) }, c))
    expect(story.state.promises[1]).toMatchObject({ attemptsAgreed: 2, attempts: [], attemptedAt: null })
    attempt(story, { promiseId: 'q' })
    expect(story.state.promises.map((promise) => verdictOf(promise, story.now))).toEqual(['moved', 'open'])
    attempt(story, { promiseId: 'q' })
    expect(story.state.promises.map((promise) => verdictOf(promise, story.now))).toEqual(['moved', 'attempted'])
  })
})

describe('an attempt without agreed ones', () => {
  it('is a contact like any other: no verdict changes, and telling it late needs no reason', () => {
    const story = agreed(null)
    const occurredAt = inMinutes(story, 5)
    attempt(story.after(10 * MINUTE))
    expect(verdict(story)).toBe('open')
    expect(attempt(story.after(90 * MINUTE), { occurredAt })).toBeNull()
    expect(verdict(story)).toBe('broken')
    expect(story.state.promises[0]?.recordedLate).toBe(false)
    expect(story.events.at(-1)?.data).toMatchObject({ reached: false, promiseId: 'p', direction: 'out' })
  })

  it('cannot be in the future, nor concern a promise that is settled', () => {
    const story = agreed(null)
    expect(attempt(story, { occurredAt: inMinutes(story, 5) })?.code).toBe('occurred-in-the-future')
    reach(story)
    expect(attempt(story)?.code).toBe('promise-already-settled')
  })
})
