import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { configDefaults, defineConfig } from 'vitest/config'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.mjs'

const root = resolve(import.meta.dirname, '..', '..')

/** What needs a real IndexedDB, a real worker or a real page. */
const IN_BROWSER = ['tests/storage/**/*.test.ts', 'tests/workers/**/*.test.ts', 'tests/**/*.browser.test.ts']

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [vue()],
        test: {
          name: 'unit',
          // its components import style sheets, which only the bundler can read
          server: { deps: { inline: ['vuetify'] } },
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...IN_BROWSER]
        }
      },
      {
        root,
        plugins: [vue()],
        optimizeDeps: {
          // a dependency discovered only during the run reloads the page in the middle of a test
          include: [
            '@noble/hashes/sha2.js',
            '@vueuse/core',
            'chart.js',
            'comlink',
            'dexie',
            'fast-check',
            'pinia',
            'temporal-polyfill',
            'ulid',
            'vue',
            'vue-chartjs',
            'vue-i18n',
            'vue-router'
          ]
        },
        test: {
          name: 'browser',
          include: IN_BROWSER,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_ARGS } }),
            instances: [{ browser: 'chromium' }]
          }
        }
      }
    ]
  }
})
