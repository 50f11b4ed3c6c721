import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openIncident, linkIncident } from '../../../src/application/cases/incidents.ts'
import { fixIncident, tellEveryone, undoTold } from '../../../src/application/cases/tell-incident.ts'
import { mergeCases } from '../../../src/application/cases/merge-cases.ts'
import type { Desk } from '../../../src/application/shared/desk.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { zonedTime } from '../../../src/domain/shared/zoned-time.ts'
import { FloorFeed } from '../../../src/storage/shared/floor-feed.ts'
import { sha256Seal } from '../../../src/storage/shared/sha256-seal.ts'
import { FloorAnalytics } from '../../../src/workers/shared/floor-analytics.ts'
import { expectHealthy } from '../../support/book-health.ts'
import { nextId, opening, value } from '../../support/book-samples.ts'
import { DAY, T0, ZONE } from '../../support/story.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'

let test: TestBook
let desk: Desk
let analytics: FloorAnalytics
let now = T0
beforeEach(async () => {
  test = await openTestBook()
  now = T0
  const clock = { now: () => now, subscribe: () => () => undefined }
  const facts = () => ({ zone: ZONE, by: null, device: 'test' })
  desk = { book: test.book, clock, ids: { next: nextId, observe: () => undefined }, seal: sha256Seal, facts }
  analytics = new FloorAnalytics(new FloorFeed(test.core))
})
afterEach(() => test.close())

/** So many open cases of one incident. */
async function outage(cases: number): Promise<string> {
  for (let n = 0; n < cases; n++) await value(test.book.openCase(() => ok(opening(`R${n}`))))
  now += 1_000
  const { id } = await value(openIncident(desk, 'mail is down', { ordinal: 0 }))
  for (let n = 1; n < cases; n++) await value(linkIncident(desk, n, id))
  now += 1_000
  await analytics.sync()
  return id
}

describe('an incident in the book', () => {
  it('is told to forty customers in one commit, and taken back in one', async () => {
    const id = await outage(40)
    const ordinals = await analytics.ordinalsOfIncident(id)
    expect(ordinals).toHaveLength(40)
    const before = await test.book.version()
    const told = await value(tellEveryone(desk, id, ordinals, 'we are on it'))
    expect(await test.book.version()).toBe(before + 1)
    const reached = (await test.book.loadCases(ordinals)).map(({ state }) => state?.contacts.length)
    expect(new Set(reached)).toEqual(new Set([1]))
    await expectHealthy(test.core)
    await value(undoTold(desk, told))
    expect(await test.book.version()).toBe(before + 2)
    await expectHealthy(test.core)
  })

  it('knows its cases by the columns, without a duplicate that was merged away', async () => {
    const id = await outage(3)
    await value(mergeCases(desk, 2, 1))
    await analytics.sync()
    expect(await analytics.ordinalsOfIncident(id)).toEqual([0, 1])
    expect(await analytics.ordinalsOfIncident('another')).toEqual([])
  })

  it('is fixed with nobody waiting, and goes on again when that is taken back', async () => {
    const id = await outage(1)
    const due = zonedTime(now + DAY, ZONE)
    const told = await value(fixIncident(desk, id, [0], { fixedAt: null, due }))
    expect((await test.book.loadStreams('incidents')).get(id)?.fixedAt).not.toBeNull()
    await value(undoTold(desk, told))
    expect((await test.book.loadStreams('incidents')).get(id)?.fixedAt).toBeNull()
    await expectHealthy(test.core)
  })
})
