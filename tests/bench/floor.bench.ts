import { afterAll, beforeAll, describe, inject, test } from 'vitest'
import { importFile, openBenchBook, type BenchBook } from './bench-book.ts'
import { benchCsv } from './bench-csv.ts'
import { backupAlternatives } from './backup-work.ts'
import { bench, isWanted } from './bench-report.ts'
import type { Alternative } from './bench-timing.ts'
import { casePageAlternatives, coldAlternatives, commandAlternatives, exportAlternatives } from './desk-work.ts'
import { findAlternatives } from './find-work.ts'
import { columnsOfBook, panelAlternatives } from './panels.ts'
import { rawRows, writeRawRows } from './raw-rows.ts'

/** Rows of a case in the floor that the questions and commands are timed on. */
const ROWS_A_CASE = 2
const ROWS_OF_AN_EVENT_LOG = 10
/** Rows under indexes cost more than ten minutes to write beyond this. */
const MOST_INDEXED_CASES = 100_000

const ON_A_FLOOR = ['panels', 'find', 'command', 'export', 'backup', 'cold-start', 'case-page', 'memory']

describe.each(inject('benchCases'))('a floor of %i cases', (cases) => {
  describe.runIf(ON_A_FLOOR.some(isWanted))('that is there', () => {
    let floor: BenchBook

    beforeAll(async () => {
      floor = await openBenchBook()
      await importFile(floor, benchCsv(cases, ROWS_A_CASE), 'event')
    })
    afterAll(() => floor.close())

    test.runIf(isWanted('panels'))('panels', async () => {
      const { alternatives, close } = await panelAlternatives(floor, cases <= MOST_INDEXED_CASES)
      await bench('panels', cases, alternatives)
      await close()
    })
    test.runIf(isWanted('find'))('find', async () => {
      await bench('find', cases, await findAlternatives(floor))
    })
    test.runIf(isWanted('cold-start'))('cold-start', () => bench('cold-start', cases, coldAlternatives(floor)))
    test.runIf(isWanted('export'))('export', () => bench('export', cases, exportAlternatives(floor)))
    test.runIf(isWanted('memory'))('memory', () => bench('memory', cases, memoryAlternatives(floor), 'MB'))
    test.runIf(isWanted('case-page'))('case-page', async () => {
      await bench('case-page', cases, await casePageAlternatives(floor))
    })
    test.runIf(isWanted('backup'))('backup', async () => {
      await bench('backup', cases, await backupAlternatives(floor))
    })
    // Last, because it writes.
    test.runIf(isWanted('command'))('command', async () => {
      await bench('command', cases, await commandAlternatives(floor))
    })
  })

  test.runIf(isWanted('import'))('import', () => benchImport('import', cases, 1))
  test.runIf(isWanted('import-events'))('import-events', () =>
    benchImport('import-events', cases, ROWS_OF_AN_EVENT_LOG)
  )
})

async function benchImport(name: 'import' | 'import-events', cases: number, rowsPerCase: number): Promise<void> {
  const file = benchCsv(cases, rowsPerCase)
  const rows = await rawRows(file)
  const whole = async (): Promise<number> => {
    const floor = await openBenchBook()
    const { total } = await importFile(floor, file, rowsPerCase === 1 ? 'case' : 'event')
    await floor.close()
    return total
  }
  await bench(name, cases, [
    { name: 'file to all panels', run: whole },
    { name: 'raw bulk write, a record a row', run: () => writeRawRows(rows) }
  ])
}

/** Chromium alone tells, and only of this page: the columns are read here, as a worker holds them. */
function memoryAlternatives(floor: BenchBook): readonly Alternative[] {
  const heap = (): number => ('memory' in performance ? usedBytes(performance.memory) : NaN)
  const bytes = async (): Promise<number> => {
    const columns = await columnsOfBook(floor)
    return columns.blocks.reduce((sum, { view }) => sum + view.cases.openedAt.buffer.byteLength, 0) / 1e6
  }
  return [
    { name: "the columns' bytes", run: bytes },
    { name: 'JS heap of a page holding them', run: async () => (await columnsOfBook(floor), heap() / 1e6) }
  ]
}

function usedBytes(memory: unknown): number {
  const isKnown = typeof memory === 'object' && memory !== null && 'usedJSHeapSize' in memory
  return isKnown ? Number(memory.usedJSHeapSize) : NaN
}
