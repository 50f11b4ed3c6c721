import { describe, expect, test } from 'vitest'
import { countFloor, type CountedFloor } from '../../../src/analytics/shared/count-floor.ts'
import { EMPTY_FILTER, type FloorFilter } from '../../../src/domain/shared/floor-query.ts'
import { ImportBench } from '../../support/import-bench.ts'
import { columnsOf } from '../../support/columns-of.ts'
import { realBytes, REAL_IMPORTS } from '../../support/mappings.ts'
import { realFile } from '../../support/real-data.mjs'

type Name = keyof typeof REAL_IMPORTS
const isMissing = (name: Name): boolean => realFile(REAL_IMPORTS[name].file) === null

interface RealFloor {
  readonly under: (filter: Partial<FloorFilter>) => CountedFloor
  /** The name behind an id that the import made. */
  readonly nameOf: (id: string) => string
}

async function floorOf(name: Name): Promise<RealFloor> {
  const bench = new ImportBench()
  const result = await bench.import(realBytes(REAL_IMPORTS[name].file), REAL_IMPORTS[name].mapping)
  const columns = columnsOf((await bench.cases()).map(({ state }) => state))
  const names = new Map<string, string>()
  for (const [id, state] of await bench.book.loadStreams('teams')) names.set(id, state.name.id)
  for (const [id, state] of await bench.book.loadStreams('causes')) names.set(id, state.label.id)
  const texts = await bench.book.loadTexts([...names.values()])
  const zone = result.zoneSet ?? 'UTC'
  return {
    under: (filter) =>
      countFloor(columns, {
        filter: { ...EMPTY_FILTER, ...filter },
        now: Date.UTC(2026, 10, 22),
        zone,
        transferLimits: {}
      }),
    nameOf: (id) => texts.get(names.get(id) ?? '') ?? id
  }
}

describe.each(['incidents', 'incidentsExcel'] as const)('the floor of the %s log', (name) => {
  test.skipIf(isMissing(name))(
    'shows the figures that were counted independently',
    async () => {
      const { under, nameOf } = await floorOf(name)
      const floor = under({})
      expect(floor.cases).toBe(890)
      expect(floor.tiles).toMatchObject({
        open: 0,
        'overdue-now': 0,
        parked: 0,
        'broken-today': 0,
        'broken-week': 0,
        'broken-period': 395,
        'keeping-rate': 495 / 890,
        'over-transfer-limit': 95,
        'ping-pong-cases': 111
      })
      expect(floor.transfers).toMatchObject({ total: 877, documented: 834, undocumented: 43, returns: 242 })
      expect(floor.transfers.reopenedCases).toBe(10)
      expect(floor.transfers.histogram.map(({ transfers, cases }) => [transfers, cases])).toEqual([
        ...[
          [0, 499],
          [1, 204],
          [2, 92],
          [3, 33],
          [4, 16],
          [5, 14],
          [6, 11],
          [7, 7],
          [8, 5],
          [9, 3],
          [10, 3]
        ],
        ...[
          [12, 1],
          [14, 1],
          [18, 1]
        ]
      ])
      expect(floor.transfers.worst[0]).toMatchObject({ ref: 'INC0000820', transfers: 18, returns: 15 })
      const [busiest, second] = floor.routes
      expect([nameOf(busiest?.from ?? ''), nameOf(busiest?.to ?? ''), busiest?.count]).toEqual([
        'Group 70',
        'Group 20',
        58
      ])
      expect([nameOf(second?.from ?? ''), nameOf(second?.to ?? ''), second?.count]).toEqual([
        'Group 70',
        'Group 25',
        43
      ])
      expect(floor.rootCauses.cases).toBe(0)
    },
    60_000
  )

  test.skipIf(isMissing(name))(
    'places broken promises as recorded in the weeks of closing',
    async () => {
      const { under } = await floorOf(name)
      const { weeks } = under({ to: '2016-03-13' }).brokenPromises
      expect(weeks.map((week) => week.week).slice(-2)).toEqual(['2016-W09', '2016-W10'])
      expect(weeks.every((week) => week.broken === week.asRecorded)).toBe(true)
      expect(under({ from: '2016-02-29', to: '2016-03-02' }).cases).toBe(890)
      expect(under({ from: '2016-03-01' }).cases).toBe(683)
    },
    60_000
  )
})

describe('the floors of the request files', () => {
  test.skipIf(isMissing('boston')).each(['boston', 'bostonTab'] as const)(
    '%s: promises kept and broken',
    async (name) => {
      const floor = (await floorOf(name)).under({})
      expect(floor.brokenPromises.counts).toMatchObject({ made: 89, kept: 72, broken: 17, open: 0 })
      expect([floor.cases, floor.tiles.open, floor.tiles.parked]).toEqual([100, 15, 0])
      // Nobody has worked on these cases here: they are one line, not a list.
      expect(floor.nextContacts.rows).toEqual([])
      expect(floor.nextContacts.history.overdue).toBe(floor.tiles['overdue-now'])
      expect(floor.transfers.histogram).toEqual([{ transfers: null, cases: 100 }])
    }
  )

  test.skipIf(isMissing('nyc'))('New York: promises kept and broken', async () => {
    const floor = (await floorOf('nyc')).under({})
    expect(floor.brokenPromises.counts).toMatchObject({ made: 42, kept: 33, broken: 9 })
  })
})

describe('the floor of the complaints', () => {
  test.skipIf(isMissing('cfpb'))('ranks root causes over the four weeks that end with the filter', async () => {
    const { under, nameOf } = await floorOf('cfpb')
    expect(under({}).rootCauses.causes).toEqual([])
    const { rootCauses, cases } = under({ to: '2016-09-17' })
    expect([cases, rootCauses.cases, rootCauses.causes.length]).toEqual([349, 349, 39])
    expect(rootCauses.causes.slice(0, 3).map((cause) => [nameOf(cause.causeId), cause.cases])).toEqual([
      ['Incorrect information on credit report', 94],
      ["Cont'd attempts collect debt not owed", 51],
      ['Disclosure verification of debt', 28]
    ])
  })
})
