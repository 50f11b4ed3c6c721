// @ts-check
// npm run torture: ten thousand generated files and their floors, of which npm test goes through some hundred.
// npm run torture -- 500
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const files = process.argv[2] ?? '10000'
const root = resolve(import.meta.dirname, '..', '..')
const vitest = resolve(root, 'node_modules', 'vitest', 'vitest.mjs')
const config = ['--config', 'tests/config/vitest.config.ts', '--project', 'unit']
const tests = ['torture', 'undo-import'].map((name) => `tests/application/imports/${name}.test.ts`)
const started = Date.now()
const { status } = spawnSync(process.execPath, [vitest, 'run', ...config, ...tests], {
  cwd: root,
  env: { ...process.env, HEARD_TORTURE: files },
  stdio: 'inherit'
})
console.log(`${files} files in ${Math.round((Date.now() - started) / 1000)} s`)
process.exit(status ?? 1)
