import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, test } from '../fixture.ts'

async function openCase(page: Page, teams: readonly string[]): Promise<void> {
  const floor = new FloorPage(page)
  await floor.go('#/settings')
  for (const team of teams) {
    await page.getByTestId('team-name').fill(team)
    await page.getByTestId('team-add').click()
    await expect(page.getByTestId('teams').getByText(team)).toBeVisible()
  }
  await floor.floor()
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill('Dana')
  await page.getByTestId('case-channel').selectOption('phone')
  await page.getByTestId('case-summary').fill('Passed around since May')
  await page.getByTestId('case-save').click()
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toBeVisible()
}

async function choose(page: Page, team: string, reason = 'wrong-team'): Promise<void> {
  await page.keyboard.press('t')
  await page.getByTestId('transfer-to').selectOption({ label: team })
  await page.getByTestId('transfer-reason').selectOption(reason)
}

async function transfer(page: Page, team: string): Promise<void> {
  await choose(page, team)
  await page.getByTestId('transfer-note').fill(`to ${team}`)
  await page.getByTestId('transfer-save').click()
  await expect(page.getByRole('definition').filter({ hasText: team })).toBeVisible()
}

test('what a transfer would be stands there before the click; why it was done all the same is kept', async ({
  page
}) => {
  await openCase(page, ['North', 'South'])
  await transfer(page, 'North')
  await choose(page, 'South')
  await expect(page.getByTestId('transfer-preflight')).toContainText('This is transfer 1 of the case; the limit is 2.')
  await expect(page.getByTestId('preflight-told')).toContainText('Passed around since May')
  await expect(page.getByTestId('preflight-immediate')).toBeVisible()
  await page.getByTestId('transfer-note').fill('She has the contract number ready')
  await page.getByTestId('transfer-why').fill('They know the contract')
  await page.getByTestId('transfer-save').click()
  const told = page.getByTestId('timeline').locator('[data-type=transferred]').first()
  await expect(told).toContainText('before any answer or note')
  await expect(told).toContainText('They know the contract')
  await choose(page, 'North')
  await expect(page.getByTestId('preflight-return')).toContainText('North')
})

test('does not know: an answer is promised instead; needs authority: a decision is asked for, and nothing moves', async ({
  page
}) => {
  await openCase(page, ['North'])
  await choose(page, 'North', 'does-not-know')
  await page.getByTestId('transfer-promise-answer').click()
  await expect(page.getByTestId('promise-kind')).toHaveValue('answer-owed')
  await page.keyboard.press('Escape')
  await choose(page, 'North', 'needs-authority')
  await page.getByTestId('transfer-ask-decision').click()
  await expect(page.getByTestId('help-options')).toBeVisible()
  await expect(page.getByTestId('transfer-to')).toBeHidden()
  await expect(page.getByTestId('timeline').locator('[data-type=transferred]')).toHaveCount(0)
})

test('the receiving team refuses, the case goes back, and transfers.csv says what was said', async ({
  app,
  page,
  folder
}) => {
  await openCase(page, ['North', 'South'])
  await transfer(page, 'North')
  await transfer(page, 'South')
  await page.getByTestId('transfer-accepted-no').click()
  await expect(page.getByTestId('transfer-refuse-why')).toBeFocused()
  await page.getByTestId('transfer-refuse-why').fill('Only the contract desk may do this')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('transfer-answer')).toHaveAttribute('data-accepted', 'false')
  const refusal = page.getByTestId('timeline').locator('[data-type=transfer-answered]').first()
  await expect(refusal).toContainText('Only the contract desk may do this')
  await page.getByTestId('transfer-send-back').click()
  await page.getByTestId('transfer-reason').selectOption('wrong-team')
  await page.getByTestId('transfer-warm').selectOption('yes')
  await page.getByTestId('transfer-save').click()
  await page.getByTestId('transfer-accepted-yes').click()
  await page.getByTestId('transfer-repeated-yes').click()
  await expect(page.getByTestId('timeline').locator('[data-type=transfer-answered]')).toHaveCount(3)
  const floor = new FloorPage(page)
  await floor.floor()
  const moves = await floor.exported(app, 'transfers', folder)
  const columns = ['warm', 'accepted', 'customer_repeated', 'is_return'].map((name) => moves.column(name))
  expect(columns).toEqual([
    ['', 'true'],
    ['false', 'true'],
    ['', 'true'],
    ['false', 'true']
  ])
})

test('inside a team: taking a case up is none, passing it on is a transfer; matrix and transfers.csv show it', async ({
  app,
  page,
  folder
}) => {
  await openCase(page, ['North'])
  await page.evaluate(() => (location.hash = '#/settings'))
  for (const name of ['Ana', 'Ben']) {
    await page.getByTestId('person-name').fill(name)
    await page.getByTestId('person-new-team').selectOption({ label: 'North' })
    await page.getByTestId('person-add').click()
    await expect(page.getByTestId('people').getByText(name)).toBeVisible()
  }
  await page.goBack()
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toBeVisible()
  await transfer(page, 'North')
  const passTo = async (name: string, says: string): Promise<void> => {
    await choose(page, 'North', 'not-available')
    await page.getByTestId('transfer-to-person').selectOption({ label: name })
    await expect(page.getByTestId('transfer-preflight')).toContainText(says)
    await page.getByTestId('transfer-note').fill('everything is in the notes')
    await page.getByTestId('transfer-save').click()
    await expect(page.getByRole('definition').filter({ hasText: name })).toBeVisible()
  }
  await passTo('Ana', 'No transfer.')
  await passTo('Ben', 'This is transfer 1 of the case')
  await expect(page.getByTestId('case-transfer-total')).toHaveAttribute('data-value', '1')
  const floor = new FloorPage(page)
  await floor.floor()
  const routes = page.getByTestId('panel-transfer-routes')
  await expect(routes.locator('td[data-value="1"]')).toHaveCount(1)
  const moves = await floor.exported(app, 'transfers', folder)
  expect(['from_team', 'to_team', 'is_return'].map((name) => moves.column(name))).toEqual([
    ['North'],
    ['North'],
    ['false']
  ])
})
