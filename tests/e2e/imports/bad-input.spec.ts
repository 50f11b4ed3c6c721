import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, firstWindow, test } from '../fixture.ts'

const MAPPING = {
  name: 'Requests',
  grain: 'case',
  dateOrder: 'dmy',
  zone: 'Europe/Belgrade',
  columns: { ref: 'id', openedAt: 'opened', closedAt: 'closed', team: 'team' }
}
const HEADER = 'id,opened,closed,team\r\n'
const GOOD = 'R1,01/03/2026 10:00,02/03/2026 10:00,North\r\n'
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex')

async function check(
  page: Page,
  folder: string,
  content: string | Buffer,
  mapping: object = MAPPING
): Promise<FloorPage> {
  const path = join(folder, 'file.csv')
  await writeFile(path, content)
  const floor = new FloorPage(page)
  await floor.check(path, mapping)
  return floor
}

const UNREADABLE: readonly { what: string; content: string | Buffer; mapping?: object; says: RegExp }[] = [
  { what: 'an empty file', content: '', says: /empty/i },
  { what: 'a header without records', content: HEADER, says: /header/i },
  { what: 'a picture named .csv', content: PNG, says: /text/i },
  {
    what: 'a file without a mapped column',
    content: HEADER + GOOD,
    mapping: { ...MAPPING, columns: { ...MAPPING.columns, severity: 'priority' } },
    says: /priority/
  },
  {
    what: 'a mapped header that occurs twice',
    content: 'id,opened,closed,team,team\r\nR1,01/03/2026 10:00,,A,B\r\n',
    says: /team/
  }
]

for (const { what, content, mapping, says } of UNREADABLE)
  test(`${what} stops the check with a sentence, and nothing is written`, async ({ page, folder }) => {
    const floor = await check(page, folder, content, mapping)
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible()
    await expect(page.getByTestId('import-commit').and(page.locator(':enabled'))).toHaveCount(0)
    await floor.floor()
    expect(await floor.tile('open')).toBe(0)
  })

const REJECTED: readonly { what: string; record: string; records?: number; line?: number }[] = [
  { what: 'an unclosed quote', record: 'R2,"01/03/2026 10:00,,South\r\n' },
  { what: 'too many cells', record: 'R2,01/03/2026 10:00,,South,more\r\n' },
  { what: 'too few cells', record: 'R2,01/03/2026 10:00\r\n' },
  { what: 'NUL bytes', record: 'R2,01/03/2026 10:00,,Sou\0th\r\n' },
  { what: 'the 31st of April', record: 'R2,31/04/2026 10:00,,South\r\n' },
  { what: 'a closing before the opening', record: 'R2,05/03/2026 10:00,04/03/2026 10:00,South\r\n' },
  { what: 'no reference', record: ',05/03/2026 10:00,,South\r\n' }
]

for (const { what, record } of REJECTED)
  test(`${what} rejects that record alone, and every record is accounted for`, async ({ page, folder }) => {
    const after = 'R3,03/03/2026 10:00,,South\r\n'
    const floor = await check(page, folder, HEADER + GOOD + record + after)
    const counts = await floor.commit()
    expect(counts).toMatchObject({ rows: 3, imported: 2, updated: 0, identical: 0, rejected: 1, cases: 2 })
    await floor.floor()
    expect(await floor.tile('open')).toBe(1)
  })

test('the rejected records come back with line, column and reason', async ({ app, page, folder }) => {
  const floor = await check(page, folder, `${HEADER}${GOOD}R2,31/04/2026 10:00,,South\r\n`)
  await floor.commit()
  const path = join(folder, 'rejects.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.getByTestId('import-rejects').click()
  const { readFile } = await import('node:fs/promises')
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toMatch(/3.*opened.*31\/04\/2026 10:00/s)
})

test('a window closed in the middle of a commit leaves all or nothing', async ({ launch, folder }) => {
  const path = join(folder, 'large.csv')
  const records = Array.from({ length: 40_000 }, (_, i) => `L${i},01/03/2026 10:00,,Team ${i % 40}\r\n`)
  await writeFile(path, HEADER + records.join(''))
  const app = await launch()
  const floor = new FloorPage(await firstWindow(app))
  await floor.check(path, MAPPING)
  await expect(floor.page.getByTestId('import-commit')).toBeEnabled({ timeout: 60_000 })
  await floor.page.getByTestId('import-commit').click()
  // something has been written by then: before that, closing the window leaves nothing to undo
  await expect(floor.page.getByTestId('import-progress').locator('progress')).toHaveAttribute('value', /[1-9]/)
  await floor.page.reload()
  await floor.go('#/import')
  // only what was still being written is undone by the next start: this is the proof that the window went in the middle
  await expect(floor.page.locator('tr[data-state]')).toHaveAttribute('data-state', 'undone', { timeout: 30_000 })
  await floor.floor()
  await expect.poll(() => floor.tile('open'), { timeout: 30_000 }).toBe(0)
  const counts = await floor.import(path, MAPPING)
  expect(counts).toMatchObject({ rows: 40_000, imported: 40_000, cases: 40_000 })
  await floor.floor()
  expect(await floor.tile('open')).toBe(40_000)
})
