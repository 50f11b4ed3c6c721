import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, test } from '../fixture.ts'

const DAY = 86_400_000
const CASES = 12
const OPEN = 4
/** More stops than any screen has between two things that belong together. */
const MOST_STOPS = 40

/** An export as help desks write it, of the days before today. */
function anExport(now: number): string {
  const day = (back: number): string => new Date(now - back * DAY).toISOString().slice(0, 10)
  const rows = Array.from({ length: CASES }, (_, n) => {
    const closed = n < OPEN ? '' : `${day(20 - n)} 16:00`
    return `T-${n + 1},${day(30 - n)} 09:30,${closed},${n < OPEN ? 'Open' : 'Closed'},Billing,"Invoice ${n + 1}, wrong"`
  })
  return ['Ticket,Opened,Closed,Status,Team,Subject', ...rows].join('\r\n')
}

/** Goes on with Tab until the named control has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(`[data-testid="${name}"]:focus`)
  for (let stop = 0; stop < MOST_STOPS && (await focused.count()) === 0; stop++) await page.keyboard.press('Tab')
  await expect(focused).toBeVisible()
}

test('from the first start to a filled floor by keyboard alone, accepting what was guessed', async ({
  page,
  folder,
  complaints
}) => {
  const path = join(folder, 'tickets.csv')
  await writeFile(path, anExport(Date.now()))
  await expect(page.getByTestId('load-sample')).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(page.getByTestId('import-file')).toBeAttached()
  await tabTo(page, 'import-file')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  await (await chooser).setFiles(path)
  await expect(page.getByTestId('import-recognised')).toBeVisible()
  await expect(page.getByTestId('import-questions')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('import-commit')).toBeEnabled()
  await tabTo(page, 'import-commit')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('import-result')).toBeFocused()
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-imported', String(CASES))
  await tabTo(page, 'import-to-floor')
  await page.keyboard.press('Enter')
  const floor = new FloorPage(page)
  await floor.floor()
  expect(await floor.tile('open')).toBe(OPEN)
  await expect(page.getByTestId('load-sample')).toHaveCount(0)
  expect(complaints).toEqual([])
})
