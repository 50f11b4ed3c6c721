import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { ReminderProbe } from '../../support/reminder-probe.ts'
import { expect, host, test } from '../fixture.ts'

const MINUTE = 60_000

test.skip(host !== 'double', 'reads what the program asked of the machine, which only its double records')

/** A moment so many minutes from now, as a datetime-local value of the floor's zone, which is the page's. */
const inMinutes = (page: Page, minutes: number) =>
  page.evaluate((ms) => {
    const at = new Date(Date.now() + ms)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, minutes * MINUTE)

async function openCase(page: Page, firstName: string): Promise<void> {
  await new FloorPage(page).floor()
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill(firstName)
  await page.getByTestId('case-channel').selectOption('phone')
  await page.getByTestId('case-summary').fill('The call back never came')
  await page.getByTestId('case-save').click()
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toBeVisible()
}

async function promise(page: Page, minutes: number): Promise<void> {
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-due').fill(await inMinutes(page, minutes))
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('promise-save')).toBeHidden()
}

test('a promise agreed within its lead is told when it is due and when it is overdue, on the screen by name and outside it without, and no more once it is kept', async ({
  app,
  page
}) => {
  const machine = new ReminderProbe(app)
  await machine.watch()
  await openCase(page, 'Ljubica')
  await promise(page, 10)
  await page.getByTestId('promise-1-move').click()
  await page.getByTestId('promise-1-move-due').fill(await inMinutes(page, 12))
  await page.getByTestId('promise-1-move-save').click()
  await expect(page.getByTestId('reminders')).toHaveAttribute('data-value', '1')
  await page.waitForTimeout(3_000)
  expect(await machine.seen()).toEqual([])

  // the program's clock goes on to after the due
  await new FloorPage(page).floor()
  await machine.later(14 * MINUTE)
  const said = page.getByTestId('toast').filter({ hasText: 'Ljubica' })
  await expect(said).toHaveCount(1)
  const [first] = await machine.seen()
  expect(first?.title).toBe('Heard Desk')
  expect(`${first?.title} ${first?.body}`).not.toContain('Ljubica')
  await machine.later(15 * MINUTE)
  await expect.poll(() => machine.seen()).toHaveLength(2)
  // the newer message stands in the place of the older one, and goes where somebody is there already
  await expect(said).toHaveCount(1)
  await said.getByRole('button').first().click()
  await expect(page.getByTestId('timeline')).toBeVisible()
  await expect(said).toHaveCount(0)
  await page.keyboard.press('k')
  await expect(page.getByTestId('reminders')).toHaveAttribute('data-value', '0')
  await machine.later(60 * MINUTE)
  await page.waitForTimeout(5_000)
  expect(await machine.seen()).toHaveLength(2)
})

test('one key shows what is due, Enter goes to the case', async ({ page }) => {
  await openCase(page, 'מירה')
  await promise(page, 5)
  await new FloorPage(page).floor()
  await expect(page.getByTestId('reminders')).toHaveAttribute('data-value', '1')
  await page.keyboard.press('j')
  const row = page.getByTestId('reminder-1')
  await expect(row).toBeFocused()
  await expect(row).toHaveAttribute('data-level', 'soon')
  await expect(row).toContainText('מירה')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('timeline')).toBeVisible()
  await expect(page.getByTestId('reminder-list')).toBeHidden()
})

/** What the page's clock shows so many hours from now, 'HH:MM'. */
const clockIn = async (page: Page, hours: number) => (await inMinutes(page, hours * 60)).slice(11)

test('quiet hours, set in the settings, hold everything back until they end', async ({ app, page }) => {
  const machine = new ReminderProbe(app)
  await machine.watch()
  const floor = new FloorPage(page)
  await floor.floor()
  await floor.go('#/settings')
  await page.getByTestId('reminders-quiet-from').fill(await clockIn(page, -1))
  await page.getByTestId('reminders-save').click()
  await expect(page.getByTestId('reminders-quiet-from')).toHaveAttribute('aria-invalid', 'true')
  await page.getByTestId('reminders-quiet-to').fill(await clockIn(page, 2))
  await page.getByTestId('reminders-save').click()
  await expect(page.getByTestId('toast').first()).toBeVisible()
  await openCase(page, 'Ana')
  await promise(page, 10)
  await expect(page.getByTestId('reminders')).toHaveAttribute('data-value', '1')
  await page.waitForTimeout(3_000)
  expect(await machine.seen()).toEqual([])
  // two hours on the night is over
  await machine.later(130 * MINUTE)
  await expect.poll(() => machine.seen()).toHaveLength(1)
})

test('closing the window leaves the program reminding, a click on the notification brings the case, and quitting says that reminders stop', async ({
  app,
  page
}) => {
  const machine = new ReminderProbe(app)
  await openCase(page, 'Jelena')
  await promise(page, 40)
  await new FloorPage(page).floor()
  await expect(page.getByTestId('panels-ready')).toBeVisible()
  await machine.watch()
  await machine.closeWindow()
  await expect.poll(() => machine.isVisible()).toBe(false)
  // it says once where it has gone
  await expect.poll(() => machine.seen()).toHaveLength(1)
  await machine.later(41 * MINUTE)
  await expect.poll(() => machine.seen()).toHaveLength(2)
  expect(JSON.stringify(await machine.seen())).not.toContain('Jelena')
  await machine.click(1)
  await expect.poll(() => machine.isVisible()).toBe(true)
  await expect(page.getByTestId('timeline')).toBeVisible()

  const asked = await machine.answerQuit(1)
  await machine.askToQuit()
  await expect.poll(asked).toBe(1)
  await expect(page.getByTestId('timeline')).toBeVisible()
  const closed = app.waitForEvent('close')
  await machine.askToQuit()
  await closed
})

test('after a restart nothing is told again, and what was missed meanwhile comes as one summary', async ({
  launch
}) => {
  const app = await launch()
  const page = await app.firstWindow()
  await page.waitForURL((url) => url.protocol !== 'about:')
  const before = new ReminderProbe(app)
  await before.watch()
  await openCase(page, 'Ana')
  await promise(page, 10)
  await promise(page, 60)
  await promise(page, 70)
  await before.later(11 * MINUTE)
  await expect.poll(() => before.seen()).toHaveLength(1)
  await app.close()

  const again = await launch()
  const machine = new ReminderProbe(again)
  await machine.watch()
  const page2 = await again.firstWindow()
  await page2.waitForURL((url) => url.protocol !== 'about:')
  await expect(page2.getByTestId('reminders')).toHaveAttribute('data-value', '1', { timeout: 30_000 })
  await page2.waitForTimeout(3_000)
  expect(await machine.seen()).toHaveLength(0)
  await machine.later(80 * MINUTE)
  await expect.poll(() => machine.seen()).toHaveLength(1)
  await expect(page2.getByTestId('toast').filter({ hasText: 'Overdue: 2' })).toBeVisible()
})
