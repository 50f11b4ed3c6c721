import type { Page } from '@playwright/test'
import { expect, test } from '../fixture.ts'

const DAY = 86_400_000

async function openCase(page: Page, first: string): Promise<void> {
  await page.getByTestId('new-case').click()
  await page.getByTestId('case-first-name').fill(first)
  await page.getByTestId('case-summary').fill('nobody called')
  await page.getByTestId('case-save').click()
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toBeVisible()
}

test('of a merged case everything can be read and nothing done; each timeline leads to the other case', async ({
  page
}) => {
  await page.goto('/')
  await openCase(page, 'Mira')
  await openCase(page, 'Mirjana')
  await page.getByTestId('merge-case').click()
  await page.getByTestId('merge-find').fill('HD-00001')
  await page.getByTestId('merge-choice').first().click()
  await page.getByTestId('merge-save').click()
  await page.getByTestId('timeline').locator('[data-type=case-absorbed] a').click()
  await expect(page.getByTestId('case')).toHaveAttribute('data-ref', 'HD-00001')
  for (const gone of ['case-edit', 'case-reopen', 'case-close', 'add-chase', 'add-contact', 'add-note'])
    await expect(page.getByTestId(gone), gone).toHaveCount(0)
  for (const key of ['e', 'm', 'c', 'a', 'r', 'p', 't', 'd', '1']) await page.keyboard.press(key)
  await expect(page.getByTestId('timeline').locator('li')).toHaveCount(2)
  await expect(page.locator('#main form')).toHaveCount(0)
  await expect(page.getByTestId('step-hear-done')).toHaveCount(0)
  await page.getByTestId('timeline').locator('[data-type=merged-into] a').click()
  await expect(page.getByTestId('case')).toHaveAttribute('data-ref', 'HD-00002')
  await expect(page.getByTestId('case-edit')).toBeVisible()
})

test('a notice over the page takes its room from the screen: the end of the case page stays in the window', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.clock.install()
  await page.goto('/')
  await openCase(page, 'Mira')
  await page.clock.fastForward(2 * DAY)
  await expect(page.getByTestId('backup-reminder')).toBeVisible()
  await expect(page.getByTestId('case')).toBeVisible()
  const place = await page.getByTestId('case').boundingBox()
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(800)
})
