import { FloorPage } from '../../support/floor-page.ts'
import { CALLED } from '../../support/walk-throughs/called.ts'
import { PROMISED } from '../../support/walk-throughs/promised.ts'
import { Walk } from '../../support/walk-throughs/walk.ts'
import { expect, firstWindow, test } from '../fixture.ts'

for (const { title, acts, row, verdicts } of [...PROMISED, ...CALLED])
  test(`walk-through: ${title}`, async ({ app, folder, complaints }) => {
    const page = await firstWindow(app)
    page.setDefaultTimeout(10_000)
    await page.clock.install()
    await page.reload()
    const floor = new FloorPage(page)
    await floor.floor()
    await new Walk(page).live(acts)
    const cases = await floor.exported(app, 'cases', folder)
    for (const [column, cell] of Object.entries(row)) expect(cases.column(column)[0], column).toBe(cell)
    expect((await floor.exported(app, 'promises', folder)).column('verdict')).toEqual(verdicts)
    expect(complaints).toEqual([])
  })
