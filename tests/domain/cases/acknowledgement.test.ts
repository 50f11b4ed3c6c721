import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAcknowledged, needsPersonal } from '../../../src/domain/cases/acknowledgement.ts'
import { acknowledgeKey, acknowledgeMinutes } from '../../../src/domain/cases/acknowledgement-clock.ts'
import { acknowledgementStanding } from '../../../src/domain/cases/acknowledgement-standing.ts'
import type { CaseOpened } from '../../../src/domain/cases/case-event.ts'
import { decideAcknowledge } from '../../../src/domain/cases/decide-acknowledge.ts'
import { decideRecordContact } from '../../../src/domain/cases/decide-contact.ts'
import { tellCase } from '../../../src/domain/cases/tell-incident.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, MINUTE, Story, T0, text, ZONE } from '../../support/story.ts'

/** Opened by hand on a channel, to be acknowledged within an hour. */
function opened(channel: string, more: Partial<CaseOpened> = {}): Story {
  const story = new Story()
  const rest = { customerId: 'c1', situation: null, severity: null, temperature: null, teamId: null, ownerId: null }
  const acknowledgeBy = zonedTime(T0 + 60 * MINUTE, ZONE)
  const data = { ...rest, ref: 'R1', channel, summary: text('s'), happenedAt: null, acknowledgeBy, ...more }
  story.events.push(newEvent(story.context(), 'case-opened', data))
  return story
}
const standing = (story: Story) => acknowledgementStanding(story.state, story.now)
const told = (story: Story, how: 'automatic' | 'personal') => story.tell((s, c) => decideAcknowledge(s, how, null, c))
const spoke = (story: Story, reached: boolean) =>
  story.tell((s, c) => {
    const contact = { contactId: 'k', channel: 'phone', note: null, occurredAt: null, chase: false }
    return decideRecordContact(s, { ...contact, direction: 'out', reached }, c)
  })

describe('the acknowledgement clock', () => {
  it('runs until the customer knows that we have it, and is late a moment after its end', () => {
    const story = opened('email')
    expect(standing(story)).toMatchObject({ kind: 'due', by: T0 + 60 * MINUTE, needsPersonal: false })
    expect(standing(story.after(60 * MINUTE))).toMatchObject({ kind: 'due' })
    expect(standing(story.after(1))).toMatchObject({ kind: 'late' })
    told(story, 'automatic')
    expect(standing(story)).toEqual({ kind: 'done' })
  })

  it('stops when they were told, also where that is written down later; what they knew by then is nothing new', () => {
    const story = opened('email').after(90 * MINUTE)
    const at = (minutes: number, how: 'automatic' | 'personal') =>
      story.tell((s, c) => decideAcknowledge(s, how, null, c, zonedTime(T0 + minutes * MINUTE, ZONE)))?.code
    expect(at(91, 'automatic')).toBe('occurred-in-the-future')
    at(30, 'automatic')
    expect(story.state.acknowledgement).toMatchObject({ how: 'automatic', at: T0 + 30 * MINUTE })
    at(40, 'automatic')
    expect(story.events).toHaveLength(2)
    at(50, 'personal')
    at(45, 'personal')
    at(20, 'automatic')
    at(25, 'automatic')
    expect(story.events).toHaveLength(5)
    expect(story.state.acknowledgement).toMatchObject({
      how: 'personal',
      at: T0 + 45 * MINUTE,
      firstAt: T0 + 20 * MINUTE
    })
  })

  it.each(['phone', 'chat', 'in-person'])('is done at once where both hear each other: %s', (channel) => {
    expect(standing(opened(channel))).toEqual({ kind: 'done' })
  })

  it('stops with whoever reaches them, and not with a try in vain', () => {
    const story = opened('email')
    spoke(story, false)
    expect(standing(story).kind).toBe('due')
    spoke(story, true)
    expect(story.state.acknowledgement?.how).toBe('personal')
    expect(standing(story)).toEqual({ kind: 'done' })
  })

  it('counts what everybody was told at once as automatic: who needs a personal word still waits for it', () => {
    const story = opened('email', { severity: 4, ownerId: 'ana' })
    story.tell((s, c) => ok(tellCase(s, { incidentId: 'i', contactId: 'k', note: null }, c)))
    expect(story.state.acknowledgement?.how).toBe('automatic')
    expect(standing(story).kind).toBe('due')
  })

  it.each([4, 5] as const)('needs a personal word from a named owner at severity %i', (severity) => {
    const story = opened('email', { severity })
    expect(standing(story)).toMatchObject({ kind: 'due', needsPersonal: true, needsOwner: true })
    told(story, 'automatic')
    expect(standing(story).kind).toBe('due')
    told(story, 'personal')
    expect(standing(story)).toMatchObject({ kind: 'due', needsOwner: true })
    const owned = opened('email', { severity, ownerId: 'ana' })
    told(owned, 'personal')
    expect(standing(owned)).toEqual({ kind: 'done' })
  })

  it('needs one when their own deadline comes within a day, or has passed', () => {
    expect(needsPersonal(3, T0 + DAY, T0)).toBe(true)
    expect(needsPersonal(3, T0 + DAY + 1, T0)).toBe(false)
    expect(needsPersonal(0, T0 - DAY, T0)).toBe(true)
    expect(needsPersonal(3, NaN, T0)).toBe(false)
  })

  it('does not run for a case that a file brought, nor for a closed one', () => {
    const { acknowledgeBy: _none, ...imported } = { ...opened('email').state }
    expect(acknowledgementStanding({ ...imported, acknowledgeBy: null }, T0).kind).toBe('none-needed')
    expect(acknowledgementStanding({ ...opened('email').state, status: 'closed' }, T0).kind).toBe('none-needed')
  })

  it('writes nothing a second time, but a personal word after an automatic one', () => {
    const story = opened('email')
    for (const how of ['automatic', 'automatic', 'personal', 'automatic', 'personal'] as const) told(story, how)
    expect(story.events.filter(({ type }) => type === 'acknowledged')).toHaveLength(2)
    expect(story.state.acknowledgement?.how).toBe('personal')
  })

  it('is never harder to satisfy with more: an owner, a personal word', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.boolean(), fc.boolean(), (how, personal, owner) => {
        if (!isAcknowledged(how, personal, owner)) return
        expect(isAcknowledged(2, personal, owner) && isAcknowledged(how, personal, true)).toBe(true)
        expect(how > 0 && isAcknowledged(how, false, false)).toBe(true)
      })
    )
  })
})

describe('how long it runs', () => {
  const minutes = (set: Record<string, number>, team: string | null, channel: string) =>
    acknowledgeMinutes({ acknowledgeMinutes: set }, team, channel)

  it('is an hour in public, two days for a letter, else four hours', () => {
    const usual = ['social', 'public-review', 'letter', 'email', 'phone', 'fax'].map((one) => minutes({}, 't', one))
    expect(usual).toEqual([60, 60, 2880, 240, 240, 240])
  })

  it('follows the most specific word: team and channel, team, channel, floor', () => {
    const set = { 't|email': 1, 't|': 2, '|email': 3, '|': 4 }
    expect([
      minutes(set, 't', 'Email'),
      minutes(set, 't', 'chat'),
      minutes(set, 'u', 'email'),
      minutes(set, null, 'x')
    ]).toEqual([1, 2, 3, 4])
    expect(acknowledgeKey(null, 'Email')).toBe('|email')
  })

  it('survives channels with the names of every object', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(minutes({}, null, name)).toBe(240)
  })
})
