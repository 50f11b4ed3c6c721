import type { Page } from '@playwright/test'
import { expect, test } from '../fixture.ts'

const events = (page: Page, type: string) => page.getByTestId('timeline').locator(`[data-type=${type}]`)

async function twoWindows(page: Page, first: string): Promise<Page> {
  await page.goto('/')
  await page.getByTestId('new-case').click()
  await page.getByTestId('case-first-name').fill(first)
  await page.getByTestId('case-channel').selectOption('phone')
  await page.getByTestId('case-summary').fill('nobody called')
  await page.getByTestId('case-save').click()
  await expect(events(page, 'case-opened')).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(events(other, 'case-opened')).toBeVisible()
  return other
}

const meanwhile = (page: Page) => page.getByTestId('problem').and(page.locator('[data-code=answers-changed-meanwhile]'))

test('the same question answered in two windows: the second sees the first answer before it replaces it', async ({
  page
}) => {
  const other = await twoWindows(page, 'Mira')
  await page.keyboard.press('1')
  await other.keyboard.press('1')
  await page.getByTestId('heard-facts').fill('Waited an hour')
  await other.getByTestId('heard-facts').fill('Waited since Tuesday')
  await other.getByTestId('heard-feelings-hurt').check({ force: true })
  await page.getByTestId('step-hear-done').click()
  await expect(events(other, 'answers-recorded')).toHaveCount(1)
  await other.getByTestId('step-hear-done').click()
  await expect(meanwhile(other)).toBeVisible()
  await expect(meanwhile(other)).not.toContainText('Waited')
  await expect(other.getByTestId('heard-facts-newer')).toContainText('Waited an hour')
  await expect(other.getByTestId('heard-feelings-newer')).toBeHidden()
  await expect(other.getByTestId('heard-facts')).toHaveValue('Waited since Tuesday')
  await expect(events(other, 'answers-recorded')).toHaveCount(1)
  await other.getByTestId('step-hear-done').click()
  for (const window of [page, other]) {
    await expect(events(window, 'answers-recorded')).toHaveCount(2)
    await expect(window.getByTestId('timeline')).toContainText('Waited since Tuesday')
    await expect(window.getByTestId('timeline')).toContainText('Waited an hour')
  }
})

test('different questions of one step do not disturb each other', async ({ page }) => {
  const other = await twoWindows(page, 'Dana')
  for (const window of [page, other]) await window.keyboard.press('1')
  await page.getByTestId('heard-facts').fill('Charged twice')
  await other.getByTestId('heard-feelings-angry').check({ force: true })
  for (const window of [page, other]) {
    await window.getByTestId('step-hear-done').click()
    await expect(window.getByTestId('step-hear-done')).toBeHidden()
  }
  await other.keyboard.press('1')
  await expect(other.getByTestId('summary-hear')).toContainText('Charged twice')
  await expect(other.getByTestId('summary-hear')).toContainText('angry')
})

test('details changed in two windows: what the other said stands beside the field until one saves once more', async ({
  page
}) => {
  const other = await twoWindows(page, 'Noa')
  await page.keyboard.press('e')
  await other.keyboard.press('e')
  await page.getByTestId('details-severity').selectOption('5')
  await other.getByTestId('details-severity').selectOption('2')
  await other.getByTestId('details-desired-outcome').fill('A call')
  await page.getByTestId('details-save').click()
  await expect(events(other, 'details-changed')).toHaveCount(1)
  await other.getByTestId('details-save').click()
  await expect(meanwhile(other)).toBeVisible()
  const field = other.locator('.field', { has: other.getByTestId('details-severity') })
  await expect(field).toContainText('Answered meanwhile')
  await expect(other.getByTestId('details-desired-outcome')).toHaveValue('A call')
  await other.getByTestId('details-save').click()
  await expect(other.getByTestId('details-save')).toBeHidden()
  await expect(events(page, 'details-changed')).toHaveCount(2)
  await expect(events(page, 'details-changed').first()).toContainText('2')
})
