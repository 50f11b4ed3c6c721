// @ts-check
// npm run bench: the benchmarks of tests/bench in the browser that the tests use.
// npm run bench -- --cases 1000000 --runs 3 --only panels,import
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureChromium } from './ensure-chromium.mjs'

const root = resolve(import.meta.dirname, '..', '..')
const results = join(root, 'tests', 'bench', 'results.json')
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000,10000,100000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' }
  }
})

/**
 * @typedef {{ name: string, median: number, fastest: number, slowest: number, ratio: number }} Measured
 * @typedef {{ benchmark: string, cases: number, unit: string, results: Measured[] }} Entry
 */

/** Three figures say all that a run of this length can. @param {number} value */
const figure = (value) => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '')

/** @param {Entry[]} entries */
function printTable(entries) {
  const rows = entries.flatMap(({ benchmark, cases, unit, results: measured }) =>
    measured.map(({ name, median, fastest, slowest, ratio }) => ({
      benchmark,
      cases,
      what: name,
      [`median`]: `${figure(median)} ${unit}`,
      range: `${figure(fastest)}–${figure(slowest)}`,
      ratio: figure(ratio)
    }))
  )
  console.table(rows)
}

if (!(await ensureChromium())) process.exit(1)
rmSync(results, { force: true })
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const args = ['run', '--config=tests/config/bench.config.ts', '--reporter=verbose']
const { status } = spawnSync(process.execPath, [vitest, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, HEARD_BENCH_CASES: values.cases, HEARD_BENCH_RUNS: values.runs, HEARD_BENCH_ONLY: values.only }
})
if (existsSync(results)) printTable(JSON.parse(readFileSync(results, 'utf8')).entries)
process.exit(status ?? 1)
