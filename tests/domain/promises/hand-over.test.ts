import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideHandOverPromise, handOverAll } from '../../../src/domain/promises/decide-hand-over.ts'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise
} from '../../../src/domain/promises/decide-promise.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import { randomStory } from '../../support/random-story.ts'
import { DAY, Story, text, ZONE } from '../../support/story.ts'

const contact = { contactId: 'k', channel: 'phone', occurredAt: null, note: null, lateReason: null }

function promised(...performers: readonly (string | null)[]): Story {
  const story = new Story().opened('A')
  for (const [n, performerId] of performers.entries()) {
    const due = n % 2 ? null : zonedTime(story.now + DAY, ZONE)
    const command = { promiseId: `p${n}`, kind: 'update' as const, due, channel: null, performerId, note: null }
    story.tell((s, c) => decideMakePromise(s, { ...command, attempts: 1 }, c))
  }
  return story
}

const performers = (story: Story) => story.state.promises.map(({ performerId }) => performerId)
const handAll = (story: Story, from: string, to: string | null) =>
  story.tell((s, c) => ok(handOverAll(s, from, to, text('n'), c)))

describe('handing over a promise', () => {
  it('changes who performs it, and nothing else', () => {
    fc.assert(
      fc.property(randomStory(), fc.nat(20), fc.nat(60), (story, n, days) => {
        const before = story.state
        const promiseId = before.promises[n % Math.max(1, before.promises.length)]?.id ?? 'none'
        const refused = story.tell((s, c) => decideHandOverPromise(s, { promiseId, performerId: 'zoe', note: null }, c))
        const at = story.now + days * DAY
        const told = ({ promises }: typeof before) => promises.map((promise) => verdictOf(promise, at))
        expect(told(story.state)).toEqual(told(before))
        expect(transferCounts(story.state)).toEqual(transferCounts(before))
        expect(story.state.ownerId).toBe(before.ownerId)
        const handed = story.state.promises.filter(({ performerId }) => performerId === 'zoe')
        expect(handed.map(({ id }) => id)).toEqual(refused === null ? [promiseId] : [])
      })
    )
  })

  it('is refused to the one who has it, and for a settled promise', () => {
    const story = promised('ana')
    const hand = (performerId: string | null) =>
      story.tell((s, c) => decideHandOverPromise(s, { promiseId: 'p0', performerId, note: null }, c))
    expect(hand('ana')?.code).toBe('hand-over-same-person')
    expect(hand(null)).toBeNull()
    expect(hand(null)?.code).toBe('hand-over-same-person')
    story.tell((s, c) => decideKeepPromise(s, { ...contact, promiseId: 'p0' }, c))
    expect(hand('ana')?.code).toBe('promise-already-settled')
  })
})

describe('handing over all that somebody still has to do', () => {
  it('takes theirs, vague ones and overdue ones too, and leaves what others do', () => {
    const story = promised('ana', 'ana', 'marko', null, 'ana').after(2 * DAY)
    handAll(story, 'ana', 'zoe')
    expect(performers(story)).toEqual(['zoe', 'zoe', 'marko', null, 'zoe'])
  })

  it('leaves what is settled or attempted, and closed cases', () => {
    const story = promised('ana', null, 'ana', null, 'ana')
    story.tell((s, c) => decideKeepPromise(s, { ...contact, promiseId: 'p0' }, c))
    story.tell((s, c) => decideAttemptPromise(s, { ...contact, promiseId: 'p2' }, c))
    handAll(story, 'ana', null)
    expect(performers(story)).toEqual(['ana', null, 'ana', null, null])
    const closed = promised('ana').after(2 * DAY)
    expect(closed.close()).toBeNull()
    handAll(closed, 'ana', 'zoe')
    expect(performers(closed)).toEqual(['ana'])
  })
})
