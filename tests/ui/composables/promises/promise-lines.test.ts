import { describe, expect, it } from 'vitest'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise,
  decideReleasePromise
} from '../../../../src/domain/promises/decide-promise.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import { promiseLines } from '../../../../src/ui/composables/promises/promise-lines.ts'
import { importOf, local, MINUTE, Story, text, ZONE } from '../../../support/story.ts'

function promised(story: Story, id: string, minutes: number, attempts: number | null = null): Story {
  const rest = { kind: 'update' as const, channel: 'phone', performerId: null, note: null }
  const due = zonedTime(story.now + minutes * MINUTE, ZONE)
  expect(story.tell((s, c) => decideMakePromise(s, { ...rest, promiseId: id, due, attempts }, c))).toBeNull()
  return story
}
const kept = (promiseId: string) => ({
  promiseId,
  contactId: 'k',
  channel: 'phone',
  occurredAt: null,
  note: null,
  lateReason: null
})
const numbers = (story: Story) => promiseLines(story.state, story.now).map(({ n }) => n)

describe('the promises of a case page', () => {
  it('put what is owed first, soonest due first, and what is settled last, newest first', () => {
    const story = promised(promised(promised(promised(new Story().opened(), 'a', 90), 'b', 30), 'c', 60), 'd', 40)
    story.tell((s, c) => decideKeepPromise(s, kept('a'), c))
    story.tell((s, c) => decideReleasePromise(s, 'c', text('r'), c))
    expect(numbers(story)).toEqual([2, 4, 3, 1])
  })

  it('turn overdue by the clock alone, one millisecond after the due', () => {
    const story = promised(new Story().opened(), 'a', 10)
    const at = (now: number) => promiseLines(story.state, now)[0]
    const due = story.now + 10 * MINUTE
    expect(at(due)).toMatchObject({ verdict: 'open', late: null, canSettle: true })
    expect(at(due + 1)).toMatchObject({ verdict: 'broken', late: 1, canSettle: true, canMove: true })
  })

  it('offer nothing more once a promise is settled', () => {
    const story = promised(new Story().opened(), 'a', 10)
    story.tell((s, c) => decideKeepPromise(s, kept('a'), c))
    expect(promiseLines(story.state, story.now)[0]).toMatchObject({ verdict: 'kept', canSettle: false, canMove: false })
  })

  it('can be released but not moved on a closed case', () => {
    const story = promised(new Story().opened(), 'a', 10).after(20 * MINUTE)
    expect(story.close()).toBeNull()
    expect(promiseLines(story.state, story.now)[0]).toMatchObject({ canSettle: true, canMove: false })
  })

  it('are judged no later than the file that brought them knows', () => {
    const facts = importOf({ targets: ['ref', 'promiseDueAt'], grain: 'case', asOf: Date.UTC(2026, 1, 1) })
    const story = new Story().record(facts, {
      promiseDueAt: local('2026-02-10T09:00'),
      openedAt: local('2026-01-10T09:00')
    })
    expect(promiseLines(story.state, story.now)[0]?.verdict).toBe('open')
    const older = { ...facts, asOf: null }
    const now = new Story().record(older, {
      promiseDueAt: local('2026-02-10T09:00'),
      openedAt: local('2026-01-10T09:00')
    })
    expect(promiseLines(now.state, now.now)[0]?.verdict).toBe('broken')
  })

  it('stand with the settled ones once the agreed attempts are made, and may still be kept', () => {
    const story = promised(promised(new Story().opened(), 'a', 30, 1), 'b', 60)
    story.tell((s, c) => decideAttemptPromise(s, kept('a'), c))
    expect(numbers(story)).toEqual([2, 1])
    expect(promiseLines(story.state, story.now)[1]).toMatchObject({
      verdict: 'attempted',
      isOwed: false,
      canSettle: true
    })
  })
})
