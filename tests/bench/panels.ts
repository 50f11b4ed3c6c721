import { countFloor } from '../../src/analytics/shared/count-floor.ts'
import { FloorColumns } from '../../src/analytics/shared/floor-columns.ts'
import type { FloorFilter } from '../../src/domain/shared/floor-query.ts'
import { FloorFeed } from '../../src/storage/shared/floor-feed.ts'
import { benchQuery, type BenchBook } from './bench-book.ts'
import { took, type Alternative } from './bench-timing.ts'
import { IndexedRows } from './indexed-rows.ts'

/** The six filters under which all panels are counted: a run's time is the mean over them. */
export function sixFilters(floor: FloorColumns): readonly Partial<FloorFilter>[] {
  const { team, cause } = floor.dictionaries
  const [firstTeam, lastCause] = [team.values[0], cause.values.at(-1)]
  if (firstTeam === undefined || lastCause === undefined) throw new Error('a floor without teams or causes')
  return [
    {},
    { teamId: firstTeam },
    { channel: 'email' },
    { causeId: lastCause },
    { severity: 4 },
    { from: '2026-05-01', to: '2026-05-28' }
  ]
}

export async function columnsOfBook({ core }: BenchBook): Promise<FloorColumns> {
  const floor = new FloorColumns()
  floor.apply(await new FloorFeed(core).sync(null))
  return floor
}

/** All panels from columns, beside reading the same columns once and beside rows under indexes. */
export async function panelAlternatives(
  bench: BenchBook,
  withRows: boolean
): Promise<{ readonly alternatives: readonly Alternative[]; readonly close: () => Promise<void> }> {
  const floor = await columnsOfBook(bench)
  const queries = sixFilters(floor).map(benchQuery)
  const mean = (work: (at: number) => unknown): (() => Promise<number>) => {
    return async () => (await took(async () => queries.map((_, at) => work(at)))) / queries.length
  }
  const columns = {
    name: 'columns, all panels',
    run: mean((at) => countFloor(floor, queries[at] ?? benchQuery()))
  }
  const scan = { name: 'bare scan of the columns', run: mean(() => scanned(floor)) }
  if (!withRows) return { alternatives: [columns, scan], close: async () => undefined }
  const rows = new IndexedRows(`${bench.name}-rows`, { cache: 'disabled' })
  await rows.fill(floor)
  const indexed = async (): Promise<number> => {
    const start = performance.now()
    for (const query of queries) await sameNumbers(rows, floor, query.filter)
    return (performance.now() - start) / queries.length
  }
  return {
    alternatives: [columns, scan, { name: 'indexed Dexie rows, main figures', run: indexed }],
    close: () => rows.delete()
  }
}

/** A faster way to a wrong number is no alternative. */
async function sameNumbers(rows: IndexedRows, floor: FloorColumns, filter: FloorFilter): Promise<void> {
  const found = await rows.numbers(filter, floor)
  const wanted = countFloor(floor, benchQuery(filter))
  const same =
    found.cases === wanted.cases &&
    found.open === wanted.tiles.open &&
    found.broken === wanted.tiles['broken-period'] &&
    found.transfers === wanted.transfers.total
  if (!same) throw new Error(`${JSON.stringify(found)} under ${JSON.stringify(filter)}`)
}

/** Reads the columns that the panels read, once each, and does nothing with them. */
function scanned(floor: FloorColumns): number {
  let sum = 0
  for (const { view, derived } of floor.blocks) {
    const { cases, starts, promises, transfers, links } = view
    sum += sumBytes(cases.alive) + sumBytes(cases.severity) + sumBytes(transfers.isReturn)
    sum += sumMarks(derived.caseMarks) + sumMarks(derived.byDue) + sumMarks(derived.afterDue)
    for (const column of [cases.team, cases.channel, cases.situation, cases.transfers, cases.documented])
      sum += sumCodes(column)
    for (const column of [cases.returns, derived.knownTransfers, transfers.from, transfers.to, links.cause])
      sum += sumCodes(column)
    for (const column of [cases.asOf, derived.caseAt, promises.dueAt, derived.placedAt, transfers.at])
      sum += sumInstants(column)
    for (const column of [starts.promise, starts.transfer, starts.link]) sum += sumStarts(column)
  }
  return sum
}

// One function a type: the engine compiles a loop well that only ever sees one kind of array.
function sumBytes(column: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] ?? 0
  return sum
}

function sumMarks(column: Uint16Array | Uint32Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] ?? 0
  return sum
}

function sumCodes(column: Int32Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] ?? 0
  return sum
}

function sumStarts(column: Uint32Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] ?? 0
  return sum
}

function sumInstants(column: Float64Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] ?? 0
  return sum
}
