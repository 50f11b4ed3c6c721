import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { answerSaveDialog, expect, firstWindow, test } from '../fixture.ts'

async function openCase(page: Page, name: string): Promise<void> {
  await expect(page.getByTestId('new-case')).toBeVisible()
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill(name)
  await page.getByTestId('case-channel').selectOption('email')
  await page.getByTestId('case-summary').fill('the parcel came twice')
  await page.getByTestId('case-save').click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** The finished ones; one that is being written has a name of its own. */
async function backups(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'profile', 'backups')).catch(() => [])
  return names.filter((name) => name.startsWith('heard-')).sort()
}

/** Lets the page's own clock run ahead; the timers that fall due on the way run as they would have. */
async function passTime(page: Page, duration: string): Promise<void> {
  await page.clock.fastForward(duration)
}

/** What stands in every table of truth, as text. */
const truth = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('heard-desk')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not opened'))
    })
    const tables = ['commits', 'pages', 'blocks', 'streams', 'texts', 'customers', 'dictionaries']
    const all = tables.map(
      (name) =>
        new Promise((resolve) => {
          const request = db.transaction(name).objectStore(name).getAll()
          request.onsuccess = () => resolve([name, request.result])
        })
    )
    const found = await Promise.all(all)
    db.close()
    return JSON.stringify(found, (_key, item: unknown) => {
      if (item instanceof ArrayBuffer) return [...new Uint8Array(item)]
      return item instanceof Uint8Array ? [...item] : item
    })
  })

async function quit(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined)
  await app.close().catch(() => undefined)
}

async function restoreNewest(page: Page, floor: FloorPage): Promise<void> {
  await floor.go('#/settings')
  const kept = page.getByTestId('kept-backups')
  await expect(kept).not.toHaveAttribute('data-count', '0')
  await kept
    .getByRole('button', { name: /^Restore the backup/ })
    .first()
    .click()
  await expect(page.getByTestId('restore-preview')).toBeVisible()
}

test('what was recorded is on the disk within the hour, and comes back after the profile is lost', async ({
  launch,
  folder
}) => {
  const app = await launch()
  const page = await firstWindow(app)
  await page.clock.install()
  const floor = new FloorPage(page)
  await openCase(page, 'Dana')
  expect(await backups(folder)).toEqual([])
  await passTime(page, '01:00')
  await expect.poll(() => backups(folder)).toHaveLength(1)
  await openCase(page, 'Miloš')
  await passTime(page, '30:00')
  expect(await backups(folder)).toHaveLength(1)
  await passTime(page, '31:00')
  await expect.poll(() => backups(folder)).toHaveLength(2)
  const before = await truth(page)
  // the floor is wiped, the folder of backups is what is left
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('heard-desk')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error ?? new Error('not deleted'))
      })
  )
  await page.reload()
  await floor.floor().catch(() => undefined)
  await restoreNewest(page, floor)
  await expect(page.getByTestId('restore-preview')).toHaveAttribute('data-relation', 'into-empty')
  await page.getByTestId('restore-commit').click()
  await expect(page.getByTestId('restore-result')).toHaveAttribute('data-cases', '2')
  expect(await truth(page)).toBe(before)
  await page.getByTestId('verify').click()
  await expect(page.getByTestId('verify-result')).toHaveAttribute('data-findings', '0')
  await floor.floor()
  expect(await floor.tile('open')).toBe(2)
})

test('restoring an earlier state keeps the present one in a backup of its own, and that one brings it back', async ({
  app,
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  const file = join(folder, 'monday.heard-backup')
  await openCase(page, 'Dana')
  await answerSaveDialog(app, file)
  await floor.go('#/settings')
  await page.getByTestId('backup-now').click()
  await expect
    .poll(() =>
      readFile(file).then(
        (bytes) => bytes.byteLength,
        () => 0
      )
    )
    .toBeGreaterThan(100)
  await openCase(page, 'Miloš')
  const before = await truth(page)
  await floor.go('#/settings')
  await page.getByTestId('restore').setInputFiles(file)
  await expect(page.getByTestId('restore-preview')).toHaveAttribute('data-relation', 'older')
  await page.getByTestId('restore-commit').click()
  await expect(page.getByTestId('restore-result')).toHaveAttribute('data-safety', /-before-restore\.heard-backup$/)
  await floor.floor()
  expect(await floor.tile('open')).toBe(1)
  expect(await backups(folder)).toHaveLength(1)
  await restoreNewest(page, floor)
  await expect(page.getByTestId('restore-preview')).toHaveAttribute('data-relation', 'newer')
  await page.getByTestId('restore-commit').click()
  await expect(page.getByTestId('restore-result')).toHaveAttribute('data-cases', '2')
  expect(await truth(page)).toBe(before)
})

test('a damaged file is refused in words, and the floor stays', async ({ page, folder }) => {
  const floor = new FloorPage(page)
  await openCase(page, 'Dana')
  const before = await truth(page)
  const file = join(folder, 'letter.heard-backup')
  await writeFile(file, 'Dear all')
  await floor.go('#/settings')
  await page.getByTestId('restore').setInputFiles(file)
  await expect(page.getByTestId('restore-problem')).toHaveAttribute('data-code', 'backup-not-ours')
  await expect(page.getByTestId('restore-preview')).toBeHidden()
  expect(await truth(page)).toBe(before)
})

test('a folder of backups that cannot be written is said on every screen, and tried again', async ({
  page,
  folder
}) => {
  await page.clock.install()
  // a file where the folder should be
  const place = join(folder, 'profile', 'backups')
  await writeFile(place, '')
  await openCase(page, 'Dana')
  await passTime(page, '01:00')
  await expect(page.getByTestId('backup-failed')).toBeVisible()
  await rm(place)
  await passTime(page, '11:00')
  await expect(page.getByTestId('backup-failed')).toBeHidden()
  await expect.poll(() => backups(folder)).toHaveLength(1)
})

test('the desktop is remembered as the host that holds data, outside its profile and only once it does', async ({
  launch,
  folder
}) => {
  const note = () => readFile(join(folder, 'Heard Desk host.json'), 'utf8').catch(() => null)
  const first = await launch()
  const page = await firstWindow(first)
  await new FloorPage(page).floor().catch(() => undefined)
  expect(await note()).toBeNull()
  await openCase(page, 'Dana')
  await expect.poll(note).toBe('{"host":"desktop"}\n')
  await quit(first)
})
