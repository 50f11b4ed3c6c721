import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countFloor, type CountedFloor } from '../../../src/analytics/shared/count-floor.ts'
import {
  CASE_RATE_NAMES,
  LIST_NAMES,
  RATE_NAMES,
  TILE_NAMES,
  type Figure
} from '../../../src/analytics/shared/figure.ts'
import { EMPTY_FILTER, type FloorQuery } from '../../../src/domain/shared/floor-query.ts'
import { rowsBehind } from '../../../src/analytics/shared/rows-behind.ts'
import {
  caseOrDuplicate,
  CAUSES,
  CHANNELS,
  mostlyNull,
  NOW,
  SITUATIONS,
  TEAMS,
  ZONE
} from '../../support/arbitrary-case.ts'
import { columnsOf } from '../../support/columns-of.ts'
import { NaiveFloor } from '../../support/naive-floor.ts'
import { chasesIn, countedIn, helpAnswered, isListed, longestSilence } from '../../support/naive-lists.ts'

const date = fc.constantFrom(
  '2026-01-01',
  '2026-03-03',
  '2026-03-04',
  '2026-03-27',
  '2026-03-31',
  '2026-04-01',
  '2026-04-02'
)

const anyQuery: fc.Arbitrary<FloorQuery> = fc
  .record({
    from: mostlyNull(date),
    to: mostlyNull(date),
    teamId: mostlyNull(fc.constantFrom(...TEAMS, 'team-nobody-has')),
    channel: mostlyNull(fc.constantFrom(...CHANNELS)),
    situation: mostlyNull(fc.constantFrom(...SITUATIONS)),
    causeId: mostlyNull(fc.constantFrom(...CAUSES)),
    severity: mostlyNull(fc.constantFrom(1, 4, 5)),
    text: fc.constantFrom('', '', '', 'r-', 'בעיה')
  })
  .map((filter) => ({
    filter,
    now: NOW,
    zone: ZONE,
    transferLimits: { '': 3, price: 1 },
    teamLimits: { [TEAMS[0] ?? '']: 0, [TEAMS[1] ?? '']: 4 }
  }))

const anyFloor = fc.array(
  fc.oneof({ weight: 9, arbitrary: caseOrDuplicate }, { weight: 1, arbitrary: fc.constant(null) }),
  {
    maxLength: 40
  }
)

const everything: FloorQuery = { filter: EMPTY_FILTER, now: NOW, zone: ZONE, transferLimits: {} }

const sum = (counts: readonly { count: number }[]): number => counts.reduce((total, { count }) => total + count, 0)

/** The sums at the ends of the matrix and the row that gathers the smaller teams. */
function routeSums(routes: CountedFloor['routes']): readonly [Figure, number][] {
  const teams = [...new Set(routes.map(({ from }) => from))]
  const [first, ...others] = teams
  const gathered = routes.filter(({ from, to }) => others.includes(from) && to !== first)
  const to = [...new Set(gathered.map((route) => route.to))]
  return [
    ['route:*→*', sum(routes)],
    ...teams.map((team): [Figure, number] => [`route:${team}→*`, sum(routes.filter(({ from }) => from === team))]),
    ...(gathered.length === 0 ? [] : [[`route:${others.join()}→${to.join()}`, sum(gathered)] as [Figure, number]])
  ]
}

/** Every number that the floor shows beside its tiles, with the name that opens its rows. */
function shownNumbers(floor: CountedFloor): readonly [Figure, number][] {
  const { brokenPromises, transfers, routes, rootCauses, nextContacts, openCases } = floor
  const { counts } = brokenPromises
  return [
    ['cases', floor.cases],
    ['promises:kept', counts.kept],
    ['promises:broken', counts.broken],
    ['promises:open', counts.open],
    ['promises:moved', counts.moved],
    ['promises:released', counts.released],
    ['promises:attempted', brokenPromises.attempted],
    ['promises:recorded-late', brokenPromises.recordedLate],
    ...brokenPromises.weeks.flatMap(({ week, broken, asRecorded }): [Figure, number][] => [
      [`week:${week}`, broken],
      [`week-recorded:${week}`, asRecorded],
      [`week-due:${week}`, broken - asRecorded]
    ]),
    ...brokenPromises.byKind.map(({ key, count }): [Figure, number] => [`kind:${key}`, count]),
    ...brokenPromises.byCause.map(({ key, count }): [Figure, number] => [`broken-cause:${key}`, count]),
    ...brokenPromises.byTeam.map(({ key, count }): [Figure, number] => [`broken-team:${key}`, count]),
    ...transfers.histogram.map((bar): [Figure, number] => [`transfers:${bar.transfers ?? 'unknown'}`, bar.cases]),
    ['transfers-total', transfers.total],
    ['transfers-documented', transfers.documented],
    ['transfers-undocumented', transfers.undocumented],
    ['returns', transfers.returns],
    ['reopened-cases', transfers.reopenedCases],
    ...routes.flatMap(({ from, to, count, returns }): [Figure, number][] => [
      [`route:${from}→${to}`, count],
      [`route-returns:${from}→${to}`, returns]
    ]),
    ...routeSums(routes),
    ...rootCauses.causes.flatMap((cause): [Figure, number][] => [
      [`cause:${cause.causeId}`, cause.cases],
      [`cause-weighted:${cause.causeId}`, cause.weighted],
      [`cause-broken:${cause.causeId}`, cause.brokenPromises],
      [`cause-transfers:${cause.causeId}`, cause.transfers],
      [`cause-severe:${cause.causeId}`, cause.severe]
    ]),
    ['undiagnosed', rootCauses.undiagnosed],
    ['cause-unknown', rootCauses.unknown],
    ...floor.asOf.map(({ at, cases }): [Figure, number] => [`as-of:${at}`, cases]),
    ['history-overdue', nextContacts.history.overdue],
    ['history-due-next-hour', nextContacts.history.dueNextHour],
    ['history-parked', openCases.historyParked]
  ]
}

const fraction = ({ part, whole }: { part: number; whole: number }): number | null =>
  whole === 0 ? null : part / whole

function listed({ lists, chases, longestSilence }: CountedFloor): readonly [Figure, number][] {
  return [
    ...LIST_NAMES.map((name): [Figure, number] => [name, lists[name]]),
    ['chases-before', chases.before],
    ['chases-after', chases.after],
    ['longest-silence', longestSilence]
  ]
}

/** Thousands of floors take their time on a busy machine. */
const PATIENCE = { timeout: 60_000 }

describe('the floor counted from its columns', PATIENCE, () => {
  test('has in every tile what counting case by case gives, whatever the filter', () => {
    fc.assert(
      fc.property(anyFloor, anyQuery, (cases, query) => {
        const naive = new NaiveFloor(
          cases.filter((held) => held !== null),
          query
        )
        const { tiles } = countFloor(columnsOf(cases), query)
        for (const name of TILE_NAMES) expect([name, tiles[name]]).toEqual([name, naive.tile(name)])
      }),
      { numRuns: 500 }
    )
  })

  test('has in every list and rate what counting case by case gives, whatever the filter', () => {
    fc.assert(
      fc.property(anyFloor, anyQuery, (cases, query) => {
        const naive = new NaiveFloor(
          cases.filter((held) => held !== null),
          query
        )
        const { lists, rates, chases, longestSilence: silence } = countFloor(columnsOf(cases), query)
        const { dated } = naive
        for (const name of LIST_NAMES)
          expect([name, lists[name]]).toEqual([name, dated.filter((held) => isListed(name, held, NOW)).length])
        for (const name of CASE_RATE_NAMES) expect([name, rates[name]]).toEqual([name, countedIn(name, dated, NOW)])
        const [kept, broken] = [naive.count('updates:kept'), naive.count('updates:broken')]
        expect(rates['updates-rate']).toEqual({ part: kept, whole: kept + broken })
        expect(rates['help-rate']).toEqual(helpAnswered(dated, NOW))
        expect(chases).toEqual(chasesIn(dated, NOW))
        expect(silence).toBe(longestSilence(dated, NOW))
      }),
      { numRuns: 500 }
    )
  })

  test('has in every panel what counting case by case gives, whatever the filter', () => {
    fc.assert(
      fc.property(anyFloor, anyQuery, (cases, query) => {
        const naive = new NaiveFloor(
          cases.filter((held) => held !== null),
          query
        )
        const floor = countFloor(columnsOf(cases), query)
        expect(floor.brokenPromises.weeks.map(({ week }) => week)).toEqual(naive.twelveWeeks)
        for (const [figure, number] of shownNumbers(floor)) {
          const counted = naive.count(figure)
          if (Math.abs(counted - number) > 1e-9) expect([figure, number]).toEqual([figure, counted])
        }
        const { byKind, byTeam, byCause, counts } = floor.brokenPromises
        expect([sum(byKind), sum(byTeam)]).toEqual([counts.broken, counts.broken])
        expect(byCause.find(({ key }) => key === '')?.count ?? 0).toBe(naive.count('broken-cause:'))
        expect(floor.transfers.histogram.reduce((total, bar) => total + bar.cases, 0)).toBe(floor.cases)
        expect(floor.routes.map(({ from, to }) => `${from}→${to}`).toSorted()).toEqual(naive.routes())
        expect(floor.rootCauses.causes.map((cause) => cause.causeId).toSorted()).toEqual(naive.causes())
        const recurring = floor.rootCauses.causes.filter((cause) => cause.recurring).map(({ causeId }) => causeId)
        expect(recurring.toSorted()).toEqual(naive.recurring().toSorted())
      }),
      { numRuns: 500 }
    )
  })

  test('opens for every number the cases whose weights add up to it', () => {
    fc.assert(
      fc.property(anyFloor, anyQuery, (cases, query) => {
        const columns = columnsOf(cases)
        const floor = countFloor(columns, query)
        const tiles = TILE_NAMES.map((name): [Figure, number | null] => [`kpi-${name}`, floor.tiles[name]])
        const rates = RATE_NAMES.map((name): [Figure, number | null] => [name, fraction(floor.rates[name])])
        for (const [figure, number] of [...tiles, ...rates, ...listed(floor), ...shownNumbers(floor)]) {
          const rows = rowsBehind(columns, query, figure)
          const sum = rows.reduce((total, row) => total + row.weight, 0)
          const of = rows.reduce((total, row) => total + row.of, 0)
          const isRate = figure === 'kpi-keeping-rate' || rates.some(([name]) => name === figure)
          const found = !isRate ? sum : of === 0 ? null : sum / of
          if (found === null || number === null) expect([figure, found]).toEqual([figure, number])
          else expect(found, figure).toBeCloseTo(number, 9)
        }
      }),
      { numRuns: 300 }
    )
  })

  test('is the sum of its parts: a floor split in two adds up to the whole', () => {
    fc.assert(
      fc.property(anyFloor, anyFloor, (one, other) => {
        const [a, b, both] = [one, other, [...one, ...other]].map((cases) => countFloor(columnsOf(cases), everything))
        for (const name of TILE_NAMES) {
          // A rate is no sum, and what recurs may do so only in both together.
          if (name === 'keeping-rate' || name === 'recurring-causes') continue
          expect(both?.tiles[name], name).toBe((a?.tiles[name] ?? 0) + (b?.tiles[name] ?? 0))
        }
        for (const name of LIST_NAMES)
          expect(both?.lists[name], name).toBe((a?.lists[name] ?? 0) + (b?.lists[name] ?? 0))
        for (const key of ['made', 'kept', 'broken', 'open', 'moved', 'released'] as const)
          expect(both?.brokenPromises.counts[key]).toBe(
            (a?.brokenPromises.counts[key] ?? 0) + (b?.brokenPromises.counts[key] ?? 0)
          )
      })
    )
  })

  test('hides the cases of an import that is still running', () => {
    fc.assert(
      fc.property(anyFloor, (cases) => {
        const shown = cases.map((held) => (held?.importId === 'import-1' ? null : held))
        expect(countFloor(columnsOf(cases, ['import-1']), everything)).toEqual(countFloor(columnsOf(shown), everything))
      })
    )
  })
})

describe('the hint of an empty chart', () => {
  const cases = fc.array(caseOrDuplicate, { maxLength: 20 })

  test('names the newest case up to the end of the charts, never one after it', PATIENCE, () => {
    fc.assert(
      fc.property(cases, mostlyNull(date), (floor, to) => {
        const query = { ...everything, filter: { ...EMPTY_FILTER, to } }
        const { newestCaseAt, rootCauses } = countFloor(columnsOf(floor), query)
        const counted = floor.filter((held) => held.mergedInto === null)
        const happened = counted.map((held) => held.happenedAt ?? held.openedAt)
        const before = happened.filter((at) => at !== null && at < rootCauses.end)
        expect(newestCaseAt).toBe(before.length === 0 ? null : Math.max(...before.map(Number)))
      })
    )
  })
})
