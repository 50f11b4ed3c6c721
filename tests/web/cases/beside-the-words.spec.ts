import type { Page } from '@playwright/test'
import { expect, test } from '../fixture.ts'

async function saveCase(page: Page, summary: string): Promise<void> {
  await page.getByTestId('case-first-name').fill('Ruth')
  await page.getByTestId('case-summary').fill(summary)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case')).toBeVisible()
}

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await expect(page.getByTestId('load-sample')).toBeVisible()
})

test('at the last step the playbook shows what to have checked before closing; a tick is only for the eye', async ({
  page
}) => {
  await page.keyboard.press('n')
  await saveCase(page, 'Too expensive')
  await page.keyboard.press('e')
  await page.getByTestId('details-situation').selectOption('price')
  await page.getByTestId('details-save').click()
  const checks = page.getByTestId('case-playbook').getByTestId('playbook-check')
  await expect(page.getByTestId('case-playbook')).toHaveAttribute('data-situation', 'price')
  const written = await page.getByTestId('timeline').locator('li').count()
  await page.keyboard.press('5')
  await expect(page.getByTestId('heard-reasonGiven')).toBeVisible()
  await expect(checks).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('6')
  await expect(checks.first()).toBeVisible()
  await checks.first().check()
  await expect(checks.first()).toBeChecked()
  await checks.first().uncheck()
  await expect(checks.first()).not.toBeChecked()
  await checks.first().check()
  await page.getByTestId('heard-feelsNow').focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('6')
  await expect(checks.first()).not.toBeChecked()
  await expect(page.getByTestId('timeline').locator('li')).toHaveCount(written)
})

/** A word that belittles is a hint in a note; a stamp is one only in what the customer reads. */
const TEXT = 'He is an idiot. Sorry for the inconvenience.'
const kinds = (page: Page, within: string) =>
  page
    .locator(within)
    .getByTestId('wording-hint')
    .evaluateAll((hints) => hints.map((hint) => hint.getAttribute('data-kind')))

const STEPS = [
  { key: '1', field: 'heard-facts', kind: 'belittles' },
  { key: '1', field: 'heard-feelingsAbout', kind: 'belittles' },
  { key: '3', field: 'heard-words', kind: 'stamp' },
  { key: '4', field: 'heard-limits', kind: 'stamp', first: 'heard-outcomeFit-refused' },
  { key: '4', field: 'heard-need', kind: 'belittles', more: true },
  { key: '4', field: 'heard-remedy', kind: 'stamp', more: true },
  { key: '4', field: 'heard-workaround', kind: 'stamp', more: true },
  { key: '5', field: 'heard-reasonReal', kind: 'belittles' }
]

test('what is written about the customer and what goes to them are read as what they are, before anything is saved', async ({
  page
}) => {
  await page.keyboard.press('n')
  await page.getByTestId('case-summary').fill(TEXT)
  await expect.poll(() => kinds(page, '[role=dialog]')).toEqual(['belittles'])
  await saveCase(page, 'nobody called')
  for (const { key, field, kind, more = false, first } of STEPS) {
    await page.keyboard.press(key)
    await expect(page.locator('.case__rail form')).toBeVisible()
    if (more) await page.keyboard.press('Control+ArrowDown')
    if (first !== undefined) await page.getByTestId(first).check({ force: true })
    await page.getByTestId(field).fill(TEXT)
    await expect.poll(() => kinds(page, '.case__rail'), field).toEqual([kind])
    await page.getByTestId(field).fill('')
    await expect.poll(() => kinds(page, '.case__rail'), field).toEqual([])
    await page.getByTestId(field).focus()
    await page.keyboard.press('Escape')
    await expect(page.locator('.case__rail form')).toHaveCount(0)
  }
})

test('reasons and corrections are read as notes, and what was promised as what the customer reads', async ({
  page
}) => {
  const read = async (field: string, kind: string): Promise<void> => {
    await page.getByTestId(field).fill(TEXT)
    await expect.poll(() => kinds(page, '.inline-form'), field).toEqual([kind])
  }
  await page.keyboard.press('n')
  await saveCase(page, 'nobody called')
  await page.getByTestId('case-close').click()
  await read('case-close-reason', 'belittles')
  await page.getByTestId('case-close-save').click()
  await expect(page.getByTestId('case')).toHaveAttribute('data-status', 'closed')
  await page.getByTestId('case-reopen').click()
  await read('case-reopen-reason', 'belittles')
  await page.getByTestId('case-reopen-save').click()
  await expect(page.getByTestId('case')).toHaveAttribute('data-status', 'open')
  const reopened = page.getByTestId('timeline').locator('[data-type=case-reopened]')
  await reopened.getByTestId('entry-correct').click()
  await read('correction-text', 'belittles')
  await page.keyboard.press('Escape')
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-due').fill('2030-01-02T10:00')
  await page.getByTestId('promise-more').click()
  await page.getByTestId('promise-note').fill('by hand')
  await page.getByTestId('promise-save').click()
  const promised = page.getByTestId('timeline').locator('[data-type=promise-made]')
  await promised.getByTestId('entry-correct').click()
  await read('correction-text', 'stamp')
})
