import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pendingCases } from '../../../src/analytics/promises/pending.ts'
import { clocksOf } from '../../../src/domain/promises/reminder-clocks.ts'
import { arbitraryCase, NOW } from '../../support/arbitrary-case.ts'
import { columnsOf } from '../../support/columns-of.ts'

const cases = fc.array(fc.oneof({ weight: 9, arbitrary: arbitraryCase }, { weight: 1, arbitrary: fc.constant(null) }), {
  maxLength: 30
})
const ahead = fc.integer({ min: -40, max: 40 }).map((hours) => NOW + hours * 3_600_000)

test('no case is left out in which a clock runs, and imported history reminds nobody', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(cases, ahead, (all, until) => {
      const isHistory = (i: number): boolean => all[i]?.imported !== null && all[i]?.workedOn === false
      const running = all.flatMap((held, i) =>
        held !== null && !isHistory(i) && clocksOf(held, i, NOW).some(({ dueAt }) => dueAt <= until) ? [i] : []
      )
      const found = pendingCases(columnsOf(all), until)
      expect(found).toEqual(expect.arrayContaining(running))
      const mayRun = (i: number): boolean => all[i]?.status !== 'closed' || all[i].asks.some((ask) => !ask.answered)
      expect(found.filter((i) => isHistory(i) || !mayRun(i))).toEqual([])
      expect(found).toEqual([...found].sort((a, b) => a - b))
    })
  )
})
