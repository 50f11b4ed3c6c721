import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, firstWindow, test } from '../fixture.ts'

const openTile = (page: Page) => page.getByTestId('kpi-open')

test('an empty floor is filled with the sample in one click and is as empty as before after one more', async ({
  page,
  complaints
}) => {
  const floor = new FloorPage(page)
  await floor.floor()
  await expect(openTile(page)).toHaveAttribute('data-value', '0')
  await page.getByTestId('load-sample').click()
  await expect(openTile(page)).not.toHaveAttribute('data-value', '0')
  for (const tile of ['overdue-now', 'due-next-hour', 'parked', 'ping-pong-cases', 'recurring-causes'])
    expect(await floor.tile(tile), tile).toBeGreaterThan(0)
  await expect(page.getByTestId('panel-next-contacts').locator('[data-key], li, [role=row]').first()).toBeVisible()
  await page.getByTestId('remove-sample').click()
  await expect(openTile(page)).toHaveAttribute('data-value', '0')
  for (const tile of ['parked', 'broken-period', 'over-transfer-limit', 'recurring-causes'])
    expect(await floor.tile(tile), tile).toBe(0)
  await expect(page.getByTestId('filter-team').locator('option')).toHaveCount(1)
  await expect(page.getByTestId('load-sample')).toBeVisible()
  expect(complaints).toEqual([])
})

test('the sample survives a restart, and settings offer it only to an empty floor', async ({ launch }) => {
  const first = await launch()
  const before = await firstWindow(first)
  await before.getByTestId('load-sample').click()
  await before.getByTestId('remove-sample').waitFor()
  const open = await openTile(before).getAttribute('data-value')
  await first.close()
  const page = await firstWindow(await launch())
  await expect(openTile(page)).toHaveAttribute('data-value', open ?? '')
  await new FloorPage(page).go('#/settings')
  await page.getByTestId('remove-sample').click()
  await expect(page.getByTestId('load-sample')).toBeEnabled()
})
