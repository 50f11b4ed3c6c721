import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, test } from '../fixture.ts'

const MAPPING = {
  name: 'Weekly export',
  grain: 'case',
  dateOrder: 'iso',
  zone: 'Europe/Belgrade',
  columns: { ref: 'ref', openedAt: 'opened', status: 'status', severity: 'severity', summary: 'what' },
  values: { severity: { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 } }
}

const HEADER = 'ref,opened,status,severity,what\r\n'
const line = (ref: string, severity: number, status = 'open'): string =>
  `${ref},2026-10-0${severity}T09:00:00+02:00,${status},${severity},Bill is wrong\r\n`
const FIRST = HEADER + line('A-1', 2) + line('A-2', 3)
const NEWER = HEADER + line('A-1', 4) + line('A-2', 3, 'closed') + line('A-3', 1)

const byPhone = (text: string): string =>
  text.replace('what\r', 'what,channel\r').replaceAll('Bill is wrong', 'Bill is wrong,phone')
const PHONE_MAPPING = { ...MAPPING, columns: { ...MAPPING.columns, channel: 'channel' } }

/** In so many hours, as a field for date and time takes it; by the machine's clock, which is none of the floor's. */
const inHours = (page: Page, hours: number): Promise<string> =>
  page.evaluate((ms) => {
    const at = new Date(Date.now() + ms)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, hours * 3_600_000)

async function changeSeverity(page: Page, floor: FloorPage, ref: string, severity: string): Promise<void> {
  await floor.go(`#/cases/${ref}`)
  await page.getByTestId('case-edit').click()
  await page.getByTestId('details-severity').selectOption(severity)
  await page.getByTestId('details-save').click()
  await expect(page.getByTestId('timeline').locator('[data-type=details-changed]')).toBeVisible()
}

test('a newer export leaves what a hand changed, lists it, and its undoing gives the floor of before', async ({
  app,
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  const [first, newer] = [join(folder, 'first.csv'), join(folder, 'newer.csv')]
  await writeFile(first, FIRST)
  await writeFile(newer, NEWER)
  expect(await floor.import(first, MAPPING)).toMatchObject({ rows: 2, imported: 2, rejected: 0 })
  expect(await floor.import(first, MAPPING)).toMatchObject({ rows: 2, identical: 2, events: 0 })
  await changeSeverity(page, floor, 'A-1', '5')
  const before = (await floor.exported(app, 'cases', folder)).rows

  expect(await floor.import(newer, MAPPING)).toMatchObject({ rows: 3, imported: 1, updated: 2, identical: 0 })
  await page.getByTestId('import-show-conflicts').click()
  const conflicts = page.getByTestId('import-conflicts').locator('tr[data-key]')
  await expect(conflicts).toHaveCount(1)
  await expect(conflicts).toHaveAttribute('data-key', 'A-1 severity')
  const cases = await floor.exported(app, 'cases', folder)
  expect(cases.column('ref')).toEqual(['A-1', 'A-2', 'A-3'])
  expect(cases.column('severity')).toEqual(['5', '3', '1'])
  expect(cases.column('status')).toEqual(['open', 'closed', 'open'])

  await floor.go('#/import')
  await page.getByTestId('import-undo').first().click()
  await floor.floor()
  await expect(page.getByTestId('kpi-open')).toHaveAttribute('data-value', '2')
  expect((await floor.exported(app, 'cases', folder)).rows).toEqual(before)
})

test('a case that was worked on stays when the import that brought it is undone, and is listed', async ({
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  const file = join(folder, 'first.csv')
  await writeFile(file, FIRST)
  await floor.import(file, MAPPING)
  await changeSeverity(page, floor, 'A-2', '5')
  await floor.go('#/import')
  await page.getByTestId('import-undo').first().click()
  await expect(page.getByTestId('import-kept-cases').getByText('A-2')).toBeVisible()
  await floor.floor()
  await expect(page.getByTestId('kpi-open')).toHaveAttribute('data-value', '1')
})

test('a newer export closes no case around a promise, and its closing can be taken once that is kept', async ({
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  const [first, newer] = [join(folder, 'first.csv'), join(folder, 'newer.csv')]
  await writeFile(first, byPhone(FIRST))
  await writeFile(newer, byPhone(NEWER))
  await floor.import(first, PHONE_MAPPING)
  await floor.go('#/cases/A-2')
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-kind').selectOption('call-back')
  await page.getByTestId('promise-due').fill(await inHours(page, 30))
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('promise-1-keep')).toBeVisible()

  await floor.import(newer, PHONE_MAPPING)
  await floor.go('#/cases/A-2')
  await page.getByTestId('case-conflicts').click()
  const conflict = page.getByTestId('import-conflicts').locator('[data-key="A-2 status"]')
  await conflict.getByTestId('conflict-take').click()
  await expect(page.getByText('Promises to this customer are still open: 1.')).toBeVisible()
  await page.getByTestId('promise-1-keep').click()
  await expect(page.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'kept')
  await conflict.getByTestId('conflict-take').click()
  await expect(page.getByTestId('case-conflicts')).toBeHidden()
  await floor.floor()
  await expect(page.getByTestId('kpi-open')).toHaveAttribute('data-value', '2')
})

test('a file with the same root cause at the same customer breaks “it will not happen again”; its undoing mends it', async ({
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  const [first, newer] = [join(folder, 'first.csv'), join(folder, 'newer.csv')]
  const columns = { ref: 'ref', openedAt: 'opened', customerId: 'who', causePath: ['why'] }
  const mapping = { name: 'Complaints', grain: 'case', dateOrder: 'iso', zone: 'Europe/Belgrade', columns }
  const header = 'ref,opened,who,why\r\n'
  await writeFile(first, `${header}B-1,2026-10-01T09:00:00+02:00,c1,Billing\r\n`)
  await writeFile(newer, `${header}B-2,${await inHours(page, 30)},c1,Billing\r\n`)
  await floor.import(first, mapping)
  await floor.go('#/cases/B-1')
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-kind').selectOption('no-recurrence')
  await page.getByTestId('promise-override').fill('the change is on its way')
  await page.getByTestId('promise-save').click()
  const verdict = page.getByTestId('promise-1')
  await expect(verdict).toHaveAttribute('data-verdict', 'open')

  await floor.import(newer, mapping)
  await floor.go('#/cases/B-1')
  await expect(page.getByTestId('promise-1-terms')).toContainText('B-2')
  await floor.go('#/import')
  await page.getByTestId('import-undo').first().click()
  await expect(page.getByTestId('import-undo')).toHaveCount(1)
  await floor.go('#/cases/B-1')
  await expect(verdict).toHaveAttribute('data-verdict', 'open')
  await expect(page.getByTestId('promise-1-terms')).not.toContainText('B-2')
})
