import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, test } from '../fixture.ts'

const inMinutes = (page: Page, minutes: number) =>
  page.evaluate((ms) => {
    const at = new Date(Date.now() + ms)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, minutes * 60_000)

async function openCase(page: Page, firstName: string): Promise<void> {
  await page.getByTestId('new-case').click()
  await page.getByTestId('case-first-name').fill(firstName)
  await page.getByTestId('case-channel').selectOption('phone')
  await page.getByTestId('case-summary').fill('No answer for a week')
  await page.getByTestId('case-save').click()
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toBeVisible()
}

async function promise(page: Page, minutes: number, performer: string): Promise<void> {
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-kind').selectOption('call-back')
  await page.getByTestId('promise-due').fill(await inMinutes(page, minutes))
  await page.getByTestId('promise-more').click()
  await page.getByTestId('promise-performer').selectOption({ label: performer })
  await page.getByTestId('promise-agreed').selectOption('yes')
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('timeline').locator('[data-type=promise-made]')).toBeVisible()
}

async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByTestId('person-name').fill(name)
  await page.getByTestId('person-add').click()
  await expect(page.getByTestId('people').getByText(name)).toBeVisible()
}

test('a team gets its hours, and a mistake in them is shown at its day', async ({ page, complaints }) => {
  const floor = new FloorPage(page)
  await floor.go('#/settings')
  await page.getByTestId('team-name').fill('Night desk')
  await page.getByTestId('team-add').click()
  await page.getByTestId('teams').getByText('Night desk').click()
  await page.getByTestId('team-limit').fill('0')
  await page.getByTestId('hours-6-add').click()
  await page.getByTestId('hours-6-0-from').fill('22:00')
  await page.getByTestId('hours-6-0-to').fill('06:00')
  await page.getByTestId('hours-0-add').click()
  await page.getByTestId('hours-0-0-from').fill('05:00')
  await page.getByTestId('hours-0-0-to').fill('09:00')
  await page.getByTestId('team-save').click()
  await expect(page.locator('[data-code=hours-overlap]')).toBeInViewport()
  await page.getByTestId('hours-0-0-from').fill('06:00')
  await page.getByTestId('holiday').fill('2027-01-01')
  await page.getByTestId('team-save').click()
  await expect(page.getByTestId('team-dialog')).toBeHidden()
  await page.getByTestId('teams').getByText('Night desk').click()
  await expect(page.getByTestId('hours-6-0-to')).toHaveValue('06:00')
  await expect(page.getByTestId('hours-0-0-from')).toHaveValue('06:00')
  await expect(page.getByTestId('team-dialog')).toContainText('2027')
  expect(complaints).toEqual([])
})

test('the desk is taken with one key and a few letters', async ({ page }) => {
  const floor = new FloorPage(page)
  await floor.go('#/settings')
  await addPerson(page, 'Ana')
  await addPerson(page, 'Đorđe Čolić')
  await floor.floor()
  await page.keyboard.press('w')
  await page.getByTestId('desk-person').fill('colic')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('desk-now')).toContainText('Đorđe Čolić')
})

test('Ana goes home: all she promised is handed to Marko, stands under his name on the list, and can be handed back', async ({
  page,
  complaints
}) => {
  const floor = new FloorPage(page)
  await floor.go('#/settings')
  await addPerson(page, 'Ana')
  await addPerson(page, 'Marko')
  for (const [name, minutes] of [
    ['Mira', 60],
    ['נועה', 30]
  ] as const) {
    await openCase(page, name)
    await promise(page, minutes, 'Ana')
  }
  await floor.go('#/settings')
  await page.getByTestId('people').getByText('Ana').click()
  await page.getByTestId('person-active').uncheck()
  await page.getByTestId('person-save').click()
  const counts = page.getByTestId('hand-over-counts')
  await expect(counts).toHaveAttribute('data-promises', '2')
  await expect(counts).toHaveAttribute('data-cases', '2')
  await page.getByTestId('hand-over-to').fill('mar')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('hand-over-tell')).toContainText('Marko')
  await page.getByTestId('hand-over-save').click()
  const toast = page.getByTestId('toast').filter({ hasText: 'Marko' })
  await expect(toast).toBeVisible()
  await floor.go('#/handover')
  const rows = (performer: string) => page.locator(`[data-performer="${performer}"]`).getByTestId('handover-row')
  await expect(rows('Marko')).toHaveCount(2)
  await expect(rows('Marko').first()).toContainText('נועה')
  await expect(rows('Ana')).toHaveCount(0)
  await toast.getByRole('button').first().click()
  await expect(rows('Ana')).toHaveCount(2)
  await expect(rows('Marko')).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('the handover list prints without the frame of the app, dark theme or not', async ({ page }) => {
  const floor = new FloorPage(page)
  await floor.floor()
  await openCase(page, 'Mira')
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-kind').selectOption('update')
  await page.getByTestId('promise-due').fill(await inMinutes(page, 60))
  await page.getByTestId('promise-save').click()
  await floor.go('#/handover')
  await expect(page.getByTestId('handover-row')).toHaveCount(1)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByTestId('handover-print')).toBeHidden()
  await expect(page.getByTestId('handover-all')).toBeHidden()
  const colours = await page
    .getByTestId('handover')
    .evaluate((list) => [getComputedStyle(list).color, getComputedStyle(list).backgroundColor])
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
})
