import { resolve } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.mjs'

const root = resolve(import.meta.dirname, '..', '..')

const listed = (name: string): readonly string[] => (process.env[name] ?? '').split(',').filter((text) => text !== '')

/** Without it the browser rounds what it tells of its memory. */
const PRECISE_MEMORY = '--enable-precise-memory-info'

/** The benchmarks: one file at a time in the browser that the tests use, without a time limit. */
export default defineConfig({
  root,
  optimizeDeps: { include: ['@noble/hashes/sha2.js', 'comlink', 'dexie', 'temporal-polyfill', 'ulid'] },
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    testTimeout: 0,
    hookTimeout: 0,
    fileParallelism: false,
    provide: {
      benchCases: listed('HEARD_BENCH_CASES').map(Number),
      benchRuns: Number(process.env['HEARD_BENCH_RUNS']),
      benchOnly: listed('HEARD_BENCH_ONLY')
    },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: chromiumPath(), args: [...CHROMIUM_ARGS, PRECISE_MEMORY] }
      }),
      instances: [{ browser: 'chromium' }]
    }
  }
})
