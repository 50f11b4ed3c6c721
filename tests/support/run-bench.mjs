// @ts-check
// npm run bench: the benchmarks of tests/bench in the browser that the tests use. npm run bench -- --cases 1000000
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../scripts/build.mjs'
import { ensureChromium } from './ensure-chromium.mjs'

const root = resolve(import.meta.dirname, '..', '..')
const { values, positionals } = parseArgs({ options: { cases: { type: 'string' } }, allowPositionals: true })

if (!(await ensureChromium()) || !ensureBuilt(root)) process.exit(1)
const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
const { status } = spawnSync(process.execPath, [cli, 'test', '--config=tests/config/bench.config.ts', ...positionals], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(values.cases && { HEARD_BENCH_CASES: values.cases }) }
})
process.exit(status ?? 1)
