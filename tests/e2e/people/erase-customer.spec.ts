import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ElectronApplication, Page } from '@playwright/test'
import { EXPORT_FILES } from '../../../src/application/ports/export-desk.ts'
import { FloorPage } from '../../support/floor-page.ts'
import { answerSaveDialog, expect, test } from '../fixture.ts'

/** What stands in every table, bytes as letters. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('heard-desk')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not opened'))
    })
    const all = [...db.objectStoreNames].map(
      (name) =>
        new Promise((resolve) => {
          const request = db.transaction(name).objectStore(name).getAll()
          request.onsuccess = () => resolve([name, request.result])
        })
    )
    const found = await Promise.all(all)
    db.close()
    return JSON.stringify(found, (_key, item: unknown) =>
      item instanceof ArrayBuffer || item instanceof Uint8Array ? new TextDecoder('latin1').decode(item) : item
    )
  })

async function openCase(page: Page): Promise<void> {
  await expect(page.getByTestId('new-case')).toBeVisible()
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill('Quokka')
  await page.getByTestId('case-channel').selectOption('email')
  await page.getByTestId('case-summary').fill('quokkasummary, the parcel came twice')
  await page.getByTestId('case-save').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Quokka' })).toBeVisible()
  await page.keyboard.press('m')
  await page.getByTestId('note-text').fill('quokkanote')
  await page.getByTestId('note-text').press('Control+Enter')
  await expect(page.getByTestId('timeline').locator('[data-type=note-added]')).toBeVisible()
}

async function close(page: Page): Promise<void> {
  await page.getByTestId('case-close').click()
  await page.getByTestId('case-close-reason').fill('quokkawaived')
  await page.getByTestId('case-close-reason').press('Enter')
  await expect(page.getByTestId('case-reopen')).toBeVisible()
}

async function backUp(app: ElectronApplication, page: Page, file: string): Promise<string> {
  await rm(file, { force: true })
  await answerSaveDialog(app, file)
  await new FloorPage(page).go('#/settings')
  await page.getByTestId('backup-now').click()
  const size = () =>
    readFile(file).then(
      ({ byteLength }) => byteLength,
      () => 0
    )
  await expect.poll(size).toBeGreaterThan(100)
  return gunzipSync(await readFile(file)).toString()
}

async function exported(app: ElectronApplication, page: Page, folder: string): Promise<string> {
  let all = ''
  await new FloorPage(page).go('#/export')
  for (const file of EXPORT_FILES) {
    const path = join(folder, `${file}.csv`)
    await rm(path, { force: true })
    await answerSaveDialog(app, path)
    await page.getByTestId('export-personal-data').check()
    await page.getByTestId(`export-${file}`).press('Enter')
    await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 30_000 }).not.toBe('')
    all += await readFile(path, 'utf8')
  }
  return all
}

test('somebody who asks to be forgotten is, everywhere and for ever, and what is counted stays', async ({
  app,
  page,
  folder,
  complaints
}) => {
  const floor = new FloorPage(page)
  await openCase(page)

  // not while somebody may still have to reach them
  await page.getByTestId('erase-customer').press('Enter')
  await expect(page.getByTestId('erase-sure')).toBeFocused()
  await expect(page.getByTestId('erase-goes').locator('li')).toHaveCount(2)
  await expect(page.getByTestId('erase-save')).toBeDisabled()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-code=erase-open-case]')).toBeVisible()
  await page.keyboard.press('Escape')
  await close(page)

  const older = join(folder, 'older.heard-backup')
  expect(await backUp(app, page, older)).toMatch(/quokka/i)
  expect(await exported(app, page, folder)).toMatch(/quokka/i)
  expect(await stored(page)).toMatch(/quokka/i)

  await floor.go('#/cases/HD-00001')
  await page.getByTestId('erase-customer').press('Enter')
  await page.getByTestId('erase-sure').press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Erased' })).toBeVisible()
  await expect(page.getByTestId('timeline').locator('[data-type=person-erased]')).toBeVisible()
  await expect(page.locator('#main')).toBeFocused()
  await expect(page.locator('body')).not.toContainText(/quokka/i)
  expect(await stored(page)).not.toMatch(/quokka/i)
  expect(await exported(app, page, folder)).not.toMatch(/quokka/i)
  expect(await backUp(app, page, join(folder, 'newer.heard-backup'))).not.toMatch(/quokka/i)
  await page.getByTestId('verify').click()
  await expect(page.getByTestId('verify-result')).toHaveAttribute('data-findings', '0')

  await page.keyboard.press('/')
  await page.getByTestId('find').fill('quokka')
  await expect(page.getByTestId('find-result')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  // a backup from before knows them still: they are erased again as soon as it is back
  await floor.go('#/settings')
  await page.getByTestId('restore').setInputFiles(older)
  await page.getByTestId('restore-commit').click()
  await expect(page.getByTestId('restore-result')).toBeVisible()
  await expect.poll(() => stored(page)).not.toMatch(/quokka/i)
  await page.getByTestId('verify').click()
  await expect(page.getByTestId('verify-result')).toHaveAttribute('data-findings', '0')
  expect(complaints).toEqual([])
})
