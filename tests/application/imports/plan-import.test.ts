import { describe, expect, it } from 'vitest'
import { ImportBench } from '../../support/import-bench.ts'

const CASES = { name: 'desk', grain: 'case', columns: { ref: 'id', team: 'team', status: 'status' } }
const EVENTS = { ...CASES, grain: 'event' }
const HEADER = 'id,team,status,colour\n'

const counts = async (bench: ImportBench, rows: string, mapping: object = CASES) =>
  (await bench.import(HEADER + rows, mapping)).counts

describe('one row per case', () => {
  it('opens a case, updates it where a later row or a later file says otherwise, and is identical where it says the same', async () => {
    const bench = new ImportBench()
    expect(await counts(bench, '1,North,open,red\n1,South,open,red\n2,North,open,red\n')).toMatchObject({
      imported: 2,
      updated: 1,
      identical: 0,
      cases: 2,
      events: 3
    })
    expect(await counts(bench, '1,South,open,red\n2,North,closed,red\n3,North,open,red\n')).toMatchObject({
      imported: 1,
      updated: 1,
      identical: 1,
      cases: 2,
      events: 2
    })
    const states = (await bench.cases()).map(({ state }) => [state.ref, state.status])
    expect(states).toEqual([
      ['1', 'open'],
      ['2', 'closed'],
      ['3', 'open']
    ])
  })

  it('says the same however its other columns change', async () => {
    const bench = new ImportBench()
    await counts(bench, '1,North,open,red\n')
    expect(await counts(bench, '1,North,open,blue\n1,North,open,green\n')).toMatchObject({ identical: 2, events: 0 })
  })

  it('is a case of its own for every mapping name', async () => {
    const bench = new ImportBench()
    await counts(bench, '1,North,open,red\n')
    expect(await counts(bench, '1,North,open,red\n', { ...CASES, name: 'other' })).toMatchObject({ imported: 1 })
  })
})

describe('a newer export of an event log', () => {
  const LOG = {
    name: 'log',
    grain: 'event',
    dateOrder: 'ymd',
    zone: 'UTC',
    columns: { ref: 'id', team: 'team', closedAt: 'closed', eventAt: 'at' }
  }
  const log = (closed: string, ...teams: string[]) =>
    `id,team,closed,at\n${teams.map((team, i) => `1,${team},${closed},2026-03-01 10:0${i}\n`).join('')}`

  it('that has written the closing into every row is imported, and its moves are counted once', async () => {
    const bench = new ImportBench()
    await bench.import(log('', 'North', 'South', 'North'), LOG)
    const { counts } = await bench.import(log('2026-03-05 10:00', 'North', 'South', 'North', 'East'), LOG)
    expect(counts).toMatchObject({ records: 4, imported: 4, identical: 0 })
    const [first] = await bench.cases()
    expect(first?.state.transfers.map(({ isReturn }) => isReturn)).toEqual([false, true, false])
    expect(first?.state.status).toBe('closed')
  })

  it('keeps a mended row beside another one of the same minute', async () => {
    const bench = new ImportBench()
    await bench.import('id,team,closed,at\n1,North,,2026-03-01 10:00\n1,South,2026-02-31,2026-03-01 10:00\n', LOG)
    await bench.import('id,team,closed,at\n1,South,,2026-03-01 10:00\n', LOG)
    expect((await bench.cases())[0]?.state.transfers.length).toBe(1)
  })
})

describe('several rows per case', () => {
  it('are all imported where they differ only in a column that is not mapped, and once where they are the same line', async () => {
    const bench = new ImportBench()
    const rows = '1,North,open,red\n1,North,open,blue\n1,North,open,red\n'
    expect(await counts(bench, rows, EVENTS)).toMatchObject({ records: 3, imported: 2, updated: 0, identical: 1 })
    expect(await counts(bench, rows, EVENTS)).toMatchObject({ records: 3, imported: 0, identical: 3, cases: 0 })
  })

  it('go on where an earlier file left off', async () => {
    const bench = new ImportBench()
    await counts(bench, '1,North,open,red\n', EVENTS)
    expect(await counts(bench, '1,North,open,red\n1,South,open,red\n', EVENTS)).toMatchObject({
      imported: 1,
      identical: 1
    })
    const [one] = await bench.cases()
    expect(one?.state.transfers.length).toBe(1)
  })

  it('may lie apart in the file, and fold in its order', async () => {
    const bench = new ImportBench()
    await counts(
      bench,
      '1,North,open,red\n2,North,open,red\n1,South,open,red\n2,East,open,red\n1,North,open,red2\n',
      EVENTS
    )
    const transfers = (await bench.cases()).map(({ state }) => [
      state.ref,
      state.transfers.map(({ isReturn }) => isReturn)
    ])
    expect(transfers).toEqual([
      ['1', [false, true]],
      ['2', [false]]
    ])
  })
})

describe('records without ids', () => {
  it('are numbered by the hash of their file and their row, the rejected ones too', async () => {
    const bench = new ImportBench()
    const mapping = { name: 'desk', grain: 'case', columns: { ref: '=row', severity: 'n' } }
    const result = await bench.import('n\n1\n9\n3\n', mapping)
    expect(result.counts).toMatchObject({ imported: 2, rejected: 1, incomplete: 0 })
    const refs = (await bench.cases()).map(({ state }) => state.ref)
    expect(refs).toEqual([expect.stringMatching(/^[0-9a-f]{8}-1$/), expect.stringMatching(/^[0-9a-f]{8}-3$/)])
    expect((await bench.import('n\n1\n9\n3\n', mapping)).counts).toMatchObject({ identical: 2, rejected: 1 })
  })
})
