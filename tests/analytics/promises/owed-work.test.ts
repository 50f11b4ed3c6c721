import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { owedWork } from '../../../src/analytics/promises/owed-work.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import type { PromiseState } from '../../../src/domain/promises/promise-state.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'
import { arbitraryCase, NOW } from '../../support/arbitrary-case.ts'
import { columnsOf } from '../../support/columns-of.ts'

/** A file never brings a promise without a time; a person may make one. */
const withVague = fc.record({ held: arbitraryCase, vague: fc.boolean() }).map(({ held, vague }) => ({
  ...held,
  promises: held.promises.map((promise, i) =>
    vague && i === 0 ? { ...promise, due: null, keptAsRecorded: null } : promise
  )
}))
const cases = fc.array(fc.oneof({ weight: 9, arbitrary: withVague }, { weight: 1, arbitrary: fc.constant(null) }), {
  maxLength: 30
})

const PATIENCE = { timeout: 60_000 }

/** Somebody has to do it still: it was neither done, moved nor released, nor tried as often as was agreed. */
function waits(promise: PromiseState): boolean {
  const { due, fulfilledAt, movedAt, releasedAt } = promise
  // what must not happen again is nobody's task
  const settled = promise.watch !== null || fulfilledAt !== null || movedAt !== null || releasedAt !== null
  const tried = verdictOf(promise, due === null ? NOW : instantOf(due)) === 'attempted'
  return !settled && !tried && (due !== null || promise.keptAsRecorded === null)
}
const isHistory = (held: CaseState): boolean => held.imported !== null && !held.workedOn

describe('what is owed', () => {
  test('is every promise of an open case that still waits, imported history only counted', PATIENCE, () => {
    fc.assert(
      fc.property(cases, (all) => {
        const open = all.flatMap((held, ordinal) =>
          held === null || held.status === 'closed' ? [] : [{ held, ordinal }]
        )
        const expected = open
          .filter(({ held }) => !isHistory(held))
          .flatMap(({ held, ordinal }) =>
            held.promises.flatMap((promise, i) =>
              waits(promise) ? [{ ordinal, promise: i + 1, performerId: promise.performerId }] : []
            )
          )
        const history = open.filter(({ held }) => isHistory(held) && held.promises.some(waits))
        const { promises, history: counted } = owedWork(columnsOf(all))
        const found = promises.map(({ ordinal, promise, performerId }) => ({ ordinal, promise, performerId }))
        const order = (a: { ordinal: number; promise: number }, b: { ordinal: number; promise: number }): number =>
          a.ordinal - b.ordinal || a.promise - b.promise
        expect(found.toSorted(order)).toEqual(expected.toSorted(order))
        expect(counted).toEqual({
          cases: history.length,
          promises: history.reduce((sum, { held }) => sum + held.promises.filter(waits).length, 0)
        })
      })
    )
  })

  test('comes soonest due first, and what has no time last', PATIENCE, () => {
    fc.assert(
      fc.property(cases, (all) => {
        const dues = owedWork(columnsOf(all)).promises.map(({ dueAt }) => dueAt ?? Infinity)
        expect(dues).toEqual(dues.toSorted((a, b) => (a === b ? 0 : a - b)))
      })
    )
  })

  test('leaves out the cases of an import that is still running', PATIENCE, () => {
    fc.assert(
      fc.property(cases, (all) => {
        const running = [...new Set(all.flatMap((held) => held?.importId ?? []))]
        const shown = owedWork(columnsOf(all, running)).promises
        expect(shown.filter(({ ordinal }) => running.includes(all[ordinal]?.importId ?? ''))).toEqual([])
      })
    )
  })
})
