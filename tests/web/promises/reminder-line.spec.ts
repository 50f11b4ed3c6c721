import { fillWithSample } from '../../support/walk-screens.ts'
import { expect, test } from '../fixture.ts'

test('what is urgent stands in a line above every screen until its case was looked at, and the rest is one short message that goes by itself', async ({
  page
}) => {
  await page.goto('/')
  await fillWithSample(page)
  const line = page.getByTestId('reminder-line')
  await expect(line).toHaveAttribute('data-ref', 'S-0408')
  await expect(page.getByTestId('toast')).toHaveCount(1)
  await expect(page.getByTestId('toast')).toHaveCount(0, { timeout: 15_000 })
  await page.evaluate(() => (window.location.hash = '#/settings'))
  await expect(line).toBeVisible()
  await page.getByTestId('reminder-line-open').click()
  await expect(page).toHaveURL(/#\/cases\/S-0408$/)
  await expect(line).toHaveCount(0)
  await page.evaluate(() => (window.location.hash = '#/floor'))
  await expect(page.getByTestId('panels-ready')).toBeVisible()
  await expect(line).toHaveCount(0)
})
