import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import type { Act } from '../../support/walk-throughs/act.ts'
import { Walk } from '../../support/walk-throughs/walk.ts'
import { expect, firstWindow, test } from '../fixture.ts'

const DAY = 1_440

const open = (name: string, channel: string): Act => ({
  open: { 'case-first-name': name, 'case-channel': channel, 'case-summary': 'The fridge again' }
})
const moved = (team: string): readonly Act[] => [
  { press: 't' },
  { fill: { 'transfer-to': team, 'transfer-reason': 'wrong-team', 'transfer-note': 'Please look' } },
  { click: 'transfer-save' },
  { seeNot: 'transfer-save' }
]

/** A number of the floor says so many, what it means, and opens exactly its cases. */
async function opens(page: Page, chip: string, value: string, cases: number, says?: string): Promise<void> {
  await new FloorPage(page).floor()
  const number = page.getByTestId(chip)
  await expect(number, chip).toHaveAttribute('data-value', value)
  expect(await number.getAttribute('aria-describedby'), chip).not.toBeNull()
  await number.click()
  await expect(page.locator('span[data-figure]'), chip).toHaveAttribute('data-value', value)
  const rows = page.locator('[data-ref]')
  await expect(rows, chip).toHaveCount(cases)
  if (says !== undefined) await expect(rows.first(), chip).toContainText(says)
}

test('what passes only with time is counted, opens its cases, and each of them says why', async ({
  app,
  complaints
}) => {
  const page = await firstWindow(app)
  page.setDefaultTimeout(10_000)
  await page.clock.install()
  await page.reload()
  const floor = new FloorPage(page)
  await floor.go('#/settings')
  for (const team of ['North', 'South']) {
    await page.getByTestId('team-name').fill(team)
    await page.getByTestId('team-add').click()
    await expect(page.getByTestId('teams').getByText(team)).toBeVisible()
  }
  await floor.floor()
  const walk = new Walk(page)
  await walk.live([
    open('Edith', 'email'),
    { press: 'a' },
    { told: 'contact-recorded', times: 1 },
    { wait: 5 },
    { press: 'y' },
    { told: 'acknowledged', times: 1 },
    { press: 'h' },
    { told: 'help-asked', times: 1 },
    { step: 'resolve', answers: { 'heard-outcomeFit': ['as-asked'] } },
    { go: '#/floor' },
    open('Dana', 'phone'),
    ...moved('North'),
    ...moved('South'),
    { wait: 7 * DAY }
  ])
  await opens(page, 'list-follow-ups-due', '1', 1, 'Follow-up')
  await opens(page, 'figure-dead-ends', '1', 1, 'Dead end')
  await opens(page, 'figure-chases-before', '1', 1)
  await opens(page, 'figure-help-rate', '0', 1)
  await walk.live([
    { back: 1 },
    {
      step: 'after',
      answers: { 'heard-relation': ['saved'], 'heard-thanked': true, 'heard-relationAfterThanks': ['better'] }
    },
    { told: 'answers-recorded', times: 2 }
  ])
  await opens(page, 'figure-relation-thanked-rate', '1', 1)
  await opens(page, 'figure-acknowledged-rate', '1', 2)
  expect(complaints).toEqual([])
})
