import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, test } from '../fixture.ts'

/** Moves the focus with Tab until it is on a control; nothing but the keyboard is used. */
async function tabTo(page: Page, testid: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const at = await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))
    if (at === testid) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${testid} cannot be reached by Tab`)
}
const answers = (page: Page) => page.getByTestId('timeline').locator('[data-type=answers-recorded]')

async function open(page: Page): Promise<void> {
  await new FloorPage(page).floor()
  await page.keyboard.press('n')
  await expect(page.getByTestId('case-first-name')).toBeFocused()
  await page.keyboard.type('Mira')
  await tabTo(page, 'case-summary')
  await page.keyboard.type('Charged twice')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toBeVisible()
}

test('a whole conversation without a mouse, from one key to the offer to take it up again', async ({ page }) => {
  await open(page)
  await page.keyboard.press('1')
  await expect(page.getByTestId('heard-facts')).toBeFocused()
  await page.keyboard.type('The invoice was charged on Tuesday and on Wednesday')
  await tabTo(page, 'heard-factsConfirmed')
  await page.keyboard.press('Space')
  await tabTo(page, 'heard-feelings-angry')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByTestId('heard-temperature-1')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('step-hear')).toHaveAttribute('data-state', 'done')
  await expect(page.getByTestId('step-hear')).toBeFocused()
  await expect(answers(page)).toHaveCount(1)
  await expect(answers(page)).toContainText('Temperature: 2')

  await page.keyboard.press('4')
  await expect(page.getByTestId('heard-desiredOutcome')).toBeFocused()
  await page.keyboard.type('The money back')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case')).toHaveAttribute('data-status', 'resolved')
  await expect(page.locator('[data-fact=followUpDue]')).toBeVisible()

  await page.keyboard.press('6')
  await tabTo(page, 'heard-happyWithDecision-yes')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByTestId('heard-happyWithDecision-no')).toBeChecked()
  await expect(page.getByTestId('follow-up-yes')).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('step-after-reopen')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case')).toHaveAttribute('data-status', 'open')
  await expect(page.getByTestId('step-resolve')).toHaveAttribute('data-state', 'open')
  await expect(page.getByTestId('step-after')).toHaveAttribute('data-state', 'open')
})

test('what was answered is shown when a done step is opened again, and can be said anew', async ({ page }) => {
  await open(page)
  await page.keyboard.press('2')
  await page.getByTestId('heard-effect').fill('The rent bounced')
  await page.getByTestId('heard-impact-5').check({ force: true })
  await page.getByTestId('heard-severity-2').check({ force: true })
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('step-empathize')).toHaveAttribute('data-state', 'done')
  await expect(page.locator('[data-fact=impact]')).toContainText('3 above ours')
  await page.keyboard.press('2')
  await expect(page.getByTestId('summary-empathize')).toContainText('The rent bounced')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('heard-effect')).toHaveValue('The rent bounced')
  await page.getByTestId('heard-effect').fill('The rent bounced, twice')
  await page.keyboard.press('Control+Enter')
  await expect(answers(page)).toHaveCount(2)
  await page.keyboard.press('2')
  await expect(page.getByTestId('summary-empathize')).toContainText('The rent bounced, twice')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('summary-empathize')).toBeHidden()
  await expect(page.getByTestId('step-empathize')).toBeFocused()
})

test('a feeling that alarms asks at once, before anything is saved, and leaves what was typed', async ({ page }) => {
  await open(page)
  await page.keyboard.press('1')
  await page.keyboard.type('No way out')
  await page.getByTestId('heard-feelings-desperate').check({ force: true })
  await expect(page.getByTestId('safety-question')).toBeVisible()
  await expect(page.getByTestId('heard-facts')).toHaveValue('No way out')
  await expect(answers(page)).toHaveCount(0)
})

test('closing asks why there was no follow-up, and takes the reason in the same step', async ({ page }) => {
  await open(page)
  await page.getByTestId('case-close').click()
  await page.getByTestId('case-close-save').click()
  await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'case-needs-follow-up')
  await page.getByTestId('case-close-reason').fill('They asked us not to call')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case')).toHaveAttribute('data-status', 'closed')
  await expect(page.getByTestId('step-after')).toHaveAttribute('data-state', 'waived')
})
