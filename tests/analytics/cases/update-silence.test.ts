import { expect, it } from 'vitest'
import { updateSilence } from '../../../src/analytics/cases/update-silence.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import { NOW } from '../../support/arbitrary-case.ts'
import { plainPromise } from '../../support/plain-promise.ts'

const DAY = 86_400_000
const START = newCase('case', 'R-1')
const update = plainPromise(NOW + DAY, { madeAt: NOW, cadence: { every: 1, unit: 'day' } })
const ours = (day: number) => ({
  ...{ id: `c${day}`, at: NOW + day * DAY, direction: 'out' as const, channel: 'email', reached: true },
  ...{ hostile: false, chase: false, promiseId: null, by: null }
})
const silence = (part: Partial<CaseState>) => updateSilence({ ...START, promises: [update], ...part })

it('runs on from our last message as long as an update is owed', () => {
  expect(silence({ contacts: [ours(2)] })).toEqual({ longestSilence: 2 * DAY, silentFrom: NOW + 2 * DAY })
})

it('ends where the case was closed, and grows no more', () => {
  const closed = { status: 'closed' as const, closedAt: NOW + 7 * DAY }
  expect(silence({ contacts: [ours(2)], ...closed })).toEqual({ longestSilence: 5 * DAY, silentFrom: NaN })
  expect(silence({ contacts: [ours(2), ours(30)], ...closed }).longestSilence).toBe(5 * DAY)
})
