import { expect, test } from 'vitest'
import { CASE_WORKING } from '../../../src/analytics/cases/case-columns.ts'
import { factsOf, type CaseFacts } from '../../../src/analytics/cases/case-facts.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { NO_ANSWERS } from '../../../src/domain/cases/heard-answers.ts'
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

test('how angry they are now goes before what they felt when they were heard', () => {
  const heard = { ...NO_ANSWERS, hear: { feelings: ['frustrated'] as const } }
  expect(rowOf({ heard }).working).toBe(CASE_WORKING.angry)
  expect(rowOf({ heard, temperatureLast: 2 }).working).toBe(0)
  expect(rowOf({ temperatureLast: 4 }).working).toBe(CASE_WORKING.angry)
  expect(rowOf({ heard: { ...NO_ANSWERS, hear: { feelings: ['hurt'] } } }).working).toBe(0)
})

test('an automatic word stays the first one when a personal one follows', () => {
  const acknowledgement = { how: 'personal', at: second(5), by: null, firstAt: second(1) } as const
  expect(rowOf({ acknowledgement })).toMatchObject({ acknowledgedAt: second(5), firstAcknowledgedAt: second(1) })
  const alone = { how: 'automatic', at: second(5), by: null } as const
  expect(rowOf({ acknowledgement: alone })).toMatchObject({ acknowledgement: 1, firstAcknowledgedAt: second(5) })
})
