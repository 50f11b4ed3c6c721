import { describe, expect, it } from 'vitest'
import { CASE_COLUMNS } from '../../../src/csv/cases/case-columns.ts'
import { machineFormat } from '../../../src/csv/shared/csv-format.ts'
import type { Labels } from '../../../src/csv/shared/labels.ts'
import { writeCsv } from '../../../src/csv/shared/write-csv.ts'
import type { CaseExportRow } from '../../../src/domain/cases/case-export-row.ts'
import { ImportBench } from '../../support/import-bench.ts'

const LABELS: Labels = {
  team: (id) => `=${id}`,
  person: (id) => `'${id}`,
  cause: (id) => `Branch > ${id}`,
  customer: () => null,
  desiredOutcome: (ordinal) => (ordinal === 0 ? '-5 % off\r\nand a call' : null),
  refusingRule: (ordinal) => (ordinal === 0 ? '=not after 30 days' : null)
}
const AT = Date.UTC(2024, 2, 1, 8)
const ROW: CaseExportRow = {
  ordinal: 0,
  ref: '+1',
  openedAt: AT,
  happenedAt: Date.UTC(2024, 1, 28, 8),
  closedAt: Date.UTC(2024, 2, 5, 8),
  status: 'closed',
  teamId: 'North',
  ownerId: '=Dana',
  channel: 'phone',
  situation: 'price',
  severity: 4,
  temperatureFirst: 5,
  temperatureLast: 2,
  heardSteps: 5,
  promisesMade: 2,
  promisesKept: 1,
  promisesBroken: 1,
  promisesOpen: 0,
  promisesMoved: 0,
  promisesReleased: 0,
  transfers: 3,
  transfersUndocumented: 1,
  pingPongReturns: 1,
  escalations: 0,
  reopened: 1,
  nextContactDueAt: null,
  acknowledgedAt: AT,
  acknowledgement: 'personal',
  impact: 5,
  outcomeFit: 'adapted',
  limitsTold: true,
  followUpAt: AT,
  happyWithDecision: false,
  relation: 'saved',
  causeIds: ['Price', 'Delay'],
  customerId: null
}
const UNKNOWN: CaseExportRow = {
  ...ROW,
  ordinal: 1,
  ref: '2',
  closedAt: null,
  status: 'open',
  teamId: null,
  channel: null,
  severity: null,
  transfers: null,
  causeIds: []
}

const exported = (rows: readonly CaseExportRow[]): string =>
  [...writeCsv(CASE_COLUMNS, rows, LABELS, machineFormat('Asia/Jerusalem'))].join('')

describe('our own cases.csv', () => {
  it('comes in without a mapping, its guard taken off, its instants kept', async () => {
    const bench = new ImportBench()
    const { counts } = await bench.import(exported([ROW, UNKNOWN]), null)
    expect(counts).toMatchObject({ records: 2, imported: 2, rejected: 0 })
    const [one, two] = (await bench.cases()).map(({ state }) => state)
    expect(one).toMatchObject({
      ref: '+1',
      openedAt: ROW.openedAt,
      happenedAt: ROW.happenedAt,
      closedAt: ROW.closedAt,
      status: 'closed',
      channel: 'phone',
      situation: 'price',
      severity: 4,
      temperatureLast: 2,
      reopenedInSource: 1,
      transferFacts: { countInSource: 3 }
    })
    expect(two).toMatchObject({
      ref: '2',
      status: 'open',
      closedAt: null,
      teamId: null,
      transferFacts: { countInSource: null }
    })
    expect([...(await bench.book.loadStreamTexts('teams')).values()]).toEqual(['=North'])
    expect([...(await bench.book.loadStreamTexts('people')).values()]).toEqual(["'=Dana"])
    expect([...(await bench.book.loadStreamTexts('causes')).values()]).toEqual(['Branch', 'Price'])
    expect([...(await bench.book.loadTextsOfCases([0])).values()]).toEqual(['-5 % off\r\nand a call'])
  })

  it('is known by its header also where a mapping reads it', async () => {
    const bench = new ImportBench()
    const mapping = { name: 'ours', grain: 'case', zone: 'UTC', columns: { ref: 'ref', team: 'team' } }
    await bench.import(exported([ROW]), mapping)
    expect([...(await bench.book.loadStreamTexts('teams')).values()]).toEqual(['=North'])
  })

  it('is read as it stands where its header was changed, unless the mapping says that it is guarded', async () => {
    const changed = exported([ROW]).replace('opened_at', 'opened')
    for (const [guarded, team] of [
      [false, "'=North"],
      [true, '=North']
    ] as const) {
      const bench = new ImportBench()
      await bench.import(changed, {
        name: 'ours',
        grain: 'case',
        zone: 'UTC',
        guarded,
        columns: { ref: 'ref', team: 'team' }
      })
      expect([...(await bench.book.loadStreamTexts('teams')).values()]).toEqual([team])
    }
  })
})
