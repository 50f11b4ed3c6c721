import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, firstWindow, test } from '../fixture.ts'

const MINUTE = 60_000

/** `minutes` from the page's own now, as a datetime-local value of the floor's zone, which is the page's. */
const inMinutes = (page: Page, minutes: number) =>
  page.evaluate((ms) => {
    const at = new Date(Date.now() + ms)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, minutes * MINUTE)

async function openCase(page: Page, firstName: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill(firstName)
  await page.getByTestId('case-channel').selectOption('phone')
  await page.getByTestId('case-summary').fill('The call back never came')
  await page.getByTestId('case-save').click()
  await expect(entry(page, 'case-opened')).toBeVisible()
}

async function promise(page: Page, minutes: number, attempts = ''): Promise<void> {
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-due').fill(await inMinutes(page, minutes))
  await page.getByTestId('promise-more').click()
  await page.getByTestId('promise-attempts').fill(attempts)
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('promise-save')).toBeHidden()
}

const entry = (page: Page, type: string) => page.getByTestId('timeline').locator(`[data-type=${type}]`)

test('the agreed attempts, made in time, settle a promise: on its page, on the floor and in the CSV', async ({
  app,
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  await floor.floor()
  await openCase(page, 'מירה')
  await promise(page, 30, '2')
  const first = page.getByTestId('promise-1')
  await expect(first).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByTestId('promise-1-asides')).toContainText('attempt 1 of 2')
  await expect(first).toHaveAttribute('data-verdict', 'open')
  await page.getByTestId('promise-1-attempt').click()
  await expect(first).toHaveAttribute('data-verdict', 'attempted')
  await expect(first.getByTestId('promise-1-attempt')).toBeHidden()
  await floor.floor()
  await expect(page.getByTestId('kpi-keeping-rate')).toHaveAttribute('data-value', '1')
  await expect(page.getByTestId('kpi-parked')).toHaveAttribute('data-value', '1')
  expect((await floor.exported(app, 'promises', folder)).column('verdict')).toEqual(['attempted'])
  expect((await floor.exported(app, 'cases', folder)).column('promises_kept')).toEqual(['1'])
})

test('the newest action is taken back by key or button, struck through and not hidden; too late it says why', async ({
  app
}) => {
  const page = await firstWindow(app)
  await page.clock.install()
  await page.reload()
  const floor = new FloorPage(page)
  await floor.floor()
  await openCase(page, 'Dana')
  await promise(page, 60)
  await expect(page.getByTestId('toast')).toContainText('Promise 1')
  await page.getByTestId('toast').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByTestId('promise-1')).toBeHidden()
  await expect(entry(page, 'promise-made')).toHaveAttribute('data-undone', 'true')
  await promise(page, 20)
  await page.getByTestId('promise-1-keep').click()
  await expect(page.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'kept')
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'open')
  // The contact and the keeping were one action.
  await expect(page.getByTestId('timeline').locator('[data-undone]')).toHaveCount(3)
  await page.clock.runFor(11 * MINUTE)
  await expect(page.getByTestId('case-undo')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('toast').last()).toHaveAttribute('data-tone', 'warn')
  await expect(page.getByTestId('promise-1')).toBeVisible()
  await page.clock.runFor(10 * MINUTE)
  await expect(page.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'broken')
})

test('an entry is put right with a reason; what it said stays to be read, and no verdict changes', async ({ page }) => {
  await new FloorPage(page).floor()
  await openCase(page, 'Ljiljana')
  await promise(page, 60)
  const made = entry(page, 'promise-made')
  await made.hover()
  await made.getByTestId('entry-correct').click()
  await page.getByTestId('correction-kind').selectOption('update')
  await page.getByTestId('correction-save').click()
  await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'correction-needs-reason')
  await page.getByTestId('correction-reason').fill('pogrešan izbor')
  await page.getByTestId('correction-save').click()
  await expect(made).toContainText('Call back')
  await expect(made.getByTestId('entry-correction')).toContainText('pogrešan izbor')
  await expect(page.getByTestId('promise-1')).toContainText('Update')
  await expect(page.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'open')
})

test('a chase is one key, a hand-over changes who does it and nothing else', async ({ page }) => {
  await new FloorPage(page).floor()
  await openCase(page, 'Noa')
  await promise(page, 60)
  await page.keyboard.press('a')
  await expect(entry(page, 'contact-recorded')).toHaveCount(1)
  await page.getByTestId('promise-1-hand-over').click()
  await page.getByTestId('promise-1-hand-over-add-name').fill('Ahmad')
  await page.getByTestId('promise-1-hand-over-add-save').click()
  await expect(page.getByTestId('promise-1-hand-over-to')).not.toHaveValue('')
  await page.getByTestId('promise-1-hand-over-save').click()
  await expect(page.getByTestId('promise-1-asides')).toContainText('Ahmad')
  await expect(page.getByTestId('promise-1-asides')).toContainText('handed over')
  await expect(page.getByTestId('case-transfer-total')).toHaveAttribute('data-value', '0')
})

test('a case opened by mistake is gone from the floor with one key, and closing asks nothing where nothing is open', async ({
  page
}) => {
  const floor = new FloorPage(page)
  await floor.floor()
  await openCase(page, 'Mira')
  await expect(page.getByTestId('case-undo')).toHaveAttribute('data-type', 'case-opened')
  await page.keyboard.press('Control+z')
  await expect(page).toHaveURL(/#\/cases$/)
  await floor.floor()
  await expect(page.getByTestId('kpi-open')).toHaveAttribute('data-value', '0')
  await openCase(page, 'Mira')
  for (const step of ['hear', 'empathize', 'apologize', 'resolve', 'after']) {
    await page.getByTestId(`step-${step}`).click()
    if (step === 'after') await page.getByTestId('follow-up-yes').check({ force: true })
    await page.getByTestId(`step-${step}-done`).click()
    await expect(page.getByTestId(`step-${step}`)).toHaveAttribute('data-state', 'done')
  }
  await page.getByTestId('case-close').click()
  await expect(page.getByTestId('case-close-save')).toBeVisible()
  await page.getByTestId('case-close').click()
  await page.getByTestId('diagnose').click()
  await page.getByTestId('diagnose-unknown').click()
  await expect(page.getByTestId('step-diagnose')).toHaveAttribute('data-state', 'done')
  await page.getByTestId('case-close').click()
  await expect(page.getByTestId('case')).toHaveAttribute('data-status', 'closed')
})
