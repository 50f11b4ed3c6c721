import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.mjs'

const root = resolve(import.meta.dirname, '..', '..')

export default defineConfig({
  outputDir: resolve(root, 'test-results'),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: 'desktop', testDir: resolve(root, 'tests/e2e') },
    {
      name: 'web',
      testDir: resolve(root, 'tests/web'),
      use: { launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_ARGS } }
    }
  ]
})
