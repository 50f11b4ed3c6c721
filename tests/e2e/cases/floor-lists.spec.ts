import { FloorPage } from '../../support/floor-page.ts'
import { expect, test } from '../fixture.ts'

const LISTS = [
  'list-unacknowledged',
  'list-help-waiting',
  'list-quiet-and-young',
  'list-cheap-not-granted',
  'list-inside-agreement-angry',
  'list-silent',
  'figure-acknowledged-rate',
  'figure-relation-rate',
  'figure-impact-mismatch'
]

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
    expect(Math.abs(found - value), list).toBeLessThan(list.startsWith('list-') ? 1.5 : 0.05)
    await expect(page.locator('[data-ref]').first()).toBeVisible()
  }
  expect(complaints).toEqual([])
})

test('a case in safety mode stands first among the open ones and says so', async ({ page }) => {
  await page.getByTestId('load-sample').click()
  await expect(page.getByTestId('kpi-safety')).not.toHaveAttribute('data-value', '0')
  const first = page.getByTestId('panel-open-cases').getByRole('option').first()
  await expect(first).toContainText('Safety')
})
