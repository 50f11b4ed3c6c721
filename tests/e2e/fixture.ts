import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { electronBinary } from '../../scripts/electron-binary.mjs'

const root = resolve(import.meta.dirname, '../..')
const real = process.env['E2E_HOST'] === 'double' ? null : electronBinary(root)

/** What the specs of this run go through: the real program where it is installed, else its double. */
export const host: 'electron' | 'double' = real === null ? 'double' : 'electron'
export const executablePath = real ?? join(root, 'tests/double/electron-double.mjs')
/** Chromium's own sandbox refuses to run as root. */
const asRoot = real !== null && process.getuid?.() === 0 ? ['--no-sandbox'] : []

interface Fixtures {
  /** A folder of this test's own, gone afterwards; the profile lies in it. */
  readonly folder: string
  /** Starts the program on this test's profile; twice means: quit and come back. */
  readonly launch: () => Promise<ElectronApplication>
  readonly app: ElectronApplication
  /** The first window, loaded. */
  readonly page: Page
  /** What the page's console said about broken policy or crashed. Watched from the window's first moment. */
  readonly complaints: string[]
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'heard-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ folder }, use) => {
    const started: ElectronApplication[] = []
    await use(async () => {
      const args = ['.', `--user-data-dir=${join(folder, 'profile')}`, ...asRoot]
      const app = await _electron.launch({ executablePath, cwd: root, args })
      started.push(app)
      return app
    })
    for (const app of started) await app.close().catch(() => undefined)
  },
  app: async ({ launch }, use) => use(await launch()),
  complaints: async ({ app }, use) => {
    const complaints: string[] = []
    app.context().on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    app.context().on('weberror', (error) => complaints.push(String(error.error())))
    await use(complaints)
  },
  page: async ({ app, complaints: _watching }, use) => use(await firstWindow(app))
})

/** The program's first window once its page has come; until then it is about:blank on either host. */
export async function firstWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.waitForURL((url) => url.protocol !== 'about:', { waitUntil: 'load' })
  return page
}

/** Answers the next save dialogs with this path, or as somebody who cancels. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}

export { expect } from '@playwright/test'
