import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.mjs'

const root = resolve(import.meta.dirname, '..', '..')

/** One worker: two benchmarks at once would measure each other. */
export default defineConfig({
  testDir: resolve(root, 'tests/bench'),
  testMatch: '**/*.bench.ts',
  outputDir: resolve(root, 'test-results'),
  workers: 1,
  reporter: 'line',
  timeout: 0,
  use: { launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_ARGS } }
})
