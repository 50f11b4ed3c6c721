// @ts-check
// What a test run consists of, in order.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuilt } from '../../scripts/build.mjs'
import { believed, oneCheck, playwrightTally, sum, vitestTally } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

const root = resolve(import.meta.dirname, '..', '..')
const modules = join(root, 'node_modules')
const PURE_ROOMS = ['src/domain', 'src/analytics', 'src/csv']

/** @param {string} script below node_modules @param {string[]} args @param {Record<string, string>} env */
function isGreen(script, args, env = {}) {
  const { status } = spawnSync(process.execPath, [join(modules, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env }
  })
  return status === 0
}

/**
 * Runs a test program that writes a JSON report into a folder of its own.
 * @param {(report: string) => boolean} run
 * @param {(report: any) => Tally} read any: each program's report has a shape of its own, which its reader alone knows
 */
function reported(run, read) {
  const folder = mkdtempSync(join(tmpdir(), 'heard-tests-'))
  const file = join(folder, 'report.json')
  try {
    const green = run(file)
    return believed(existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : null, green)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function types() {
  const cache = (/** @type {string} */ name) => [
    '--incremental',
    '--tsBuildInfoFile',
    join(modules, '.cache', `${name}.tsbuildinfo`)
  ]
  const whole = oneCheck(isGreen('vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', 'tsconfig.json', ...cache('whole')]))
  const rooms = PURE_ROOMS.map((room) =>
    oneCheck(isGreen('typescript/bin/tsc', ['--noEmit', '-p', room, ...cache(room.replace('/', '-'))]))
  )
  return sum([whole, ...rooms])
}

function lint() {
  const cache = ['--cache', '--cache-location', join(modules, '.cache', 'eslint/'), '--cache-strategy', 'content']
  return oneCheck(
    isGreen('eslint/bin/eslint.js', ['--config', 'tests/config/eslint.config.mjs', '--max-warnings=0', ...cache, '.'])
  )
}

/** @param {'unit' | 'browser'} project */
const vitest = (project) => () =>
  reported(
    (file) =>
      isGreen('vitest/vitest.mjs', [
        'run',
        '--config=tests/config/vitest.config.ts',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`
      ]),
    vitestTally
  )

let isBuilt = false
function build() {
  isBuilt = ensureBuilt(root)
  return oneCheck(isBuilt)
}

function e2e() {
  if (!isBuilt) {
    console.error('Left out, because there is no build to test.')
    return oneCheck(false)
  }
  const args = ['test', '--config=tests/config/playwright.config.ts', '--reporter=list,json']
  return reported(
    (file) => isGreen('@playwright/test/cli.js', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    playwrightTally
  )
}

/**
 * `needs` names a stage that a chosen one cannot do without.
 * @type {{ name: string, run: () => Tally, needs?: string, needsChromium?: boolean }[]}
 */
export const STAGES = [
  { name: 'types', run: types },
  { name: 'lint', run: lint },
  { name: 'unit', run: vitest('unit') },
  { name: 'storage', run: vitest('browser'), needsChromium: true },
  { name: 'build', run: build },
  { name: 'e2e', run: e2e, needs: 'build', needsChromium: true }
]
