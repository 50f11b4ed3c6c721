import { countFloor } from '../../src/analytics/shared/count-floor.ts'
import { exportRows, type ExportFile } from '../../src/analytics/shared/export-rows.ts'
import { scopeOf } from '../../src/analytics/shared/scope.ts'
import { vocabularyOf } from '../../src/analytics/shared/vocabulary.ts'
import type { FloorColumns } from '../../src/analytics/shared/floor-columns.ts'
import { causePath } from '../../src/domain/causes/cause-path.ts'
import { EMPTY_FILTER, type FloorQuery } from '../../src/domain/shared/floor-query.ts'
import { FLOOR_STREAM_ID } from '../../src/domain/shared/streams.ts'
import { columnsOf } from './columns-of.ts'
import type { ImportBench } from './import-bench.ts'

const FILES: readonly ExportFile[] = ['cases', 'promises', 'transfers', 'causes']

/** Everything of a floor that a person can see: figures, lines of every file, lists to choose from, names, texts, the zone. */
export async function floorSnapshot(bench: ImportBench): Promise<Readonly<Record<string, unknown>>> {
  const cases = await bench.cases()
  const floor = await columnsOfBench(bench)
  const zone = (await bench.book.loadStreams('settings')).get(FLOOR_STREAM_ID)?.zone ?? null
  const query: FloorQuery = { filter: EMPTY_FILTER, now: bench.now, zone: zone ?? 'UTC', transferLimits: {} }
  const scope = scopeOf(floor, query)
  const names = await listsShown(bench, new Set(vocabularyOf(floor).named))
  const { channels, situations } = vocabularyOf(floor)
  const customers = await bench.book.loadCustomers([...new Set(cases.flatMap(({ state }) => state.customerId ?? []))])
  const texts = await bench.book.loadTextsOfCases(cases.map(({ ordinal }) => ordinal))
  return {
    zone,
    channels: [...channels].sort(),
    situations: [...situations].sort(),
    names,
    figures: withoutSeq(countFloor(floor, query)),
    files: FILES.map((file) => [...exportRows(scope, file)].map((row) => named(row, names))),
    customers: cases.map(({ state }) => customers.get(state.customerId ?? '')?.name ?? null),
    texts: cases.map(({ state }) => texts.get(state.summary?.id ?? '') ?? null),
    conflicts: cases.map(({ state }) => state.conflicts.map(({ field }) => field).sort()),
    kept: cases.map(({ state }) => state.keptAfterUndo)
  }
}

async function columnsOfBench(bench: ImportBench): Promise<FloorColumns> {
  const bare = new Map((await bench.cases()).map(({ ordinal, state }) => [ordinal, state]))
  const last = Math.max(-1, ...bare.keys())
  const floor = columnsOf(Array.from({ length: last + 1 }, (_, ordinal) => bare.get(ordinal) ?? null))
  floor.causes = await bench.book.loadStreams('causes')
  return floor
}

/** What the lists offer: brought by hand or by an import that counts, or spoken of by a case. By id, the name. */
async function listsShown(bench: ImportBench, inUse: ReadonlySet<string>): Promise<Readonly<Record<string, string>>> {
  const { book } = bench
  const imports = await book.loadStreams('imports')
  const shown: [string, string][] = []
  const isShown = (id: string, importId: string | null): boolean =>
    importId === null || imports.get(importId)?.state === 'done' || inUse.has(id)
  for (const kind of ['teams', 'people'] as const) {
    const texts = await book.loadStreamTexts(kind)
    for (const [id, { name, importId }] of await book.loadStreams(kind))
      if (isShown(id, importId)) shown.push([id, `${kind}: ${texts.get(name.id)}`])
  }
  const [causes, labels] = [await book.loadStreams('causes'), await book.loadStreamTexts('causes')]
  for (const [id, { importId }] of causes)
    if (isShown(id, importId)) shown.push([id, `causes: ${causePath(id, causes, labels)}`])
  return Object.fromEntries(shown.sort(([, a], [, b]) => (a < b ? -1 : 1)))
}

/** The same floor by names alone: ids and places in the book differ when the same file is imported a second time. */
export function byName(snapshot: Readonly<Record<string, unknown>>): unknown {
  const { names, figures: _, ...rest } = snapshot
  const list = Object.values(names as Readonly<Record<string, string>>)
  return { ...rest, names: list, tiles: (snapshot['figures'] as { readonly tiles: unknown }).tiles }
}

function named(row: object, names: Readonly<Record<string, string>>): unknown {
  const { ordinal: _, customerId: __, ...rest } = { ordinal: 0, customerId: null, ...row }
  return JSON.parse(JSON.stringify(rest), (_key, value: unknown) =>
    typeof value === 'string' ? (names[value] ?? value) : value
  )
}

function withoutSeq(figures: object): unknown {
  return { ...figures, seq: 0 }
}
