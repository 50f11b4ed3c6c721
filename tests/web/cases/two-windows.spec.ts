import type { Page } from '@playwright/test'
import { entries, openCase } from '../../support/new-case.ts'
import { expect, test } from '../fixture.ts'

async function twoWindows(page: Page, first: string): Promise<Page> {
  await page.goto('/')
  await openCase(page, first)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(entries(other, 'case-opened')).toBeVisible()
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
  await expect(entries(other, 'answers-recorded')).toHaveCount(1)
  await other.getByTestId('step-hear-done').click()
  await expect(meanwhile(other)).toBeVisible()
  await expect(meanwhile(other)).not.toContainText('Waited')
  await expect(other.getByTestId('heard-facts-newer')).toContainText('Waited an hour')
  await expect(other.getByTestId('heard-feelings-newer')).toBeHidden()
  await expect(other.getByTestId('heard-facts')).toHaveValue('Waited since Tuesday')
  await expect(entries(other, 'answers-recorded')).toHaveCount(1)
  await other.getByTestId('step-hear-done').click()
  for (const window of [page, other]) {
    await expect(entries(window, 'answers-recorded')).toHaveCount(2)
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
  await expect(entries(other, 'details-changed')).toHaveCount(1)
  await other.getByTestId('details-save').click()
  await expect(meanwhile(other)).toBeVisible()
  const field = other.locator('.field', { has: other.getByTestId('details-severity') })
  await expect(field).toContainText('Answered meanwhile')
  await expect(other.getByTestId('details-desired-outcome')).toHaveValue('A call')
  await other.getByTestId('details-save').click()
  await expect(other.getByTestId('details-save')).toBeHidden()
  await expect(entries(page, 'details-changed')).toHaveCount(2)
  await expect(entries(page, 'details-changed').first()).toContainText('2')
})

test('root causes named in two windows: the second is told the first one, and loses nothing it chose', async ({
  page
}) => {
  const other = await twoWindows(page, 'Lea')
  for (const [window, cause] of [
    [page, 'Queue too long'],
    [other, 'No script']
  ] as const) {
    await window.keyboard.press('d')
    await window.getByTestId('cause-search').fill(cause)
    await window.getByTestId('cause-add').click()
    await expect(window.getByTestId('chosen-cause')).toContainText(cause)
  }
  await page.getByTestId('diagnose-save').click()
  await expect(page.getByTestId('diagnose-save')).toBeHidden()
  await other.getByTestId('diagnose-save').click()
  await expect(meanwhile(other)).toBeVisible()
  await expect(other.getByTestId('heard-causeIds-newer')).toContainText('Queue too long')
  await expect(other.getByTestId('chosen-cause')).toContainText('No script')
  await expect(entries(other, 'diagnosed')).toHaveCount(1)
  await other.getByTestId('diagnose-save').click()
  for (const window of [page, other]) {
    await expect(entries(window, 'diagnosed')).toHaveCount(2)
    await expect(window.getByTestId('timeline')).toContainText('Queue too long')
    await expect(window.getByTestId('timeline')).toContainText('No script')
  }
})
