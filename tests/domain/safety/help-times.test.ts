import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { helpTimes, helpTimesByKind, minutesLate } from '../../../src/domain/safety/help-times.ts'
import type { AskState, HelpKind, HelpOutcome } from '../../../src/domain/safety/help.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { MINUTE, T0, text, ZONE } from '../../support/story.ts'

/** Asked at T0, due after `due` minutes, answered after `took`; null: not yet. */
const ask = (due: number, took: number | null, kind: HelpKind = 'escalation', outcome: HelpOutcome = 'answered') => {
  const answered = { askId: 'a', outcome, answer: text('x'), chosen: null, byPersonId: null }
  const state: Pick<AskState, 'kind' | 'askedAt' | 'answerBy' | 'answered'> = {
    kind,
    askedAt: T0,
    answerBy: zonedTime(T0 + due * MINUTE, ZONE),
    answered: took === null ? null : { ...answered, at: T0 + took * MINUTE }
  }
  return state
}

describe('the time for an answer', () => {
  it('has not passed at its very instant; a second later it is a minute late', () => {
    expect(minutesLate(ask(30, null), T0 + 30 * MINUTE)).toBe(0)
    expect(minutesLate(ask(30, null), T0 + 30 * MINUTE + 1000)).toBe(1)
    expect(minutesLate(ask(30, null), T0 + 95 * MINUTE)).toBe(65)
  })

  it('is judged by the answer once there is one, however long ago that was', () => {
    expect(minutesLate(ask(30, 29), T0 + 500 * MINUTE)).toBe(0)
    expect(minutesLate(ask(30, 45), T0 + 500 * MINUTE)).toBe(15)
  })
})

describe('the supervisor’s response times', () => {
  it('are the median of the answered, and how many still wait or waited too long', () => {
    const asks = [ask(30, 10), ask(30, 20), ask(30, 60), ask(30, null), ask(300, null)]
    expect(helpTimes(asks, T0 + 40 * MINUTE)).toEqual({
      asked: 5,
      open: 2,
      overdue: 1,
      answered: 3,
      late: 1,
      medianMinutes: 20
    })
  })

  it('lie between the two in the middle where they are even in number, and are unknown where nothing was answered', () => {
    expect(helpTimes([ask(30, 10), ask(30, 20)], T0).medianMinutes).toBe(15)
    expect(helpTimes([ask(30, null)], T0).medianMinutes).toBe(null)
    expect(helpTimes([], T0).medianMinutes).toBe(null)
  })

  it('leave out what became needless', () => {
    expect(helpTimes([ask(30, 90, 'escalation', 'withdrawn')], T0)).toMatchObject({ asked: 0, answered: 0, late: 0 })
  })

  it('add up over the kinds', () => {
    const one = fc
      .record({
        due: fc.integer({ min: 1, max: 300 }),
        took: fc.option(fc.integer({ min: 0, max: 600 })),
        kind: fc.constantFrom<HelpKind>('escalation', 'decision', 'idea')
      })
      .map(({ due, took, kind }) => ask(due, took, kind))
    fc.assert(
      fc.property(fc.array(one), fc.integer({ min: 0, max: 700 }), (asks, minutes) => {
        const now = T0 + minutes * MINUTE
        const [all, kinds] = [helpTimes(asks, now), [...helpTimesByKind(asks, now).values()]]
        for (const figure of ['asked', 'open', 'overdue', 'answered', 'late'] as const)
          expect(kinds.reduce((sum, times) => sum + times[figure], 0)).toBe(all[figure])
        expect(all.open + all.answered).toBe(all.asked)
        expect(all.overdue).toBeLessThanOrEqual(all.open)
      })
    )
  })
})
