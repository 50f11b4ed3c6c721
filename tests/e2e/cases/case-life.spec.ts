import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, firstWindow, test } from '../fixture.ts'

const MINUTE = 60_000

/** `minutes` from the page's own now, as a datetime-local value of the page's zone. */
const inMinutes = (page: Page, minutes: number) =>
  page.evaluate((ms) => {
    const at = new Date(Date.now() + ms)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, minutes * MINUTE)

async function openCase(page: Page, firstName: string, summary: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill(firstName)
  await page.getByTestId('case-channel').selectOption('phone')
  await page.getByTestId('case-summary').fill(summary)
  await page.getByTestId('case-save').click()
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toBeVisible()
}

async function promise(page: Page, kind: string, minutes: number): Promise<void> {
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-kind').selectOption(kind)
  await page.getByTestId('promise-due').fill(await inMinutes(page, minutes))
  await page.getByTestId('promise-save').click()
}

test('one key and one line open a case; its promise is kept and everything adds up in the CSV', async ({
  app,
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  await floor.floor()
  await openCase(page, 'מירה', 'The call back never came')
  await promise(page, 'call-back', 30)
  await expect(page.getByTestId('timeline').locator('[data-type=promise-made]')).toBeVisible()
  await floor.floor()
  await expect(page.getByTestId('kpi-due-next-hour')).toHaveAttribute('data-value', '1')
  await expect(page.getByTestId('panel-next-contacts')).toContainText('מירה')
  await page.getByTestId('panel-next-contacts').getByText('מירה').click()
  await page.getByTestId('promise-1-keep').click()
  await expect(page.getByTestId('timeline').locator('[data-type=promise-kept]')).toBeVisible()
  await expect(page.getByTestId('timeline').locator('[data-type=contact-recorded]')).toBeVisible()
  await floor.floor()
  await expect(page.getByTestId('kpi-keeping-rate')).toHaveAttribute('data-value', '1')
  const cases = await floor.exported(app, 'cases', folder)
  expect(cases.rows.length).toBe(1)
  expect(cases.column('promises_kept')).toEqual(['1'])
  expect(cases.header.some((name) => name.startsWith('customer'))).toBe(false)
  expect((await floor.exported(app, 'promises', folder)).column('verdict')).toEqual(['kept'])
})

test('a promise turns overdue on the floor and on its page by itself, and stays broken when kept late', async ({
  app
}) => {
  const page = await firstWindow(app)
  await page.clock.install()
  await page.reload()
  const floor = new FloorPage(page)
  await floor.floor()
  await openCase(page, 'Mira', 'No answer')
  await promise(page, 'answer-owed', 10)
  await floor.floor()
  await expect(page.getByTestId('kpi-due-next-hour')).toHaveAttribute('data-value', '1')
  await page.clock.runFor(11 * MINUTE)
  await expect(page.getByTestId('kpi-overdue-now')).toHaveAttribute('data-value', '1')
  await expect(page.getByTestId('kpi-broken-period')).toHaveAttribute('data-value', '1')
  await page.getByTestId('panel-next-contacts').getByText('Mira').click()
  await page.getByTestId('promise-1-keep').click()
  await expect(page.getByTestId('timeline').locator('[data-type=promise-kept]')).toBeVisible()
  await floor.floor()
  await expect(page.getByTestId('kpi-overdue-now')).toHaveAttribute('data-value', '0')
  await expect(page.getByTestId('kpi-broken-period')).toHaveAttribute('data-value', '1')
  await expect(page.getByTestId('kpi-keeping-rate')).toHaveAttribute('data-value', '0')
})

test('a case is transferred there and back, diagnosed, closed and reopened, and its page is the list of its events', async ({
  app,
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  await floor.go('#/settings')
  for (const team of ['North', 'South']) {
    await page.getByTestId('team-name').fill(team)
    await page.getByTestId('team-add').click()
    await expect(page.getByTestId('teams').getByText(team)).toBeVisible()
  }
  await floor.floor()
  await openCase(page, 'Dana', 'Passed around')
  for (const team of ['North', 'South', 'North']) {
    await page.getByTestId('transfer').click()
    await page.getByTestId('transfer-to').selectOption({ label: team })
    await page.getByTestId('transfer-reason').selectOption('wrong-team')
    await page.getByTestId('transfer-note').fill(`to ${team}`)
    await page.getByTestId('transfer-save').click()
    await expect(page.getByRole('definition').filter({ hasText: team })).toBeVisible()
  }
  await page.getByTestId('step-hear').click()
  await page.getByTestId('step-hear-done').click()
  await page.getByTestId('step-apologize').click()
  await page.getByTestId('step-apologize-waive').click()
  await page.getByTestId('step-apologize-waive-reason').fill('they asked us not to')
  await page.getByTestId('step-apologize-waive-save').click()
  await page.getByTestId('diagnose').click()
  await page.getByTestId('cause-search').fill('Hand-over without notes')
  await page.getByTestId('cause-add').click()
  await expect(page.getByTestId('chosen-cause')).toBeVisible()
  await page.getByTestId('diagnose-save').click()
  await expect(page.getByTestId('case-causes')).toContainText('Hand-over without notes')
  await page.getByTestId('case-close').click()
  await page.getByTestId('case-close-reason').fill('they did not want one')
  await page.getByTestId('case-close-save').click()
  await expect(page.getByTestId('timeline').locator('[data-type=case-closed]')).toBeVisible()
  await page.getByTestId('case-reopen').click()
  await page.getByTestId('case-reopen-reason').fill('it came back')
  await page.getByTestId('case-reopen-save').click()
  const types = page.getByTestId('timeline').locator('[data-type]')
  await expect(types).toHaveCount(10)
  const listed = await types.evaluateAll((all) => all.map((entry) => entry.getAttribute('data-type')).sort())
  expect(listed).toEqual(
    [
      'case-opened',
      ...Array(3).fill('transferred'),
      'answers-recorded',
      ...Array(2).fill('step-waived'),
      'diagnosed',
      'case-closed',
      'case-reopened'
    ].sort()
  )
  await floor.floor()
  await expect(page.getByTestId('kpi-ping-pong-cases')).toHaveAttribute('data-value', '1')
  expect(Object.fromEntries(await floor.twin('transfer-routes'))).toEqual({ 'North → South': 1, 'South → North': 1 })
  expect(Object.fromEntries(await floor.twin('root-causes'))).toEqual({ 'Hand-over without notes': 1 })
  const cases = await floor.exported(app, 'cases', folder)
  const row = ['transfers', 'ping_pong_returns', 'heard_steps', 'reopened', 'status', 'primary_cause'].map(
    (name) => cases.column(name)[0]
  )
  expect(row).toEqual(['2', '1', '3', '1', 'open', 'Hand-over without notes'])
  expect((await floor.exported(app, 'transfers', folder)).column('is_return')).toEqual(['false', 'true'])
})

test('what was written is there after the program is closed and opened again', async ({ launch }) => {
  const first = await launch()
  const page = await firstWindow(first)
  await new FloorPage(page).floor()
  await openCase(page, 'Noa', 'Must not be lost')
  await first.close()
  const again = await firstWindow(await launch())
  const floor = new FloorPage(again)
  await floor.floor()
  expect(await floor.tile('open')).toBe(1)
  await expect(again.getByTestId('panel-open-cases')).toContainText('Noa')
})
