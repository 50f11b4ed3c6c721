import { describe, expect, it } from 'vitest'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise,
  decideReleasePromise,
  type KeepPromise,
  type MovePromise
} from '../../../src/domain/promises/decide-promise.ts'
import { promiseCounts } from '../../../src/domain/promises/promise-counts.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import type { TextRef } from '../../../src/domain/shared/event.ts'
import { instantOf, zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { MINUTE, Story, text, ZONE } from '../../support/story.ts'

const inMinutes = (story: Story, minutes: number) => zonedTime(story.now + minutes * MINUTE, ZONE)

function withPromise(minutes = 60): Story {
  const story = new Story().opened()
  const due = inMinutes(story, minutes)
  const command = { promiseId: 'p1', kind: 'call-back' as const, due, channel: 'phone', performerId: null, note: null }
  story.tell((state, context) => decideMakePromise(state, command, context))
  return story
}

const keep = (story: Story, more: Partial<KeepPromise> = {}) =>
  story.tell((state, context) => {
    const command = {
      promiseId: 'p1',
      contactId: 'k1',
      channel: 'phone',
      occurredAt: null,
      note: null,
      lateReason: null
    }
    return decideKeepPromise(state, { ...command, ...more }, context)
  })
const move = (story: Story, minutes: number, promiseId = 'p1') =>
  story.tell((state, context) =>
    decideMovePromise(state, { promiseId, nextPromiseId: `${promiseId}+`, due: inMinutes(story, minutes) }, context)
  )
const verdicts = (story: Story) => story.state.promises.map((promise) => verdictOf(promise, story.now))

describe('making a promise', () => {
  it('needs a time that is still to come', () => {
    const story = new Story().opened()
    const command = { promiseId: 'p', kind: 'update' as const, channel: null, performerId: null, note: null }
    const due = zonedTime(story.now, ZONE)
    const refused = story.tell((state, context) => decideMakePromise(state, { ...command, due }, context))
    expect(refused?.code).toBe('promise-due-in-the-past')
    expect(story.state.promises).toEqual([])
  })

  it('turns overdue without any write', () => {
    const story = withPromise(60)
    const written = story.events.length
    expect(verdicts(story)).toEqual(['open'])
    expect(verdicts(story.after(60 * MINUTE + 1))).toEqual(['broken'])
    expect(story.events.length).toBe(written)
  })
})

describe('keeping a promise', () => {
  it('records the contact that proves it', () => {
    const story = withPromise(60).after(10 * MINUTE)
    expect(keep(story)).toBeNull()
    const contact = story.events.find((event) => event.type === 'contact-recorded')
    expect(contact?.data).toMatchObject({ promiseId: 'p1', contactId: 'k1', reached: true })
    expect(verdicts(story.after(1e9))).toEqual(['kept'])
  })

  it('after its due is kept late, and counted as broken', () => {
    const story = withPromise(60).after(61 * MINUTE)
    expect(keep(story)).toBeNull()
    expect(verdicts(story)).toEqual(['kept-late'])
    expect(promiseCounts(story.state.promises, story.now)).toMatchObject({ made: 1, kept: 0, broken: 1, open: 0 })
  })

  it('done in time but recorded late needs a reason, and is marked', () => {
    const story = withPromise(60)
    const occurredAt = inMinutes(story, 30)
    story.after(90 * MINUTE)
    expect(keep(story, { occurredAt })?.code).toBe('promise-late-needs-reason')
    expect(keep(story, { occurredAt, lateReason: text('why') })).toBeNull()
    expect(verdicts(story)).toEqual(['kept'])
    expect(story.state.promises[0]?.recordedLate).toBe(true)
  })

  it('cannot be done twice, nor in the future', () => {
    const story = withPromise(60)
    expect(keep(story, { occurredAt: inMinutes(story, 5) })?.code).toBe('occurred-in-the-future')
    expect(keep(story)).toBeNull()
    expect(keep(story)?.code).toBe('promise-already-settled')
  })
})

describe('moving a promise', () => {
  it('before its due ends it as moved and starts the linked one, whose moves stay counted', () => {
    const story = withPromise(60)
    expect(move(story, 120)).toBeNull()
    expect(verdicts(story)).toEqual(['moved', 'open'])
    const [old, next] = story.state.promises
    expect(old?.movedTo).toBe(next?.id)
    expect(next?.timesMoved).toBe(1)
    expect(next?.due && instantOf(next.due)).toBe(story.now + 120 * MINUTE)
    move(story, 180, 'p1+')
    expect(story.state.promises[2]?.timesMoved).toBe(2)
  })

  it('after its due never un-breaks it', () => {
    const story = withPromise(60).after(61 * MINUTE)
    expect(move(story, 120)).toBeNull()
    expect(verdicts(story)).toEqual(['broken', 'open'])
    // a new promise starts: nothing was moved
    expect(story.state.promises[1]?.timesMoved).toBe(0)
    expect(verdicts(story.after(121 * MINUTE))).toEqual(['broken', 'broken'])
  })

  it('agreed before the due and told after it is moved with a reason, and the old promise is marked', () => {
    const story = withPromise(60)
    const told = { occurredAt: inMinutes(story, 50), due: inMinutes(story, 120) }
    const tell = (more: Partial<MovePromise>) =>
      story.tell((s, c) => decideMovePromise(s, { promiseId: 'p1', nextPromiseId: 'p2', ...told, ...more }, c))
    story.after(70 * MINUTE)
    expect(tell({})?.code).toBe('promise-late-needs-reason')
    expect(tell({ lateReason: text('why') })).toBeNull()
    expect(verdicts(story)).toEqual(['moved', 'open'])
    expect(story.state.promises.map(({ recordedLate }) => recordedLate)).toEqual([true, false])
    expect(story.state.promises[1]?.madeAt).toBe(instantOf(told.occurredAt))
  })

  it('agreed after the due needs no reason and stays broken, also told later still', () => {
    const story = withPromise(60)
    const told = { occurredAt: inMinutes(story, 65), due: inMinutes(story, 120) }
    story.after(70 * MINUTE)
    story.tell((s, c) => decideMovePromise(s, { promiseId: 'p1', nextPromiseId: 'p2', ...told }, c))
    expect(verdicts(story)).toEqual(['broken', 'open'])
    expect(story.state.promises[0]?.recordedLate).toBe(false)
  })

  it('needs a time after the moment it was agreed at, and an agreement that has happened', () => {
    const story = withPromise(60).after(30 * MINUTE)
    const tell = (agreed: number, due: number) =>
      story.tell((s, c) => {
        const times = { occurredAt: inMinutes(story, agreed), due: inMinutes(story, due) }
        return decideMovePromise(s, { promiseId: 'p1', nextPromiseId: 'p2', ...times }, c)
      })
    expect(tell(1, 90)?.code).toBe('occurred-in-the-future')
    expect(tell(-10, -10)?.code).toBe('promise-due-in-the-past')
  })
})

describe('releasing a promise', () => {
  it('needs a reason', () => {
    const story = withPromise(60)
    expect(story.tell((s, c) => decideReleasePromise(s, 'p1', null, c))?.code).toBe('release-needs-reason')
    expect(story.tell((s, c) => decideReleasePromise(s, 'p1', text('why'), c))).toBeNull()
    expect(verdicts(story.after(1e9))).toEqual(['released'])
  })

  it('after its due leaves it broken; before it and told after needs one more reason, and is marked', () => {
    const late = withPromise(60).after(61 * MINUTE)
    expect(late.tell((s, c) => decideReleasePromise(s, 'p1', text('why'), c))).toBeNull()
    expect(verdicts(late)).toEqual(['broken'])
    const story = withPromise(60)
    const occurredAt = inMinutes(story, 30)
    story.after(90 * MINUTE)
    const tell = (lateReason: TextRef | null) =>
      story.tell((s, c) => decideReleasePromise(s, 'p1', text('why'), c, { occurredAt, lateReason }))
    expect(tell(null)?.code).toBe('promise-late-needs-reason')
    expect(tell(text('late'))).toBeNull()
    expect(verdicts(story)).toEqual(['released'])
    expect(story.state.promises[0]?.recordedLate).toBe(true)
  })
})

describe('what happened before the promise was made', () => {
  const before = (story: Story) => zonedTime(story.now - 90 * MINUTE, ZONE)
  const telling = (story: Story) => ({ occurredAt: before(story), lateReason: text('noted on paper') })
  const overdue = () => withPromise(60).after(61 * MINUTE)

  it('neither keeps it nor counts as an attempt', () => {
    const story = overdue()
    expect(keep(story, telling(story))?.code).toBe('before-promise-made')
    const tried = story.tell((state, context) =>
      decideAttemptPromise(
        state,
        { promiseId: 'p1', contactId: 'k1', channel: 'phone', note: null, ...telling(story) },
        context
      )
    )
    expect(tried?.code).toBe('before-promise-made')
    expect(verdicts(story)).toEqual(['broken'])
  })

  it('neither releases nor moves it', () => {
    const story = overdue()
    const released = story.tell((state, context) =>
      decideReleasePromise(state, 'p1', text('fell away'), context, telling(story))
    )
    expect(released?.code).toBe('before-promise-made')
    const command = { promiseId: 'p1', nextPromiseId: 'p2', due: inMinutes(story, 60), ...telling(story) }
    expect(story.tell((state, context) => decideMovePromise(state, command, context))?.code).toBe('before-promise-made')
    expect(verdicts(story)).toEqual(['broken'])
  })

  it('is not said of the minute in which it was made: minutes are what one types', () => {
    const story = new Story().opened().after(40_000)
    const made = { promiseId: 'p1', kind: 'call-back' as const, due: inMinutes(story, 60), channel: null }
    story.tell((state, context) => decideMakePromise(state, { ...made, performerId: null, note: null }, context))
    const typed = zonedTime(Math.floor(story.now / MINUTE) * MINUTE, ZONE)
    expect(keep(story.after(10_000), { occurredAt: typed })).toBeNull()
    expect(verdicts(story)).toEqual(['kept'])
  })
})
