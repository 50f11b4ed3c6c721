import { describe, expect, test } from 'vitest'
import { factsOf } from '../../../src/analytics/cases/case-facts.ts'
import { patchBlock } from '../../../src/analytics/shared/block.ts'
import type { FloorDelta } from '../../../src/analytics/shared/floor-delta.ts'
import type { CaseTexts } from '../../../src/analytics/shared/search-text.ts'
import { EMPTY_FILTER, type FloorQuery } from '../../../src/domain/shared/floor-query.ts'
import { newCase } from '../../../src/domain/cases/new-case.ts'
import { FloorAnalytics, type Feed } from '../../../src/workers/shared/floor-analytics.ts'
import { NOW, ZONE } from '../../support/arbitrary-case.ts'
import { Codes } from '../../support/columns-of.ts'

const query = (text = ''): FloorQuery => ({
  filter: { ...EMPTY_FILTER, text },
  now: NOW,
  zone: ZONE,
  transferLimits: {}
})

/** A book of named cases, whose versions are what the test says. */
class FakeFeed implements Feed {
  seq = 1
  refs = ['A', 'B']
  texts = ['Dana', 'Omar']
  readonly asked: (number | null)[] = []
  textsRead = 0
  beforeAnswer: () => Promise<void> = () => Promise.resolve()

  async sync(since: number | null): Promise<FloorDelta> {
    this.asked.push(since)
    await Promise.resolve()
    const { seq } = this
    const codes = new Codes()
    const facts = this.refs.map((ref, slot) => ({ slot, facts: factsOf(newCase(ref, ref), codes.encode) }))
    await this.beforeAnswer()
    const blocks = since === seq ? [] : [{ n: 0, buffer: patchBlock(null, facts) }]
    return { seq, blocks, dictionaries: codes.dictionaries }
  }

  async searchTexts(): Promise<readonly CaseTexts[]> {
    this.textsRead++
    return this.texts.map((name) => ({ name, contact: '', summary: '' }))
  }
}

describe('the analytics of one worker', () => {
  test('read the whole book once and after that only what is newer', async () => {
    const feed = new FakeFeed()
    const analytics = new FloorAnalytics(feed)
    expect((await analytics.numbers(query())).cases).toBe(2)
    feed.seq = 2
    feed.refs = ['A', 'B', 'C']
    expect((await analytics.numbers(query())).cases).toBe(2)
    expect(await analytics.sync()).toBe(2)
    expect(await analytics.numbers(query())).toMatchObject({ cases: 3, seq: 2 })
    expect(feed.asked).toEqual([null, 1])
  })

  test('read once more when asked to catch up while they are catching up', async () => {
    const feed = new FakeFeed()
    const analytics = new FloorAnalytics(feed)
    let second: Promise<number> | null = null
    feed.beforeAnswer = async () => {
      feed.beforeAnswer = () => Promise.resolve()
      feed.seq = 2
      second = analytics.sync()
    }
    expect([await analytics.sync(), await second]).toEqual([2, 2])
    expect(feed.asked).toEqual([null, 1])
  })

  test('keep nothing of a book that another one has taken the place of', async () => {
    const feed = new FakeFeed()
    feed.seq = 9
    const analytics = new FloorAnalytics(feed)
    await analytics.sync()
    feed.seq = 3
    feed.refs = ['Z']
    await analytics.sync()
    expect(await analytics.numbers(query())).toMatchObject({ allCases: 1, seq: 3 })
    expect(feed.asked).toEqual([null, 9, null])
  })

  test('read names and summaries when somebody searches, and again after the block was written', async () => {
    const feed = new FakeFeed()
    const analytics = new FloorAnalytics(feed)
    await analytics.numbers(query())
    expect(feed.textsRead).toBe(0)
    expect((await analytics.numbers(query('dana'))).cases).toBe(1)
    expect((await analytics.numbers(query('omar'))).cases).toBe(1)
    expect(feed.textsRead).toBe(1)
    feed.seq = 2
    feed.texts = ['Dana', 'Omar Dana']
    await analytics.sync()
    expect((await analytics.numbers(query('dana'))).cases).toBe(2)
    expect(feed.textsRead).toBe(2)
  })

  test('recover from a failed catching-up', async () => {
    const feed = new FakeFeed()
    const analytics = new FloorAnalytics(feed)
    feed.beforeAnswer = () => Promise.reject(new Error('the disk is gone'))
    await expect(analytics.sync()).rejects.toThrow('the disk is gone')
    feed.beforeAnswer = () => Promise.resolve()
    expect((await analytics.numbers(query())).cases).toBe(2)
  })

  test('answer a window of a list, and the rows behind a number', async () => {
    const analytics = new FloorAnalytics(new FakeFeed())
    const list = await analytics.caseRows(query(), null, { by: 'ref', descending: true }, 0, 1)
    expect(list).toMatchObject({ total: 2, offset: 0, seq: 1, rows: [{ ref: 'B', ordinal: 1 }] })
    expect(await analytics.rowsBehind(query(), 'kpi-parked')).toEqual([
      { ordinal: 0, weight: 1, of: 1 },
      { ordinal: 1, weight: 1, of: 1 }
    ])
    expect(await analytics.ordinalsOf('b')).toEqual([1])
  })
})
