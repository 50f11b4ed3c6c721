import type { Sheet } from '../../support/floor-page.ts'
import { FloorPage } from '../../support/floor-page.ts'
import type { Cells } from '../../support/walk-throughs/act.ts'
import { CALLED } from '../../support/walk-throughs/called.ts'
import { OUTAGES } from '../../support/walk-throughs/outage.ts'
import { PROMISED } from '../../support/walk-throughs/promised.ts'
import { THREATENED } from '../../support/walk-throughs/threatened.ts'
import { Walk } from '../../support/walk-throughs/walk.ts'
import { expect, firstWindow, test } from '../fixture.ts'

/** As many lines as the story says, each with the cells that it names. */
function holds(sheet: Sheet, lines: readonly Cells[]): void {
  expect(sheet.rows).toHaveLength(lines.length)
  for (const [i, line] of lines.entries())
    for (const [column, cell] of Object.entries(line)) {
      const found = sheet.column(column)[i]
      if (typeof cell === 'string') expect.soft(found, `${column} of line ${i + 1}`).toBe(cell)
      else expect.soft(found, `${column} of line ${i + 1}`).toMatch(cell)
    }
}

for (const { title, acts, cases, promises } of [...PROMISED, ...OUTAGES, ...CALLED, ...THREATENED])
  test(`walk-through: ${title}`, async ({ app, folder, complaints }) => {
    test.setTimeout(120_000)
    const page = await firstWindow(app)
    page.setDefaultTimeout(10_000)
    await page.clock.install()
    await page.reload()
    const floor = new FloorPage(page)
    await floor.floor()
    await new Walk(page).live(acts)
    holds(await floor.exported(app, 'cases', folder), cases)
    holds(await floor.exported(app, 'promises', folder), promises)
    expect(complaints).toEqual([])
  })
