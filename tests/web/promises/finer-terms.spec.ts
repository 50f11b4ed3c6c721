import type { Page } from '@playwright/test'
import { entries, inMs, openCase } from '../../support/new-case.ts'
import { expect, test } from '../fixture.ts'

const HOUR = 3_600_000

const warning = (page: Page, code: string) => page.getByTestId('promise-warnings').locator(`[data-code=${code}]`)

test('a case without a next contact asks for one at once, and one click gives it', async ({ page }) => {
  await page.goto('/')
  await openCase(page, 'Mira')
  await page.getByTestId('next-contact-hour').click()
  await expect(page.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'open')
  await expect(page.getByTestId('case-nothing-owed')).toBeHidden()
  await page.keyboard.press('k')
  await expect(page.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'kept')
  await expect(page.getByTestId('case-nothing-owed')).toBeVisible()
  await page.getByTestId('next-contact-other').click()
  await expect(page.getByTestId('promise-kind')).toHaveValue('call-back')
})

test('a vague promise warns, is saved with one reason, and the record says so', async ({ page }) => {
  await page.goto('/')
  await openCase(page, 'Mira')
  await page.keyboard.press('p')
  await page.getByTestId('promise-vague').check()
  await expect(warning(page, 'no-real-time')).toBeVisible()
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'promise-needs-override')
  await page.getByTestId('promise-override').fill('the supplier names no date')
  await page.getByTestId('promise-override').press('Enter')
  await expect(page.getByTestId('promise-1')).toBeVisible()
  await expect(entries(page, 'promise-made')).toContainText('the supplier names no date')
})

test('updates at a rhythm make the next one, and stand together with how well they were kept', async ({ page }) => {
  await page.goto('/')
  await openCase(page, 'Mira')
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-kind').selectOption('update')
  await page.getByTestId('promise-due').fill(await inMs(page, HOUR))
  await page.getByTestId('promise-every').fill('2')
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('promise-1-terms')).toContainText('every 2 days')
  await page.getByTestId('promise-1-keep').click()
  await expect(page.getByTestId('promise-2')).toHaveAttribute('data-verdict', 'open')
  await expect(page.getByTestId('rhythm-adherence')).toContainText('1 of 1')
  await expect(page.getByTestId('promise-1')).toBeHidden()
  await page.getByTestId('rhythm-earlier').click()
  await expect(page.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'kept')
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('promise-2')).toBeHidden()
  await expect(page.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'open')
})

test('expected earlier than promised is said beside the due, and offers to name its cause', async ({ page }) => {
  await page.goto('/')
  await openCase(page, 'Mira')
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-due').fill(await inMs(page, 5 * HOUR))
  await page.getByTestId('promise-more').click()
  await page.getByTestId('promise-expected').fill(await inMs(page, HOUR))
  await expect(warning(page, 'expected-earlier')).toBeVisible()
  await page.getByTestId('promise-override').fill('nobody is free before')
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('promise-1-terms')).toContainText('Inside our agreement, and angry')
})

test('“it will not happen again” is watched without being owed, and does not keep a case from being parked', async ({
  page
}) => {
  await page.goto('/')
  await openCase(page, 'Mira')
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-kind').selectOption('no-recurrence')
  await expect(warning(page, 'no-fix-behind')).toBeVisible()
  await page.getByTestId('promise-override').fill('the team lead has promised the change')
  await page.getByTestId('promise-save').click()
  const promise = page.getByTestId('promise-1')
  await expect(promise).toHaveAttribute('data-verdict', 'open')
  await expect(promise).toContainText('watched until')
  await expect(page.getByTestId('promise-1-keep')).toBeHidden()
  await expect(page.getByTestId('promise-1-release')).toBeVisible()
  await expect(page.getByTestId('case-nothing-owed')).toBeVisible()
})
