import { FloorPage } from '../../support/floor-page.ts'
import { listedRefs, sampleCases } from '../../support/sample-lists.ts'
import { expect, test } from '../fixture.ts'

/** A row of the list of cases; reminders speak of cases too. */
const ROW = '#main [role=option] [data-ref]'
const LISTS = [
  'list-unacknowledged',
  'list-help-waiting',
  'list-quiet-and-young',
  'list-cheap-not-granted',
  'list-inside-agreement-angry',
  'list-silent',
  'list-vague',
  'figure-acknowledged-rate',
  'figure-relation-rate',
  'figure-updates-rate',
  'figure-help-rate',
  'figure-chases-after',
  'figure-longest-silence',
  'figure-impact-mismatch',
  'figure-own-sake-closed'
]

/** What a passing minute may add one to. */
const GROWING = /^list-|^figure-longest-silence$/

test('every list and measure of the floor opens its rows, which add up to it, and says what it means', async ({
  page,
  complaints
}) => {
  const floor = new FloorPage(page)
  await page.getByTestId('load-sample').click()
  await expect(page.getByTestId('kpi-open')).not.toHaveAttribute('data-value', '0')
  for (const list of LISTS) {
    await floor.floor()
    const chip = page.getByTestId(list)
    const value = Number(await chip.getAttribute('data-value'))
    expect(value, list).toBeGreaterThan(0)
    expect(await chip.getAttribute('aria-describedby'), list).not.toBeNull()
    await chip.click()
    const behind = page.locator('span[data-figure]')
    await expect(behind, list).toHaveAttribute('data-value', /\d/)
    // the instant of the question goes on while one looks
    const found = Number(await behind.getAttribute('data-value'))
    expect(Math.abs(found - value), list).toBeLessThan(GROWING.test(list) ? 1.5 : 0.05)
    await expect(page.locator(ROW).first()).toBeVisible()
  }
  expect(complaints).toEqual([])
})

/** Lists whose cases no passing minute changes, and short enough to be drawn whole: they can be told to the last row. */
const TOLD = [
  { chip: 'list-vague', list: 'vague' },
  { chip: 'list-cheap-not-granted', list: 'cheap-not-granted' },
  { chip: 'list-help-waiting', list: 'help-waiting' },
  { chip: 'figure-own-sake-closed', list: 'own-sake-closed' }
] as const

test('the number of a list and its rows are the cases that it means, counted one by one', async ({ page }) => {
  const floor = new FloorPage(page)
  const now = Date.now()
  const cases = await sampleCases(now)
  await page.getByTestId('load-sample').click()
  await expect(page.getByTestId('kpi-open')).not.toHaveAttribute('data-value', '0')
  for (const { chip, list } of TOLD) {
    const refs = listedRefs(list, cases, now)
    expect(refs, list).not.toEqual([])
    await floor.floor()
    await expect(page.getByTestId(chip), list).toHaveAttribute('data-value', String(refs.length))
    await page.getByTestId(chip).click()
    await expect(page.locator(ROW), list).toHaveCount(refs.length)
    const shown = await page.locator(ROW).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-ref')))
    expect(shown.sort(), list).toEqual(refs)
  }
})

test('a case in safety mode stands first among the open ones and says so', async ({ page }) => {
  await page.getByTestId('load-sample').click()
  await expect(page.getByTestId('kpi-safety')).not.toHaveAttribute('data-value', '0')
  const first = page.getByTestId('panel-open-cases').getByRole('option').first()
  await expect(first).toContainText('Safety')
})
