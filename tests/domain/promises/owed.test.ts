import { describe, expect, it } from 'vitest'
import {
  decideKeepPromise,
  decideMakePromise,
  decideReleasePromise
} from '../../../src/domain/promises/decide-promise.ts'
import { isParked } from '../../../src/domain/promises/owed.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, Story, text, ZONE } from '../../support/story.ts'

function promised(due: 'dated' | 'vague'): Story {
  const story = new Story().opened()
  const command = { promiseId: 'p', kind: 'update' as const, channel: null, performerId: null, note: null }
  const at = due === 'dated' ? zonedTime(story.now + DAY, ZONE) : null
  story.tell((state, context) => decideMakePromise(state, { ...command, due: at }, context))
  return story
}

describe('a parked case', () => {
  it('is an open one without a next contact that we owe: a vague promise has no time to be owed by', () => {
    expect(isParked(new Story().opened().state)).toBe(true)
    expect(isParked(promised('vague').state)).toBe(true)
    expect(isParked(promised('dated').state)).toBe(false)
  })

  it('is not one that is overdue: somebody still waits', () => {
    expect(isParked(promised('dated').after(2 * DAY).state)).toBe(false)
  })

  it('is what is left when the last promise is kept or released, until the case is closed', () => {
    const released = promised('dated')
    released.tell((state, context) => decideReleasePromise(state, 'p', text('why'), context))
    expect(isParked(released.state)).toBe(true)
    const kept = promised('dated')
    const proof = { promiseId: 'p', contactId: 'k', channel: 'phone', occurredAt: null, note: null, lateReason: null }
    kept.tell((state, context) => decideKeepPromise(state, proof, context))
    expect(isParked(kept.state)).toBe(true)
    kept.close()
    expect(isParked(kept.state)).toBe(false)
  })
})
