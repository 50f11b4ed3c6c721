import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportRows } from '../../../src/analytics/shared/export-rows.ts'
import { mergeCases, unmergeCases } from '../../../src/application/cases/merge-cases.ts'
import { answerHelp } from '../../../src/application/safety/answer-help.ts'
import { askForHelp } from '../../../src/application/safety/ask-for-help.ts'
import type { Desk } from '../../../src/application/shared/desk.ts'
import { EMPTY_FILTER } from '../../../src/domain/shared/floor-query.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { FloorFeed } from '../../../src/storage/shared/floor-feed.ts'
import { sha256Seal } from '../../../src/storage/shared/sha256-seal.ts'
import { FloorAnalytics } from '../../../src/workers/shared/floor-analytics.ts'
import { customer, nextId, opening, promised, value } from '../../support/book-samples.ts'
import { expectHealthy } from '../../support/book-health.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'
import { T0, ZONE } from '../../support/story.ts'

const QUERY = { filter: EMPTY_FILTER, now: T0, zone: ZONE, transferLimits: {} }

let test: TestBook
let desk: Desk
let analytics: FloorAnalytics
beforeEach(async () => {
  test = await openTestBook()
  const clock = { now: () => T0, subscribe: () => () => undefined }
  const facts = () => ({ zone: ZONE, by: null, device: 'test' })
  desk = { book: test.book, clock, ids: { next: nextId, observe: () => undefined }, seal: sha256Seal, facts }
  analytics = new FloorAnalytics(new FloorFeed(test.core))
  const dana = customer('Dana')
  for (const ref of ['R1', 'R2']) await value(test.book.openCase(() => ok(opening(ref, { customer: dana }))))
  await value(test.book.changeCase(0, () => ok({ events: promised('p1', '2026-03-02T12:00:00') })))
})
afterEach(() => test.close())

async function counted(): Promise<readonly (number | null)[]> {
  await analytics.sync()
  const { cases, tiles, brokenPromises } = await analytics.numbers(QUERY)
  return [cases, tiles.open, tiles.parked, brokenPromises.counts.open]
}

describe('a duplicate merged in the book', () => {
  it('is in no figure, is found by its reference, and its promise is counted once; all of it in one commit', async () => {
    expect(await counted()).toEqual([2, 2, 1, 1])
    const before = await test.book.version()
    await value(mergeCases(desk, 0, 1))
    expect(await test.book.version()).toBe(before + 1)
    expect(await counted()).toEqual([1, 1, 0, 1])
    expect(await analytics.ordinalsOf('r1')).toEqual([0])
    expect((await analytics.find('dana', 9)).map(({ ref }) => ref)).toEqual(['R2'])
    expect(await analytics.find('R1', 9)).toMatchObject([{ ref: 'R1', merged: true }])
    await expectHealthy(test.core)
  })

  it('keeps its calls for help where the figures of the desk find them, and counts once as called in', async () => {
    const call = {
      kind: 'escalation' as const,
      question: 'She wants you',
      toTeamId: null,
      toPersonId: null,
      answerIn: 30
    }
    await value(askForHelp(desk, 0, call))
    const askId = (await test.book.loadCase(0))?.state?.asks[0]?.askId ?? ''
    const answer = { askId, outcome: 'answered' as const, answer: 'I called her', chosen: null, byPersonId: null }
    await value(answerHelp(desk, 0, { ...answer, toldOn: 'phone', tellBy: zonedTime(T0, ZONE) }))
    const escalations = async (): Promise<readonly number[]> => {
      await analytics.sync()
      const scope = await analytics.prepare(QUERY)
      return [...exportRows(scope, 'cases')].map((row) => row.escalations ?? -1)
    }
    await value(mergeCases(desk, 0, 1))
    await analytics.sync()
    expect(await analytics.helpedCases()).toEqual([0])
    expect(await escalations()).toEqual([1])
    await expectHealthy(test.core)
  })

  it('comes back with everything it had, in one commit', async () => {
    await value(mergeCases(desk, 0, 1))
    await value(unmergeCases(desk, 0, 1))
    expect(await counted()).toEqual([2, 2, 1, 1])
    expect((await test.book.loadCase(0))?.state?.promises.map(({ id }) => id)).toEqual(['p1'])
    await expectHealthy(test.core)
  })
})
