import { readFile } from 'node:fs/promises'
import { FloorPage, Sheet } from '../support/floor-page.ts'
import { BOSTON_JSON } from '../support/mappings.ts'
import { realFile } from '../support/real-data.mjs'
import { expect, test } from './fixture.ts'

test('in a plain browser the same file gives the same floor, and an export is an ordinary download', async ({
  page,
  address
}) => {
  const file = realFile('boston311/boston311-100.csv')
  test.skip(file === null, 'the real files are not here')
  await page.goto(address)
  const floor = new FloorPage(page)
  expect(await floor.import(file ?? '', BOSTON_JSON)).toMatchObject({ rows: 100, imported: 100, cases: 100 })
  await floor.floor()
  expect(await floor.tile('broken-period')).toBe(17)
  await floor.go('#/export')
  const download = page.waitForEvent('download')
  await page.getByTestId('export-promises').click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('promises.csv')
  const sheet = new Sheet(await readFile(await saved.path(), 'utf8'))
  expect(sheet.rows.length).toBe(89)
  expect(sheet.tally('verdict').get('kept')).toBe(72)
})

test('what the filter shows is what is exported, personal data only when asked for', async ({ page, address }) => {
  const file = realFile('boston311/boston311-100.csv')
  test.skip(file === null, 'the real files are not here')
  await page.goto(address)
  const floor = new FloorPage(page)
  await floor.import(file ?? '', BOSTON_JSON)
  await floor.floor()
  await page.getByTestId('filter-team').selectOption({ index: 1 })
  await floor.floor()
  const histogram = await floor.twin('transfers')
  const shown = [...histogram.values()].reduce((sum, cases) => sum + cases, 0)
  expect(shown).toBeGreaterThan(0)
  expect(shown).toBeLessThan(100)
  await floor.go('#/export')
  await page.getByTestId('export-personal-data').check()
  const download = page.waitForEvent('download')
  await page.getByTestId('export-cases').click()
  const saved = await download
  expect(saved.suggestedFilename()).toContain('personal')
  const sheet = new Sheet(await readFile(await saved.path(), 'utf8'))
  expect(sheet.header.slice(-2)).toEqual(['customer_name', 'customer_contact'])
  expect(sheet.rows.length).toBe(shown)
})

test('two windows work on one floor at once: nothing is lost and both see all of it', async ({
  context,
  page,
  address
}) => {
  await page.goto(address)
  const other = await context.newPage()
  await other.goto(address)
  const floors = [new FloorPage(page), new FloorPage(other)]
  for (const floor of floors) await floor.floor()
  const open = async (floor: FloorPage, name: string) => {
    await floor.page.keyboard.press('n')
    await floor.page.getByTestId('case-first-name').fill(name)
    await floor.page.getByTestId('case-channel').selectOption('email')
    await floor.page.getByTestId('case-summary').fill('written at the same time')
    await floor.page.getByTestId('case-save').click()
    await expect(floor.page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(floor.page.getByTestId('case-first-name')).toBeHidden()
  }
  for (const round of [1, 2, 3]) await Promise.all(floors.map((floor, i) => open(floor, `Window ${i} round ${round}`)))
  for (const floor of floors) {
    await floor.floor()
    await expect(floor.page.getByTestId('kpi-open')).toHaveAttribute('data-value', '6')
  }
  await floors[0]?.go('#/settings')
  await page.getByTestId('verify').click()
  await expect(page.getByTestId('verify-result')).toHaveAttribute('data-findings', '0')
})
