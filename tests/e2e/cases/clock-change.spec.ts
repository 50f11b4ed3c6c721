import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, test } from '../fixture.ts'

/** Europe's clocks change on the last Sunday of March and of October. */
function lastSunday(year: number, month: 3 | 10): string {
  const last = new Date(Date.UTC(year, month - 1, 31))
  last.setUTCDate(31 - last.getUTCDay())
  return last.toISOString().slice(0, 10)
}

async function setZone(page: Page, zone: string): Promise<void> {
  await new FloorPage(page).go('#/settings')
  const field = page.locator('input[list=zones]')
  await field.fill(zone)
  await field.press('Enter')
  await expect(page.getByTestId('toast').filter({ hasText: zone })).toBeVisible()
}

async function askedFor(page: Page, due: string, kind: 'never' | 'twice'): Promise<void> {
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-due').fill(due)
  await expect(page.getByTestId('when-question')).toHaveAttribute('data-kind', kind)
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'time-needs-choice')
}

async function answer(page: Page, which: 'when-first' | 'when-second'): Promise<void> {
  await page.getByTestId(which).click()
  await expect(page.getByTestId(which)).toHaveAttribute('aria-pressed', 'true')
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('promise-save')).toBeHidden()
}

test('a time that does not exist, or exists twice, is asked about, and what was meant is what is promised', async ({
  app,
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  const year = new Date().getUTCFullYear() + 1
  const [spring, autumn] = [lastSunday(year, 3), lastSunday(year, 10)]
  await setZone(page, 'Europe/Belgrade')
  await floor.floor()
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill('Ljubica')
  await page.getByTestId('case-channel').selectOption('phone')
  await page.getByTestId('case-summary').fill('Noćni poziv')
  await page.getByTestId('case-save').click()
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toBeVisible()
  await askedFor(page, `${spring}T02:30`, 'never')
  await expect(page.getByTestId('when-question')).toContainText('03:30')
  await answer(page, 'when-second')
  await askedFor(page, `${autumn}T02:30`, 'twice')
  await answer(page, 'when-second')
  await expect(page.getByTestId('promise-2')).toBeVisible()
  const route = await page.evaluate(() => location.hash)
  expect((await floor.exported(app, 'promises', folder)).column('due_at')).toEqual([
    `${spring}T03:30:00+02:00`,
    `${autumn}T02:30:00+01:00`
  ])
  await setZone(page, 'Asia/Jerusalem')
  await floor.go(route)
  await expect(page.getByTestId('promise-1-asides')).toContainText('Europe/Belgrade')
  await expect(page.getByTestId('promise-1')).toContainText('03:30')
})
