import { describe, expect, it } from 'vitest'
import { decideMerge } from '../../../src/domain/cases/merge-cases.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { decideMakePromise } from '../../../src/domain/promises/decide-promise.ts'
import { decideRecurrences, type KnownCase } from '../../../src/domain/promises/decide-recurrence.ts'
import { newEvent } from '../../../src/domain/shared/new-event.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'
import { DAY, local, Story } from '../../support/story.ts'

const PROMISED = local('2026-03-02T09:00')

/** The case that promised: its customer, its cause, a watch of ten days. */
function promising(watches: readonly string[] = ['slow']): Story {
  const story = new Story().opened()
  const command = { promiseId: 'p1', kind: 'no-recurrence' as const, channel: null, performerId: null, note: null }
  story.tell((s, c) => decideMakePromise(s, { ...command, watches, due: local('2026-03-12T09:00') }, c))
  return story.after(DAY)
}
const other = (more: Partial<CaseState> = {}): CaseState => ({
  ...promising().state,
  ref: 'R2',
  promises: [],
  causeIds: ['slow'],
  openedAt: instantOf(PROMISED) + 2 * DAY,
  happenedAt: null,
  ...more
})
const learn = (story: Story, second: KnownCase['state']) =>
  story.tell((s, c) => {
    const cases = [
      { ordinal: 0, state: s },
      { ordinal: 5, state: second }
    ]
    return ok(decideRecurrences(cases, c).flatMap(({ ordinal, events }) => (ordinal === 0 ? events : [])))
  })
const recurred = (story: Story) => story.state.promises[0]?.watch?.recurred

const learned = (): CaseState => {
  const story = promising()
  learn(story, other())
  return story.state
}

describe('it will not happen again', () => {
  it('is broken by another case of the customer with the watched root cause, when that case happened', () => {
    const story = promising()
    learn(story, other({ happenedAt: instantOf(PROMISED) + DAY }))
    expect(recurred(story)).toEqual([{ ordinal: 5, ref: 'R2', at: instantOf(PROMISED) + DAY }])
    expect(story.events.at(-1)).toMatchObject({
      type: 'recurrence-noticed',
      data: { causeId: 'slow', promiseId: 'p1' }
    })
  })

  it('counts from the opening where nobody said when it happened', () => {
    const story = promising()
    learn(story, other())
    expect(recurred(story)?.[0]?.at).toBe(instantOf(PROMISED) + 2 * DAY)
  })

  it.each([
    ['another customer', { customerId: 'c9' }],
    ['another root cause', { causeIds: ['rude'] }],
    ['before it was promised', { openedAt: instantOf(PROMISED) - 1 }],
    ['at the very moment', { openedAt: instantOf(PROMISED) }],
    ['after the term', { openedAt: instantOf(local('2026-03-12T09:00')) + 1 }],
    ['a merged duplicate', { mergedInto: { ordinal: 0, ref: 'R1' } }]
  ])('is not broken by %s', (_what, more) => {
    const story = promising()
    learn(story, other(more))
    expect(recurred(story)).toEqual([])
  })

  it('is broken by nothing while no root cause was named, and then by the first that was, for ever', () => {
    const story = promising([])
    const diagnose = (causeIds: readonly string[]) =>
      story.tell((_s, c) => ok([newEvent(c, 'diagnosed', { causeIds })]))
    learn(story, other())
    expect(recurred(story)).toEqual([])
    diagnose(['rude'])
    learn(story, other())
    expect(recurred(story)).toEqual([])
    diagnose(['slow'])
    learn(story, other())
    expect(recurred(story)).toEqual([])
    learn(story, other({ causeIds: ['rude'] }))
    expect(recurred(story)).toHaveLength(1)
  })

  it('is noticed once, and withdrawn when the other case turns out to be about something else, or is gone', () => {
    const story = promising()
    learn(story, other())
    learn(story, other())
    expect(story.events.filter(({ type }) => type === 'recurrence-noticed')).toHaveLength(1)
    learn(story, other({ causeIds: [] }))
    expect(recurred(story)).toEqual([])
    learn(story, other())
    learn(story, null)
    expect(recurred(story)).toEqual([])
    learn(story, null)
    expect(story.events.filter(({ type }) => type === 'recurrence-withdrawn')).toHaveLength(2)
  })

  it('is not broken by a duplicate of its own case, once that is known', () => {
    const story = promising()
    learn(story, other())
    const side = { ordinal: 0, state: story.state, events: story.events }
    const duplicate = { ordinal: 5, state: other(), events: [] }
    story.tell((_s, c) => {
      const merged = decideMerge(duplicate, side, c)
      return merged.ok ? ok(merged.value.kept) : merged
    })
    expect(recurred(story)).toEqual([])
    const back = decideMerge({ ...side, state: learned() }, { ...duplicate, ordinal: 5 }, story.context())
    expect(back.ok && back.value.kept[0]).toMatchObject({ data: { promises: [{ watch: { recurred: [] } }] } })
  })

  it.each([
    ['is not known yet', [], false, 1],
    ['is unknown', [], true, 0],
    ['is another one', ['rude'], false, 0]
  ])(
    'stays broken by a case that was merged into a third one, as long as the root cause of that %s',
    (_what, causeIds, causeUnknown, n) => {
      const story = promising()
      learn(story, other())
      const merged = other({ mergedInto: { ordinal: 7, ref: 'R3' } })
      const third = other({ ref: 'R3', causeIds, causeUnknown })
      story.tell((s, c) => {
        const cases = [
          { ordinal: 0, state: s },
          { ordinal: 5, state: merged },
          { ordinal: 7, state: third }
        ]
        return ok(decideRecurrences(cases, c).flatMap(({ ordinal, events }) => (ordinal === 0 ? events : [])))
      })
      expect(recurred(story)).toHaveLength(n)
    }
  )

  it('learns nothing from cases that were not looked at', () => {
    const story = promising()
    learn(story, other())
    expect(decideRecurrences([{ ordinal: 0, state: story.state }], story.context())).toEqual([])
  })
})
