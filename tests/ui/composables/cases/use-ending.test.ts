import { describe, expect, it } from 'vitest'
import { isSomethingLeft } from '../../../../src/ui/composables/cases/use-ending.ts'
import { RAIL_STEPS } from '../../../../src/domain/cases/vocabulary.ts'
import {
  decideKeepPromise,
  decideMakePromise,
  decideReleasePromise
} from '../../../../src/domain/promises/decide-promise.ts'
import { neverMadeGood } from '../../../../src/domain/promises/owed.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import { DAY, MINUTE, Story, text, ZONE } from '../../../support/story.ts'

/** Every step done, and one promise that fell due a day ago. */
function broken(): Story {
  const story = new Story().opened()
  const rest = { kind: 'update' as const, channel: 'phone', performerId: null, note: null }
  const due = zonedTime(story.now + 5 * MINUTE, ZONE)
  story.tell((s, c) => decideMakePromise(s, { ...rest, promiseId: 'p', due }, c))
  return story.after(DAY)
}
const isLeft = ({ state, now }: Story): boolean =>
  isSomethingLeft({ ...state, steps: Object.fromEntries(RAIL_STEPS.map((step) => [step, 'done'])) }, now)
const told = { occurredAt: null, lateReason: null }

describe('closing with one press', () => {
  it('asks first while a broken promise was never made good', () => {
    const story = broken()
    expect([isLeft(story), neverMadeGood(story.state.promises, story.now).length]).toEqual([true, 1])
  })

  it('asks nothing more once it was made good late, or released', () => {
    const late = broken()
    const contact = { promiseId: 'p', contactId: 'k', channel: 'phone', note: null, ...told }
    expect(late.tell((s, c) => decideKeepPromise(s, contact, c))).toBeNull()
    expect(isLeft(late)).toBe(false)
    const released = broken()
    expect(released.tell((s, c) => decideReleasePromise(s, 'p', text('r'), c, told))).toBeNull()
    expect(isLeft(released)).toBe(false)
  })

  it('does not ask about a promise that has still time: that one keeps the case open', () => {
    const story = broken()
    expect(neverMadeGood(story.state.promises, story.now - DAY)).toEqual([])
  })
})
