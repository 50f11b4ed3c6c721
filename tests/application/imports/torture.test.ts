import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkImport } from '../../../src/application/imports/check-import.ts'
import { commitImport } from '../../../src/application/imports/commit-import.ts'
import { inspectFile } from '../../../src/application/imports/inspect-file.ts'
import type { ImportCounts } from '../../../src/domain/imports/import-event.ts'
import { floorSnapshot } from '../../support/floor-snapshot.ts'
import { fileOf, ImportBench, QUIET } from '../../support/import-bench.ts'
import { mappingOf } from '../../support/mappings.ts'
import { undo } from '../../support/random-floor.ts'
import { hugeFile, tortureFile, type TortureFile } from '../../support/torture-file.ts'
import { FILES } from '../../support/torture.ts'

const HOUR = 3_600_000
const addUp = ({ records, imported, updated, identical, rejected }: ImportCounts): number =>
  imported + updated + identical + rejected - records

/** Through check, import, check again and undo; what became of it. */
async function goThrough(bytes: Uint8Array, mapping: object): Promise<'refused' | 'nothing' | 'imported'> {
  const bench = new ImportBench()
  const read = () => checkImport(bench.desk, fileOf(bytes, 'file.csv', 65_536), mappingOf(mapping), QUIET)
  const before = await floorSnapshot(bench)
  const checked = await read()
  if (!checked.ok) return refused(checked.error.code)
  const { counts } = checked.value.plan
  expect(addUp(counts)).toBe(0)
  const done = await commitImport(bench.desk, checked.value, QUIET)
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.counts).toEqual(counts)
  expect((await bench.cases()).length).toBe(counts.cases)
  const again = await read()
  if (!again.ok) throw new Error(again.error.code)
  const { records, rejected } = counts
  expect(again.value.plan.counts).toMatchObject({ records, rejected, identical: records - rejected })
  if (done.value.importId === null) return 'nothing'
  await undo(bench, done.value.importId)
  expect(await floorSnapshot(bench)).toEqual(before)
  return 'imported'
}

const WHOLE_FILE = /^(file|ask|column)-|^mapping-missing$/

function refused(code: string): 'refused' {
  expect(code).toMatch(WHOLE_FILE)
  return 'refused'
}

/** By the mapping, and by what the screen would offer to accept. */
async function endure({ bytes, mapping }: TortureFile): Promise<string> {
  const mapped = await goThrough(bytes, mapping)
  const { desk } = new ImportBench()
  const inspected = await inspectFile(desk, fileOf(bytes, 'file.csv', 65_536), {}, 'Africa/Cairo', QUIET)
  if (!inspected.ok) return `${mapped}, guessed: ${refused(inspected.error.code)}`
  const { mappingText } = inspected.value
  if (mappingText === '') return `${mapped}, guessed: asked`
  return `${mapped}, guessed: ${await goThrough(bytes, JSON.parse(mappingText))}`
}

describe('a file that nobody described', () => {
  it(
    'is counted record by record, twice over, and undone without a trace, or refused as a whole',
    async () => {
      const ends = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(tortureFile, async (file) => {
          const end = await endure(file)
          ends.set(end, (ends.get(end) ?? 0) + 1)
        }),
        { numRuns: FILES }
      )
      if (FILES > 1000) console.info(Object.fromEntries(ends))
      const imported = [...ends].reduce((sum, [end, n]) => sum + (end.startsWith('imported') ? n : 0), 0)
      // Otherwise the generator would prove nothing.
      expect(imported).toBeGreaterThan(FILES / 3)
    },
    2 * HOUR
  )

  it(
    'may be huge',
    async () => {
      await fc.assert(
        fc.asyncProperty(hugeFile, async (file) => void (await endure(file))),
        { numRuns: Math.max(6, Math.ceil(FILES / 200)) }
      )
    },
    2 * HOUR
  )
})
