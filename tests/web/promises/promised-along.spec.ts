import type { Page } from '@playwright/test'
import { entries, inMs, openCase } from '../../support/new-case.ts'
import { expect, test } from '../fixture.ts'

const DAY = 86_400_000

/** A case in which a decision is still awaited: whatever is promised meanwhile is warned of. */
async function openAwaiting(page: Page): Promise<void> {
  await page.goto('/')
  await openCase(page, 'Mira')
  await page.keyboard.press('b')
  await page.getByTestId('help-kind-decision').click()
  await page.getByTestId('help-question').fill('May I refund all of it?')
  await page.getByTestId('help-save').click()
  await expect(page.getByTestId('ask-1')).toHaveAttribute('data-open', 'true')
}

const warning = (page: Page, code: string) => page.getByTestId('promise-warnings').locator(`[data-code=${code}]`)

test('the official answer of the formal channel is warned of like any promise, and the record says why it was given', async ({
  page
}) => {
  await openAwaiting(page)
  await page.getByTestId('formal-open').click()
  await page.getByTestId('formal-reason').fill('shouts over everybody')
  await page.getByTestId('formal-answer-by').fill(await inMs(page, 14 * DAY))
  await page.getByTestId('formal-review-by').fill(await inMs(page, 30 * DAY))
  await expect(warning(page, 'decision-awaited')).toBeVisible()
  await page.getByTestId('formal-save').click()
  await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'promise-needs-override')
  await page.getByTestId('promise-override').fill('the law wants it by then')
  await page.getByTestId('promise-override').press('Enter')
  await expect(page.getByTestId('case-formal')).toBeVisible()
  await expect(entries(page, 'promise-made')).toContainText('the law wants it by then')
  await expect(entries(page, 'promise-made')).toContainText('A decision is still awaited')
})

test('finding somebody who spoke in public is warned of in the step where they said so, and the step is kept with it', async ({
  page
}) => {
  await openAwaiting(page)
  await page.getByTestId('step-empathize').click()
  await page.getByTestId('heard-threats-going-public-done').check({ force: true })
  await expect(warning(page, 'decision-awaited')).toBeVisible()
  await page.getByTestId('step-empathize-done').click()
  await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'promise-needs-override')
  await page.getByTestId('promise-override').fill('everybody is reading it')
  await page.getByTestId('step-empathize-done').click()
  await expect(entries(page, 'promise-made')).toContainText('everybody is reading it')
  await page.keyboard.press('Control+z')
  await expect(entries(page, 'promise-made')).toHaveAttribute('data-undone', 'true')
})
