import { expect, test } from 'vitest'
import { countFloor } from '../../../src/analytics/shared/count-floor.ts'
import { rowsBehind } from '../../../src/analytics/shared/rows-behind.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import type { AskState, HelpOutcome } from '../../../src/domain/safety/help.ts'
import { EMPTY_FILTER } from '../../../src/domain/shared/floor-query.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { NOW, ZONE } from '../../support/arbitrary-case.ts'
import { columnsOf } from '../../support/columns-of.ts'

const MINUTE = 60_000
const call = { askId: 'a', eventId: 'e', by: null, kind: 'decision', question: null, tried: null, options: [] } as const
const to = { authorityLimit: null, toTeamId: null, toPersonId: null, askedAt: NOW - 90 * MINUTE }
const answer = { askId: 'a', answer: null, chosen: null, byPersonId: null }

/** A call whose answer was due so many minutes ago. */
const waits = (ago: number): AskState => ({
  ...call,
  ...to,
  answerBy: zonedTime(NOW - ago * MINUTE, ZONE),
  answered: null
})
/** One due an hour ago, and answered so many minutes later. */
const came = (late: number, outcome: HelpOutcome = 'answered'): AskState => ({
  ...waits(60),
  answered: { ...answer, outcome, at: NOW + (late - 60) * MINUTE }
})
const floorOf = (...cases: (readonly AskState[])[]) =>
  columnsOf(cases.map((asks, n) => ({ ...newCase(`case-${n}`, `R-${n}`), teamId: `team-${n}`, asks })))
const query = { filter: EMPTY_FILTER, now: NOW, zone: ZONE, transferLimits: {} }
const rate = (...asks: AskState[]) => countFloor(floorOf(asks), query).rates['help-rate']

test('an answer at the very instant of its clock is in time, a minute later it is not', () => {
  expect(rate(came(0))).toEqual({ part: 1, whole: 1 })
  expect(rate(came(1))).toEqual({ part: 0, whole: 1 })
})

test('a call that waits counts once its time has passed, and not before', () => {
  expect(rate(waits(0))).toEqual({ part: 0, whole: 0 })
  expect(rate(waits(1))).toEqual({ part: 0, whole: 1 })
})

test('what became needless was answered by nobody, and is late for nobody', () => {
  expect(rate(came(-1, 'withdrawn'), came(1, 'withdrawn'))).toEqual({ part: 0, whole: 0 })
})

test('the number opens the cases of its calls, late ones too, and obeys the filter', () => {
  const floor = floorOf([came(0), came(1), waits(1)], [waits(0)], [came(5)])
  expect(rowsBehind(floor, query, 'help-rate')).toEqual([
    { ordinal: 0, weight: 1, of: 3 },
    { ordinal: 2, weight: 0, of: 1 }
  ])
  const filter = { ...EMPTY_FILTER, teamId: 'team-2' }
  expect(countFloor(floor, { ...query, filter }).rates['help-rate']).toEqual({ part: 0, whole: 1 })
})
