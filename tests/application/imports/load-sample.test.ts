import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countFloor } from '../../../src/analytics/shared/count-floor.ts'
import { loadSample } from '../../../src/application/imports/load-sample.ts'
import { readMoment } from '../../../src/application/imports/sample-moment.ts'
import type { SampleStory } from '../../../src/application/imports/sample-story.ts'
import { contextOf } from '../../../src/application/shared/desk.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { ACKNOWLEDGEMENTS } from '../../../src/domain/cases/acknowledgement.ts'
import { OUTCOME_FITS, RELATIONS } from '../../../src/domain/cases/heard-answers.ts'
import { CHANNELS, SITUATIONS } from '../../../src/domain/cases/vocabulary.ts'
import { PROMISE_KINDS } from '../../../src/domain/promises/promise-kind.ts'
import { HELP_KINDS, HELP_OUTCOMES } from '../../../src/domain/safety/help.ts'
import { TRANSFER_REASONS } from '../../../src/domain/transfers/transfer-reason.ts'
import { verdictOf } from '../../../src/domain/promises/verdict.ts'
import { EMPTY_FILTER, type FloorQuery } from '../../../src/domain/shared/floor-query.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'
import { columnsOf } from '../../support/columns-of.ts'
import { FIX_THAT_DID_NOT_WEEKS_AGO, FIX_THAT_WORKED_WEEKS_AGO } from '../../support/sample-floor/scenarios.ts'
import { ImportBench } from '../../support/import-bench.ts'

const path = resolve(import.meta.dirname, '..', '..', '..', 'resources', 'sample-floor.json')
const story: SampleStory = JSON.parse(readFileSync(path, 'utf8'))

async function loaded(now: number): Promise<{ bench: ImportBench; states: readonly CaseState[]; importId: string }> {
  const bench = new ImportBench()
  bench.now = now
  const done = await loadSample(bench.desk, story, 'en', 0)
  if (!done.ok) throw new Error(done.error.code)
  const states = (await bench.cases()).map(({ state }) => state)
  return { bench, states, importId: done.value.importId }
}

const NOW = Date.UTC(2026, 4, 12, 9, 40)
const queryAt = (now: number): FloorQuery => ({ filter: EMPTY_FILTER, now, zone: 'UTC', transferLimits: {} })

describe('the sample floor', () => {
  test('is a floor that lives: dues, overdue promises, parked cases, ping-pong, recurring causes, every verdict', async () => {
    const { states } = await loaded(NOW)
    const { tiles } = countFloor(columnsOf(states), queryAt(NOW))
    expect(states.length).toBeGreaterThan(380)
    expect(states.length).toBeLessThan(460)
    expect(tiles['overdue-now']).toBeGreaterThanOrEqual(2)
    expect(tiles['due-next-hour']).toBeGreaterThanOrEqual(3)
    expect(tiles.parked).toBeGreaterThanOrEqual(5)
    expect(tiles['ping-pong-cases']).toBeGreaterThan(10)
    expect(tiles['recurring-causes']).toBeGreaterThanOrEqual(1)
    const verdicts = new Set(states.flatMap(({ promises }) => promises.map((promise) => verdictOf(promise, NOW))))
    expect([...verdicts].sort()).toEqual(['attempted', 'broken', 'kept', 'kept-late', 'moved', 'open', 'released'])
  })

  test('shows every kind of promise, move, call for help, ending and standing that the app knows', async () => {
    const { states } = await loaded(NOW)
    const all = <T>(of: (state: CaseState) => readonly (T | null | undefined)[]): readonly T[] => [
      ...new Set(states.flatMap(of).filter((value) => value !== null && value !== undefined))
    ]
    expect(all(({ promises }) => promises.map(({ kind }) => kind))).toEqual(expect.arrayContaining([...PROMISE_KINDS]))
    expect(all(({ transfers }) => transfers.map(({ reason }) => reason))).toEqual(
      expect.arrayContaining([...TRANSFER_REASONS])
    )
    expect(all(({ transfers }) => transfers.map(({ accepted }) => accepted))).toEqual(
      expect.arrayContaining([true, false])
    )
    expect(all(({ asks }) => asks.map(({ kind }) => kind))).toEqual(expect.arrayContaining([...HELP_KINDS]))
    expect(all(({ asks }) => asks.map(({ answered }) => answered?.outcome))).toEqual(
      expect.arrayContaining([...HELP_OUTCOMES])
    )
    expect(all(({ heard }) => [heard.resolve.outcomeFit])).toEqual(expect.arrayContaining([...OUTCOME_FITS]))
    expect(all(({ heard }) => [heard.after.relation])).toEqual(expect.arrayContaining([...RELATIONS]))
    expect(all(({ heard }) => [heard.after.happyWithDecision])).toEqual(expect.arrayContaining([true, false]))
    expect(all(({ acknowledgement }) => [acknowledgement?.how])).toEqual(expect.arrayContaining([...ACKNOWLEDGEMENTS]))
    expect(all(({ situation }) => [situation])).toEqual(expect.arrayContaining([...SITUATIONS]))
    expect(all(({ channel }) => [channel])).toEqual(expect.arrayContaining([...CHANNELS]))
    expect(all(({ participants }) => participants.map(({ standing }) => standing)).length).toBeGreaterThan(2)
    const safety = states.map((state) => state.safety).filter((one) => one !== null)
    expect(safety.map(({ endedAt }) => endedAt === null)).toEqual(expect.arrayContaining([true, false]))
    expect(states.some(({ formal }) => formal !== null && formal.closedAt === null)).toBe(true)
    const promises = states.flatMap((state) => state.promises)
    expect(promises.some(({ cadence, follows }) => cadence !== null && follows !== null)).toBe(true)
    expect(promises.some(({ watch }) => watch !== null && watch.recurred.length > 0)).toBe(true)
    expect(promises.some(({ waitsFor }) => waitsFor !== null)).toBe(true)
    expect(promises.some(({ expectedBy }) => expectedBy !== null)).toBe(true)
    expect(promises.some(({ due }) => due === null)).toBe(true)
  })

  test('tells one fix that worked and one that changed nothing, in cases a week', async () => {
    const { bench, states } = await loaded(NOW)
    const labels = await bench.book.loadStreamTexts('causes')
    const causes = await bench.book.loadStreams('causes')
    const idOf = (label: string): string =>
      [...causes.values()].find((cause) => labels.get(cause.label.id) === label)?.id ?? 'none'
    const perWeek = (label: string, from: number, to: number): number => {
      const isIn = ({ causeIds, openedAt }: CaseState): boolean => {
        const weeksAgo = (NOW - (openedAt ?? 0)) / (7 * 86_400_000)
        return causeIds.includes(idOf(label)) && weeksAgo >= from && weeksAgo < to
      }
      return states.filter(isIn).length / (to - from)
    }
    const worked = 'Delivery window missed without a word'
    expect(perWeek(worked, FIX_THAT_WORKED_WEEKS_AGO, 26)).toBeGreaterThan(
      3 * perWeek(worked, 1, FIX_THAT_WORKED_WEEKS_AGO)
    )
    const didNot = 'Promised call is entered nowhere'
    expect(perWeek(didNot, 1, FIX_THAT_DID_NOT_WEEKS_AGO)).toBeGreaterThan(
      0.6 * perWeek(didNot, FIX_THAT_DID_NOT_WEEKS_AGO, 26)
    )
  })

  test('has nothing happen in the future and everything in its order, whenever it is loaded', async () => {
    const anyNow = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
    await fc.assert(
      fc.asyncProperty(anyNow, async (now) => {
        const { bench, states } = await loaded(now)
        expect(states.length).toBe(story.cases.length)
        for (let ordinal = 0; ordinal < states.length; ordinal++) {
          const events = (await bench.book.loadCase(ordinal))?.events ?? []
          const instants = events.map((event) => instantOf(event.occurredAt))
          expect(instants).toEqual(instants.toSorted((a, b) => a - b))
          expect(Math.max(...instants)).toBeLessThanOrEqual(now)
        }
      }),
      { numRuns: 6 }
    )
  })

  test('is gone without a trace once its import is undone', async () => {
    const { bench, importId } = await loaded(NOW)
    await bench.book.undoImport(importId, 'undone', contextOf(bench.desk))
    expect(await bench.cases()).toEqual([])
  })

  test('does not mix with a floor that has cases', async () => {
    const bench = new ImportBench()
    const refused = await loadSample(bench.desk, story, 'en', 1)
    expect(refused).toMatchObject({ ok: false, error: { code: 'floor-not-empty' } })
    expect(await bench.book.version()).toBe(0)
  })
})

describe('a moment of the story', () => {
  test('counts days on the clocks of the floor, also over a change to summer time', () => {
    const now = Date.UTC(2026, 2, 29, 12)
    expect(readMoment('-1 10:42', now, 'Europe/Belgrade')).toEqual({
      local: '2026-03-28T10:42:00',
      zone: 'Europe/Belgrade',
      offset: 60
    })
    expect(readMoment('+1 10:42', now, 'Europe/Belgrade')).toEqual({
      local: '2026-03-30T10:42:00',
      zone: 'Europe/Belgrade',
      offset: 120
    })
    expect(instantOf(readMoment('-35m', now, 'Europe/Belgrade'))).toBe(now - 35 * 60_000)
  })
})
