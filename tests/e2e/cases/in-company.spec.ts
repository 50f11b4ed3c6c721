import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, test } from '../fixture.ts'

interface NewCase {
  readonly name: string
  readonly channel: string
  readonly what: string
  readonly severity?: string
}

async function openCase(page: Page, { name, channel, what }: NewCase): Promise<void> {
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill(name)
  await page.getByTestId('case-channel').selectOption(channel)
  await page.getByTestId('case-summary').fill(what)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}
const entry = (page: Page, type: string) => page.getByTestId('timeline').locator(`[data-type=${type}]`)
const go = (page: Page, to: string) => page.evaluate((hash) => (location.hash = hash), to)

async function promiseWhenFixed(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await page.getByTestId('promise-kind').selectOption('tell-when-fixed')
  const inTwoDays = await page.evaluate(() => {
    const at = new Date(Date.now() + 172_800_000)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  })
  await page.getByTestId('promise-due').fill(inTwoDays)
  await page.getByTestId('promise-waits-for').selectOption({ index: 1 })
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('promise-1-keep')).toBeVisible()
}

test('an outage: linked by keyboard, told at once, its workaround given, fixed, and explained in writing', async ({
  page,
  complaints
}) => {
  await new FloorPage(page).floor()
  await openCase(page, { name: 'Dana', channel: 'email', what: 'No mail since the morning' })
  await page.keyboard.press('i')
  await page.keyboard.type('Mail outage')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case-incident')).toContainText('Mail outage')
  await promiseWhenFixed(page)
  await openCase(page, { name: 'דנה', channel: 'chat', what: 'הדואר לא עובד' })
  await page.keyboard.press('i')
  await expect(page.getByTestId('incident-option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case-incident')).toContainText('Mail outage')

  await go(page, '#/incidents')
  await expect(page.getByTestId('incident-cases').locator('li')).toHaveCount(2)
  await page.getByTestId('workaround-edit').click()
  await page.getByTestId('workaround-text').fill('Use the web page')
  await page.keyboard.press('Control+Enter')
  await page.getByTestId('incident-tell').click()
  await page.getByTestId('incident-message').fill('Mail is down, we are on it, next word by noon')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('incident-undo')).toBeVisible()
  await page.getByTestId('incident-fix').click()
  await page.getByTestId('incident-fix-within').selectOption('4')
  await page.getByTestId('incident-fix-save').click()
  await page.getByTestId('incident-explain-save').click()

  await page.getByTestId('incident-cases').getByText('Dana').locator('..').getByRole('link').click()
  await expect(entry(page, 'contact-recorded')).toContainText('next word by noon')
  await expect(entry(page, 'promise-fell-due')).toBeVisible()
  await expect(entry(page, 'promise-made')).toHaveCount(2)
  await page.getByTestId('give-workaround').click()
  await expect(page.getByTestId('workaround-given')).toBeVisible()
  expect(complaints).toEqual([])
})

test('what was told to everybody is taken back for everybody, on the incident', async ({ page }) => {
  await new FloorPage(page).floor()
  await openCase(page, { name: 'Dana', channel: 'email', what: 'No mail' })
  await page.keyboard.press('i')
  await page.keyboard.type('Mail outage')
  await page.keyboard.press('Enter')
  await page.getByTestId('case-incident-open').click()
  await page.getByTestId('incident-tell').click()
  await page.getByTestId('incident-message').fill('A slip')
  await page.keyboard.press('Control+Enter')
  await page.getByTestId('incident-undo').click()
  await expect(page.getByTestId('incident-undo')).toBeHidden()
  await page.getByTestId('incident-cases').getByRole('link').first().click()
  await expect(entry(page, 'contact-recorded')).toHaveAttribute('data-undone', 'true')
})

test('a public comment: three participants, each with their own way to a talk', async ({ page }) => {
  await new FloorPage(page).floor()
  await openCase(page, { name: 'Jovan', channel: 'social', what: 'They laughed at me in public' })
  await page.keyboard.press('o')
  for (const name of ['@ana', '@miki', 'צבי']) {
    await page.getByTestId('participant-name').fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('case-participants')).toContainText(name)
  }
  await page.keyboard.press('Escape')
  await page.getByTestId('participant-1-next').focus()
  for (const standing of ['contacted', 'talk-offered', 'talked']) {
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('participant-1')).toHaveAttribute('data-standing', standing)
  }
  await expect(page.getByTestId('participant-2-next')).toBeFocused()
  await page.getByTestId('participant-2-declined').click()
  await expect(page.getByTestId('participant-2')).toHaveAttribute('data-standing', 'declined')
  await expect(page.getByTestId('participants-spoken')).toHaveAttribute('data-value', '1')
  await page.getByTestId('participant-3-note').click()
  await page.getByTestId('participant-3-note-text').fill('writes on Fridays')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('participant-3')).toContainText('writes on Fridays')
})

test('a swamped morning: an automatic word stops the clock of most, and never of the severe', async ({ page }) => {
  await new FloorPage(page).floor()
  await go(page, '#/settings')
  await page.getByTestId('acknowledge-every-email').fill('30')
  await page.getByTestId('acknowledge-save').click()
  await expect(page.getByTestId('acknowledge-save')).toBeHidden()
  await openCase(page, { name: 'Miri', channel: 'email', what: 'When does it arrive?' })
  await expect(page.getByTestId('acknowledge')).toContainText(/29|30/)
  await page.getByTestId('acknowledge-automatic').click()
  await expect(page.getByTestId('acknowledge')).toBeHidden()

  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill('Sofija')
  await page.getByTestId('case-channel').selectOption('email')
  await page.getByTestId('case-summary').fill('The heating is off and the baby is ill')
  await page.getByTestId('case-more').click()
  await page.getByTestId('case-severity').selectOption('5')
  await page.getByTestId('case-save').click()
  await page.getByTestId('acknowledge-automatic').click()
  await expect(page.getByTestId('acknowledge-automatic')).toBeHidden()
  await expect(page.getByTestId('acknowledge')).toHaveAttribute('data-standing', 'due')
  await page.keyboard.press('y')
  await expect(page.getByTestId('acknowledge-personal')).toBeHidden()
  await page.getByTestId('acknowledge-owner-add-open').click()
  await page.getByTestId('acknowledge-owner-add-name').fill('Maya')
  await page.getByTestId('acknowledge-owner-add-name').press('Enter')
  await expect(page.locator('[data-fact=ownerId]')).toContainText('Maya')
  await expect(page.getByTestId('acknowledge')).toBeHidden()
})

test('a contact that concerns a promise keeps it, and praise goes with it to what it praises', async ({ page }) => {
  await new FloorPage(page).floor()
  await openCase(page, { name: 'Dana', channel: 'email', what: 'No mail' })
  await page.keyboard.press('p')
  const inAnHour = await page.evaluate(() => {
    const at = new Date(Date.now() + 3_600_000)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  })
  await page.getByTestId('promise-due').fill(inAnHour)
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('promise-1-keep')).toBeVisible()
  await page.keyboard.press('c')
  await page.getByTestId('contact-direction').selectOption('out')
  await page.getByTestId('contact-promise').selectOption({ index: 1 })
  await expect(page.getByTestId('contact-keeps')).toBeChecked()
  await page.getByTestId('contact-praised').check()
  await page.getByTestId('compliment-text').fill('You called when you said')
  await page.getByTestId('contact-save').click()
  await expect(entry(page, 'promise-kept')).toBeVisible()
  await go(page, '#/causes')
  await expect(page.getByTestId('compliment')).toContainText('You called when you said')
})
