import { expect, test } from 'vitest'
import { EMPTY_FILTER, type FloorQuery } from '../../../src/domain/shared/floor-query.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { createAnalytics } from '../../../src/workers/shared/analytics-client.ts'
import { customer, opening, promised } from '../../support/book-samples.ts'
import { DAY, T0, ZONE } from '../../support/story.ts'
import { openTestBook } from '../../support/test-book.ts'

const query = (text = ''): FloorQuery => ({
  filter: { ...EMPTY_FILTER, text },
  now: T0 + 10 * DAY,
  zone: ZONE,
  transferLimits: {}
})

test('the analytics worker counts what another window has committed, as soon as it has caught up', async () => {
  const window = await openTestBook()
  const failures: unknown[] = []
  const analytics = createAnalytics({ program: '0.0.0', name: window.name, report: (error) => failures.push(error) })
  const caughtUp: number[] = []
  const reached = (seq: number): Promise<void> =>
    new Promise((resolve) => {
      const stop = analytics.subscribe((now) => {
        caughtUp.push(now)
        if (now < seq) return
        stop()
        resolve()
      })
    })
  expect((await analytics.numbers(query())).allCases).toBe(0)

  const opened = await window.book.openCase(() => ok(opening('R-1', { customer: customer('Đorđe') })))
  if (!opened.ok) throw new Error(opened.error.code)
  const made = await window.book.changeCase(opened.value.ordinal, () =>
    ok({ events: promised('p1', '2026-03-03T10:00:00') })
  )
  if (!made.ok) throw new Error(made.error.code)
  if (caughtUp.at(-1) !== made.value.seq) await reached(made.value.seq)

  const numbers = await analytics.numbers(query('dorde'))
  expect(numbers).toMatchObject({ seq: made.value.seq, cases: 1, tiles: { open: 1, 'overdue-now': 1, parked: 0 } })
  expect(numbers.ms).toBeGreaterThan(0)
  expect(await analytics.rowsBehind(query(), 'kpi-overdue-now')).toEqual([{ ordinal: 0, weight: 1, of: 1 }])
  expect(await analytics.ordinalsOf('r-1')).toEqual([0])
  expect(failures).toEqual([])
  analytics.close()
  await window.close()
})
