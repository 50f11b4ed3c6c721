import { describe, expect, test } from 'vitest'
import { isAcknowledgedInTime } from '../../../src/domain/cases/acknowledgement-standing.ts'
import { decideRecordContact } from '../../../src/domain/cases/decide-contact.ts'
import { decideMerge, type MergeSide } from '../../../src/domain/cases/merge-cases.ts'
import type { Scale } from '../../../src/domain/cases/vocabulary.ts'
import { decideAttemptPromise, decideMakePromise } from '../../../src/domain/promises/decide-promise.ts'
import { decideAnswerHelp, decideAskForHelp } from '../../../src/domain/safety/decide-help.ts'
import { escalationsOf } from '../../../src/domain/safety/escalations.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { instantOf, type ZonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, importOf, local, MINUTE, Story, T0, text } from '../../support/story.ts'

const side = (ordinal: number, { state, events }: Story): MergeSide => ({ ordinal, state, events })

function merge(duplicate: Story, kept: Story): void {
  kept.now = duplicate.now = Math.max(kept.now, duplicate.now)
  const decided = decideMerge(side(1, duplicate), side(0, kept), duplicate.context())
  if (!decided.ok) throw new Error(decided.error.code)
  duplicate.events.push(...decided.value.duplicate)
  // ids grow with the clock in a book; here every story counts its own
  kept.events.push(...decided.value.kept.map((event) => ({ ...event, id: `${kept.nextId()}-${event.id}` })))
}

const promised = (story: Story, promiseId: string, due: string): Story => {
  const rest = { kind: 'call-back' as const, channel: null, performerId: null, note: null }
  story.tell((state, context) => decideMakePromise(state, { promiseId, due: local(due), ...rest }, context))
  return story
}

/** Opened by mail with a clock for its acknowledgement. */
function clocked(acknowledgeBy: ZonedTime, severity: Scale): Story {
  const story = new Story().opened()
  const [event] = story.events
  if (event?.type === 'case-opened')
    story.events[0] = { ...event, data: { ...event.data, channel: 'email', severity, acknowledgeBy } }
  return story
}

/** The supervisor was called in, and answered. */
function called(askId: string): Story {
  const story = new Story().opened()
  const rest = { options: [], authorityLimit: null, toTeamId: null, toPersonId: null, answerIn: 30 }
  const ask = { askId, kind: 'escalation' as const, question: text('q'), tried: null, ...rest }
  story.tell((state, context) => decideAskForHelp(state, ask, context))
  const answer = { outcome: 'answered' as const, answer: text('a'), chosen: null, byPersonId: null }
  const telling = { told: true as const, contactId: 'k', channel: 'phone' }
  story.tell((state, context) => decideAnswerHelp(state, { askId, ...answer, telling }, context))
  return story
}

describe('what a duplicate brings with it', () => {
  test('adds how often the supervisor was called in there, also through two merges; the calls stay with the duplicate', () => {
    const [first, second, third] = [called('a1'), called('a2'), new Story().opened()]
    const owes = (story: Story): number => escalationsOf(story.state)
    expect(owes(third)).toBe(0)
    merge(first, second)
    expect(owes(second)).toBe(2)
    merge(second, third)
    expect([owes(third), third.state.asks]).toEqual([2, []])
    expect(first.state.asks).toHaveLength(1)
  })

  test('hands on what was said there: updates sent from the duplicate still end a silence', () => {
    const duplicate = new Story().opened().after(DAY)
    const when = { occurredAt: null, chase: false }
    const news = { direction: 'out' as const, channel: 'phone', reached: true, note: null, ...when }
    duplicate.tell((state, context) => decideRecordContact(state, { contactId: 'k1', ...news }, context))
    const kept = new Story().opened()
    merge(duplicate, kept)
    expect(duplicate.state.contacts).toEqual([])
    expect(kept.state.contacts).toMatchObject([{ id: 'k1', at: T0 + DAY }])
  })

  test('hands on chases, hostility and attempts, so that nothing of it is unanswered or silent there', () => {
    const duplicate = promised(new Story().opened(), 'p1', '2026-03-09T12:00:00').after(MINUTE)
    const rest = { channel: 'phone', note: null, occurredAt: null }
    const inbound = { ...rest, contactId: 'k1', direction: 'in' as const, reached: true, chase: true, hostile: true }
    duplicate.tell((state, context) => decideRecordContact(state, inbound, context))
    const tried = { ...rest, promiseId: 'p1', contactId: 'k2', lateReason: null }
    duplicate.tell((state, context) => decideAttemptPromise(state, tried, context))
    const before = duplicate.state.contacts
    const kept = new Story().opened()
    merge(duplicate, kept)
    expect(before).toMatchObject([
      { chase: true, hostile: true },
      { promiseId: 'p1', reached: false }
    ])
    expect(kept.state.contacts).toEqual(before)
  })

  test('hands on its clock, with what was needed there, to a case that has none; another one keeps its own', () => {
    const by = local('2026-03-02T10:00:00')
    const kept = new Story().record(importOf(), { severity: 5 })
    const [first, second] = [clocked(by, 2), clocked(local('2026-03-02T09:30:00'), 4)]
    first
      .after(10 * MINUTE)
      .tell((_state, context) =>
        ok([newEvent(context, 'acknowledged', { how: 'automatic' as const, channel: 'email' })])
      )
    first.after(DAY)
    expect(isAcknowledgedInTime(first.state)).toBe(true)
    merge(first, kept)
    expect(kept.state.acknowledgeBy).toBe(instantOf(by))
    expect(isAcknowledgedInTime(kept.state)).toBe(true)
    merge(second, kept)
    expect(kept.state.acknowledgeBy).toBe(instantOf(by))
    const own = clocked(local('2026-03-02T11:00:00'), 3)
    merge(clocked(by, 5), own)
    expect(own.state).toMatchObject({ acknowledgeBy: instantOf(local('2026-03-02T11:00:00')) })
    expect(own.state.neededAtClock?.severity).toBe(3)
  })

  test('of a version that knew neither contacts nor clocks still stands', () => {
    const kept = new Story().opened()
    const known = { ordinal: 1, ref: 'R2', promises: [], transfers: [], undocumented: 0, teams: [] }
    kept.tell((_state, context) => ok([newEvent(context, 'case-absorbed', known)]))
    expect(kept.state).toMatchObject({ contacts: [], acknowledgeBy: null, neededAtClock: null })
  })
})
