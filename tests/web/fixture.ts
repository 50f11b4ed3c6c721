import { resolve } from 'node:path'
import { test as base } from '@playwright/test'
import { addressOf, serve } from '../../scripts/serve.mjs'

const built = resolve(import.meta.dirname, '../../out/renderer')

/** The same app in a plain browser, from the loopback server that `npm start` uses. Each worker has a server of its own. */
export const test = base.extend<{ readonly complaints: string[] }, { readonly address: string }>({
  address: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
    async ({}, use) => {
      const server = await serve(built, 0)
      await use(addressOf(server))
      server.closeAllConnections()
      server.close()
    },
    { scope: 'worker' }
  ],
  baseURL: async ({ address }, use) => use(address),
  complaints: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await use(complaints)
  }
})

export { expect } from '@playwright/test'
