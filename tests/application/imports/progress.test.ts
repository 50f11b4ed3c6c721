import { describe, expect, it } from 'vitest'
import { checkImport } from '../../../src/application/imports/check-import.ts'
import { commitImport } from '../../../src/application/imports/commit-import.ts'
import type { ImportWatch } from '../../../src/application/imports/import-watch.ts'
import type { WorkProgress } from '../../../src/application/ports/import-desk.ts'
import { fileOf, ImportBench } from '../../support/import-bench.ts'
import { mappingOf } from '../../support/mappings.ts'

const MAPPING = { name: 'desk', grain: 'case', zone: 'UTC', columns: { ref: 'id', team: 'team' } }
const fileWith = (team: string, from = 0): string =>
  `id,team\n${Array.from({ length: 700 }, (_, i) => `${from + i},${team}`).join('\n')}`

function watching(stopAt: WorkProgress['phase'] | null = null): {
  readonly seen: WorkProgress[]
  readonly watch: ImportWatch
} {
  const seen: WorkProgress[] = []
  return {
    seen,
    watch: {
      progress: (progress) => void seen.push(progress),
      isCancelled: () => seen.at(-1)?.phase === stopAt
    }
  }
}

async function work(bench: ImportBench, text: string): Promise<readonly (readonly WorkProgress[])[]> {
  const [check, commit] = [watching(), watching()]
  const checked = await checkImport(bench.desk, fileOf(text), mappingOf(MAPPING), check.watch)
  if (!checked.ok) throw new Error(checked.error.code)
  const done = await commitImport(bench.desk, checked.value, commit.watch)
  if (!done.ok) throw new Error(done.error.code)
  return [check.seen, commit.seen]
}

const phases = (seen: readonly WorkProgress[]): readonly string[] => [...new Set(seen.map(({ phase }) => phase))]

describe('the progress of an import', () => {
  it('goes from nothing to all and never back, whether the floor knows the file or not', async () => {
    const bench = new ImportBench()
    const works = [
      await work(bench, fileWith('North')),
      await work(bench, fileWith('South')),
      await work(bench, fileWith('East', 300))
    ].flat()
    for (const seen of works) {
      const shares = seen.map(({ share }) => share ?? -1)
      expect(shares).toEqual(shares.toSorted((a, b) => a - b))
      expect(shares[0]).toBeGreaterThanOrEqual(0)
      expect(shares.at(-1)).toBeLessThanOrEqual(1)
      expect(shares.at(-1)).toBeGreaterThan(0.8)
    }
    expect(works.map(phases)).toEqual([
      ['reading'],
      ['writing'],
      ['reading', 'comparing'],
      ['comparing', 'writing'],
      ['reading', 'comparing'],
      ['comparing', 'writing']
    ])
  }, 60_000)
})

describe('an import that is called off', () => {
  it.each(['reading', 'comparing'] as const)(
    'stops a check while %s',
    async (phase) => {
      const bench = new ImportBench()
      await work(bench, fileWith('North'))
      const { watch } = watching(phase)
      const checked = await checkImport(bench.desk, fileOf(fileWith('South')), mappingOf(MAPPING), watch)
      expect(checked).toEqual({ ok: false, error: { code: 'cancelled' } })
    },
    60_000
  )

  it.each(['comparing', 'writing'] as const)(
    'while %s leaves the floor as it was',
    async (phase) => {
      const bench = new ImportBench()
      await work(bench, fileWith('North'))
      const before = await bench.cases()
      const checked = await bench.check(fileWith('South'), MAPPING)
      const { watch } = watching(phase)
      expect(await commitImport(bench.desk, checked, watch)).toEqual({ ok: false, error: { code: 'cancelled' } })
      expect(await bench.cases()).toEqual(before)
    },
    60_000
  )
})
