import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { FloorPage } from '../support/floor-page.ts'
import { openCase } from '../support/new-case.ts'
import { expect, test } from './fixture.ts'

const DAY = 86_400_000

async function downloadBackup(page: Page, to: string): Promise<string> {
  await new FloorPage(page).go('#/settings')
  const download = page.waitForEvent('download')
  await page.getByTestId('backup-now').click()
  await (await download).saveAs(to)
  return to
}

async function restore(page: Page, file: string, cases: number): Promise<void> {
  await new FloorPage(page).go('#/settings')
  await page.getByTestId('restore').setInputFiles(file)
  await expect(page.getByTestId('restore-preview')).toBeVisible()
  await page.getByTestId('restore-commit').click()
  await expect(page.getByTestId('restore-result')).toHaveAttribute('data-cases', String(cases))
}

test('a backup of one browser fills another, and what it replaces is downloaded first', async ({
  browser,
  page,
  address
}, info) => {
  await page.goto(address)
  await openCase(page, 'Dana')
  await openCase(page, 'Miloš')
  const file = await downloadBackup(page, join(info.outputDir, 'both.heard-backup'))
  const elsewhere = await browser.newPage()
  await elsewhere.goto(address)
  await openCase(elsewhere, 'Ahmed')
  const safety = elsewhere.waitForEvent('download')
  await restore(elsewhere, file, 2)
  const floor = new FloorPage(elsewhere)
  await floor.floor()
  expect(await floor.tile('open')).toBe(2)
  // the download outlives the loading anew
  const kept = join(info.outputDir, 'kept.heard-backup')
  await (await safety).saveAs(kept)
  await restore(elsewhere, kept, 1)
  await floor.floor()
  expect(await floor.tile('open')).toBe(1)
  await elsewhere.close()
})

test('every other window comes up on the restored floor by itself', async ({ context, page, address }, info) => {
  await page.goto(address)
  await openCase(page, 'Dana')
  const file = await downloadBackup(page, join(info.outputDir, 'one.heard-backup'))
  await openCase(page, 'Miloš')
  const other = await context.newPage()
  await other.goto(address)
  const floor = new FloorPage(other)
  await floor.floor()
  await expect(other.getByTestId('kpi-open')).toHaveAttribute('data-value', '2')
  await restore(page, file, 1)
  await expect(other.getByTestId('kpi-open')).toHaveAttribute('data-value', '1')
  await openCase(other, 'Noa')
  await floor.go('#/settings')
  await other.getByTestId('verify').click()
  await expect(other.getByTestId('verify-result')).toHaveAttribute('data-findings', '0')
})

test('a floor that changes reminds of its backup after a week, and is quiet for a day when asked', async ({
  page,
  address
}, info) => {
  await page.clock.install()
  await page.goto(address)
  await openCase(page, 'Dana')
  const reminder = page.getByTestId('backup-reminder')
  await expect(reminder).toBeHidden()
  await page.clock.fastForward(DAY + 60_000)
  await expect(reminder).toBeVisible()
  await downloadBackup(page, join(info.outputDir, 'first.heard-backup'))
  await openCase(page, 'Miloš')
  await expect(reminder).toBeHidden()
  await page.clock.fastForward(6 * DAY)
  await expect(reminder).toBeHidden()
  await page.clock.fastForward(2 * DAY)
  await expect(reminder).toBeVisible()
  await reminder.getByRole('button').last().click()
  await expect(reminder).toBeHidden()
  await page.clock.fastForward(2 * DAY)
  await expect(reminder).toBeVisible()
})
