import { expect, type Locator, type Page } from '@playwright/test'

/** A case with the least that it needs, opened with the mouse and shown. */
export async function openCase(page: Page, firstName: string): Promise<void> {
  await page.getByTestId('new-case').click()
  await page.getByTestId('case-first-name').fill(firstName)
  await page.getByTestId('case-channel').selectOption('phone')
  await page.getByTestId('case-summary').fill('nobody called')
  await page.getByTestId('case-save').click()
  await expect(page.getByRole('heading', { level: 1, name: firstName, exact: true })).toBeVisible()
  await expect(entries(page, 'case-opened')).toBeVisible()
}

/** What of a kind the timeline tells. */
export const entries = (page: Page, type: string): Locator =>
  page.getByTestId('timeline').locator(`[data-type=${type}]`)

/** A datetime-local value so many milliseconds from the page's own now. */
export const inMs = (page: Page, ms: number): Promise<string> =>
  page.evaluate((by) => {
    const at = new Date(Date.now() + by)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, ms)
