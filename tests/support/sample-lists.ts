import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ListName } from '../../src/analytics/shared/figure.ts'
import { loadSample } from '../../src/application/imports/load-sample.ts'
import type { SampleStory } from '../../src/application/imports/sample-story.ts'
import type { CaseState } from '../../src/domain/cases/case-state.ts'
import { ImportBench } from './import-bench.ts'
import { isListed } from './naive-lists.ts'
import { SAMPLE_FILE } from './sample-floor/sample-file.ts'

/** The sample floor's cases as they are at `now` (epoch ms), told anew in memory. */
export async function sampleCases(now: number): Promise<readonly CaseState[]> {
  const path = resolve(import.meta.dirname, '..', '..', SAMPLE_FILE)
  const story: SampleStory = JSON.parse(readFileSync(path, 'utf8'))
  const bench = new ImportBench()
  bench.now = now
  const done = await loadSample(bench.desk, story, 'en', 0)
  if (!done.ok) throw new Error(done.error.code)
  return (await bench.cases()).map(({ state }) => state)
}

/** The references of a list's cases, by the case's own facts. */
export const listedRefs = (list: ListName, cases: readonly CaseState[], now: number): readonly string[] =>
  cases
    .filter((held) => isListed(list, held, now))
    .map(({ ref }) => ref)
    .sort()
