import { expect, test } from 'vitest'
import { CASE_WORKING } from '../../../src/analytics/cases/case-columns.ts'
import { factsOf, type CaseFacts } from '../../../src/analytics/cases/case-facts.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { NO_ANSWERS, type OutcomeFit } from '../../../src/domain/cases/heard-answers.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { NOW, ZONE } from '../../support/arbitrary-case.ts'
import { Codes } from '../../support/columns-of.ts'

const second = (n: number): number => NOW + n * 1_000

const START = newCase('case', 'R-1')
const rowOf = (part: Partial<CaseState>): CaseFacts['row'] => factsOf({ ...START, ...part }, new Codes().encode).row

test('a follow-up is owed from resolving until it is made or waived, and its date stays known', () => {
  const followUpDue = zonedTime(second(1), ZONE)
  expect(rowOf({ status: 'resolved', followUpDue })).toMatchObject({ followUpDue: second(1), followUpAt: second(1) })
  for (const steps of [{ after: 'done' }, { after: 'waived' }] as const)
    expect(rowOf({ status: 'resolved', followUpDue, steps })).toMatchObject({
      followUpDue: NaN,
      followUpAt: second(1),
      working: steps.after === 'done' ? CASE_WORKING.followedUp : 0
    })
})

test('limits that were not told are known only where they were to be told', () => {
  const told = (outcomeFit: OutcomeFit | null, limitsTold: boolean | null): number =>
    rowOf({ heard: { ...NO_ANSWERS, resolve: { outcomeFit, limitsTold } } }).limitsTold
  const [unknown, no, yes] = [0, 1, 2]
  expect([told('refused', null), told('adapted', null), told('refused', false)]).toEqual([no, no, no])
  expect([told('refused', true), told('adapted', true), told(null, true)]).toEqual([yes, yes, yes])
  expect([told('as-asked', null), told(null, null)]).toEqual([unknown, unknown])
})

test('how angry they are now goes before what they felt when they were heard', () => {
  const heard = { ...NO_ANSWERS, hear: { feelings: ['frustrated'] as const } }
  expect(rowOf({ heard }).working).toBe(CASE_WORKING.angry)
  expect(rowOf({ heard, temperatureLast: 2 }).working).toBe(0)
  expect(rowOf({ temperatureLast: 4 }).working).toBe(CASE_WORKING.angry)
  expect(rowOf({ heard: { ...NO_ANSWERS, hear: { feelings: ['hurt'] } } }).working).toBe(0)
})

test('whether the customer knew in time is kept as the clock found it, beside how they know today', () => {
  const clock = { acknowledgeBy: second(3), neededAtClock: { severity: null, ownDeadline: null, ownerId: null } }
  const inTime = { how: 'personal', at: second(5), by: null, firstAt: second(1) } as const
  expect(rowOf({ ...clock, acknowledgement: inTime, severity: 5 })).toMatchObject({
    acknowledgedAt: second(5),
    working: CASE_WORKING.acknowledgedInTime
  })
  const late = { how: 'automatic', at: second(5), by: null } as const
  expect(rowOf({ ...clock, acknowledgement: late })).toMatchObject({ acknowledgement: 1, working: 0 })
})

test('a case keeps the clocks of its calls for help and when they were answered, but not what became needless', () => {
  const call = { by: null, eventId: 'e', askedAt: second(0), question: null, tried: null, options: [] } as const
  const ask = { ...call, askId: 'a', kind: 'question', authorityLimit: null, toTeamId: null, toPersonId: null } as const
  const answer = { askId: 'a', answer: null, chosen: null, byPersonId: null } as const
  const asks = [
    { ...ask, answerBy: zonedTime(second(2), ZONE), answered: { ...answer, outcome: 'later', at: second(1) } as const },
    { ...ask, answerBy: zonedTime(second(3), ZONE), answered: null },
    {
      ...ask,
      answerBy: zonedTime(second(4), ZONE),
      answered: { ...answer, outcome: 'withdrawn', at: second(1) } as const
    }
  ]
  expect(factsOf({ ...START, asks }, new Codes().encode).asks).toEqual([
    { answerBy: second(2), answeredAt: second(1) },
    { answerBy: second(3), answeredAt: NaN }
  ])
})
