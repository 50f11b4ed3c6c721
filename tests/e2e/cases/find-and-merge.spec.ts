import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, firstWindow, test } from '../fixture.ts'

interface Caller {
  readonly first: string
  readonly last?: string
  readonly contact?: string
  readonly about: string
}

async function openCase(page: Page, { first, last = '', contact = '', about }: Caller): Promise<void> {
  await page.getByTestId('new-case').click()
  await page.getByTestId('case-first-name').fill(first)
  await page.getByTestId('case-last-name').fill(last)
  await page.getByTestId('case-contact').fill(contact)
  await page.getByTestId('case-summary').fill(about)
  await page.getByTestId('case-save').click()
  await expect(page.getByTestId('case-first-name')).toBeHidden()
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toContainText(about)
}

const MARIA: Caller = {
  first: 'Maria',
  last: 'Petrović',
  contact: '+381 64 123-4567',
  about: 'The technician never came'
}
const DANA: Caller = { first: 'דנה', last: 'לוי', contact: '052-765-4321', about: 'Charged twice' }

test('a caller is found by telephone, name, reference and word as one types, with the keyboard alone', async ({
  page
}) => {
  await openCase(page, MARIA)
  await openCase(page, DANA)
  const results = page.getByTestId('find-result')
  for (const [typed, ref] of [
    ['064/1234567', 'HD-00001'],
    ['00972 52 7654', 'HD-00002'],
    ['petrovic', 'HD-00001'],
    ['לוי', 'HD-00002'],
    ['hd-00002', 'HD-00002'],
    ['technician', 'HD-00001']
  ] as const) {
    await page.keyboard.press('/')
    await page.keyboard.type(typed)
    await expect(results).toHaveCount(1)
    await expect(results.locator('[data-ref]')).toHaveAttribute('data-ref', ref)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('case')).toHaveAttribute('data-ref', ref)
  }
  // whoever knows what comes does not wait for the list
  await page.keyboard.press('/')
  await page.keyboard.type('Charged')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case')).toHaveAttribute('data-ref', 'HD-00002')
  await page.keyboard.press('/')
  await page.keyboard.type('nobody')
  await expect(page.getByTestId('find-results')).toContainText('Nothing fits')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('find-results')).toBeHidden()
})

test('the filter finds telephones too', async ({ page }) => {
  await openCase(page, MARIA)
  await openCase(page, DANA)
  const floor = new FloorPage(page)
  await floor.go('#/cases')
  await page.getByTestId('filter-text').fill('0641234567')
  await expect(page.locator('[role=option]')).toHaveCount(1)
  await expect(page.locator('[data-ref=HD-00001]')).toBeVisible()
})

test('an open case of the caller shows before a second one is opened, and a new one goes to the customer known', async ({
  page
}) => {
  await openCase(page, MARIA)
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill('M')
  await page.getByTestId('case-contact').fill('0641234567')
  await expect(page.getByTestId('case-match')).toHaveCount(1)
  await page.getByTestId('case-contact').press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case')).toHaveAttribute('data-ref', 'HD-00001')
  await expect(page.getByTestId('case-first-name')).toBeHidden()

  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill('Mari')
  await page.getByTestId('case-for-known').click()
  await page.getByTestId('case-summary').fill('Now the invoice is wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case')).toHaveAttribute('data-ref', 'HD-00002')
  await expect(page.getByTestId('case-customer')).toContainText('Maria Petrović')
  await expect(page.getByTestId('customer-case')).toContainText('HD-00001')
})

async function chooseToMerge(page: Page, opener: string, typed: string): Promise<void> {
  await page.getByTestId(opener).click()
  await page.getByTestId('merge-find').fill(typed)
  await page.getByTestId('merge-choice').first().click()
  await expect(page.getByTestId('merge-preview')).toBeVisible()
  await page.getByTestId('merge-save').click()
  await expect(page.getByTestId('merge-save')).toBeHidden()
}

test('a duplicate case is merged, keeps its page, is in no figure, and comes back whole', async ({ page }) => {
  await openCase(page, MARIA)
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-due').fill('2099-01-01T12:00')
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('promise-1-keep')).toBeVisible()
  await openCase(page, DANA)
  await chooseToMerge(page, 'merge-case', 'technician')
  await expect(page.getByTestId('absorbed')).toContainText('HD-00001')
  await expect(page.getByTestId('promise-1-keep')).toBeVisible()
  const floor = new FloorPage(page)
  await floor.floor()
  await expect(page.getByTestId('kpi-open')).toHaveAttribute('data-value', '1')
  await expect(page.getByTestId('kpi-parked')).toHaveAttribute('data-value', '0')
  await floor.go('#/cases/HD-00001')
  await expect(page.getByTestId('merged-into')).toContainText('HD-00002')
  await page.getByTestId('merge-undo').click()
  await expect(page.getByTestId('merged-into')).toBeHidden()
  await expect(page.getByTestId('promise-1-keep')).toBeVisible()
  await floor.floor()
  await expect(page.getByTestId('kpi-open')).toHaveAttribute('data-value', '2')
  await expect(page.getByTestId('kpi-parked')).toHaveAttribute('data-value', '1')
})

test('two records of one person become one, and two again', async ({ page }) => {
  await openCase(page, MARIA)
  await openCase(page, { first: 'Marija', last: 'Petrović', about: 'Nobody called back' })
  await chooseToMerge(page, 'merge-customer', 'technician')
  await expect(page.getByTestId('customer-case')).toContainText('HD-00001')
  await expect(page.getByTestId('case-customer')).toContainText('+381 64 123-4567')
  await page.getByTestId('toast').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByTestId('customer-case')).toHaveCount(0)
  await expect(page.getByTestId('case-customer')).not.toContainText('+381 64 123-4567')
})

test('a view of the list keeps filter, number and order over a reload', async ({ page, launch, app }) => {
  await openCase(page, MARIA)
  await openCase(page, DANA)
  const floor = new FloorPage(page)
  await floor.go('#/cases?figure=kpi-parked')
  await page.getByTestId('filter-text').fill('technician')
  await page.locator('[data-sort=opened]').click()
  await expect(page.locator('[role=option]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.getByTestId('case-view-save').click()
  await page.getByTestId('case-view-name').fill('Waiting for הטכנאי')
  await page.getByTestId('case-view-keep').click()
  const own = page.getByTestId('case-view').filter({ hasText: 'הטכנאי' })
  await expect(own).toHaveAttribute('aria-current', 'true')
  await page.getByTestId('case-view').filter({ hasText: 'All cases' }).click()
  await expect(page.locator('[role=option]')).toHaveCount(2)

  await app.close()
  const again = await firstWindow(await launch())
  await new FloorPage(again).go('#/cases')
  await expect(again.locator('[role=option]')).toHaveCount(2)
  await again.getByTestId('case-view').filter({ hasText: 'הטכנאי' }).click()
  await expect(again.locator('[role=option]')).toHaveCount(1)
  await expect(again.getByTestId('filter-text')).toHaveValue('technician')
  await expect(again.locator('[data-sort=opened]')).toHaveAttribute('aria-pressed', 'true')
  await again.getByTestId('case-view-remove').click()
  await expect(again.getByTestId('case-view').filter({ hasText: 'הטכנאי' })).toHaveCount(0)
  await again.getByTestId('toast').getByRole('button', { name: 'Undo' }).click()
  await expect(again.getByTestId('case-view').filter({ hasText: 'הטכנאי' })).toHaveCount(1)
})
