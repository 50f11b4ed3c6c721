import { readFile } from 'node:fs/promises'
import { FloorPage } from '../../support/floor-page.ts'
import { INCIDENTS_JSON } from '../../support/mappings.ts'
import { realFile } from '../../support/real-data.mjs'
import { expect, test } from '../fixture.ts'

const HISTOGRAM = { 0: 499, 1: 204, 2: 92, 3: 33, 4: 16, 5: 14, 6: 11, 7: 7, 8: 5, 9: 3, 10: 3, 12: 1, 14: 1, 18: 1 }

for (const file of ['incident-log-5998-events.csv', 'incident-log-5998-events-excel.csv']) {
  const path = realFile(`incidents/${file}`)

  test(`${file}: the floor, its tables and the CSV files all tell the same, right figures`, async ({
    app,
    page,
    folder
  }) => {
    test.skip(path === null, 'the real files are not here')
    const floor = new FloorPage(page)
    const counts = await floor.import(path ?? '', INCIDENTS_JSON)
    expect(counts).toMatchObject({ rows: 5998, imported: 5998, updated: 0, identical: 0, rejected: 0, cases: 890 })

    await floor.floor()
    expect(await floor.tile('open')).toBe(0)
    expect(await floor.tile('broken-period')).toBe(395)
    expect(await floor.tile('keeping-rate')).toBeCloseTo(495 / 890, 10)
    expect(await floor.tile('over-transfer-limit')).toBe(95)
    expect(await floor.tile('ping-pong-cases')).toBe(111)
    expect(Object.fromEntries(await floor.twin('transfers'))).toEqual(HISTOGRAM)
    const routes = await floor.twin('transfer-routes')
    expect([...routes][0]).toEqual(['Group 70 → Group 20', 58])
    expect([...routes.values()].reduce((sum, n) => sum + n)).toBe(834)
    const reference = JSON.parse(await readFile(realFile('incidents/reference.json') ?? '', 'utf8'))
    for (const [from, to, moves] of reference.top_hops) expect(routes.get(`${from} → ${to}`)).toBe(moves)

    const cases = await floor.exported(app, 'cases', folder)
    expect(cases.rows.length).toBe(890)
    expect(cases.sum('promises_kept')).toBe(495)
    expect(cases.sum('promises_broken')).toBe(395)
    expect(cases.sum('transfers')).toBe(877)
    expect(cases.sum('transfers_undocumented')).toBe(877 - 834)
    expect(cases.sum('ping_pong_returns')).toBe(242)
    expect(cases.column('ping_pong_returns').filter((cell) => Number(cell) > 0).length).toBe(111)
    expect(cases.column('reopened').filter((cell) => Number(cell) > 0).length).toBe(10)
    expect(cases.tally('status')).toEqual(new Map([['closed', 890]]))
    expect((await floor.exported(app, 'promises', folder)).tally('verdict')).toEqual(
      new Map([
        ['kept-as-recorded', 495],
        ['broken-as-recorded', 395]
      ])
    )
    const transfers = await floor.exported(app, 'transfers', folder)
    expect(transfers.rows.length).toBe(834)
    expect(transfers.tally('is_return').get('true')).toBe(242)
  })
}

test('the log and its spreadsheet form are the same source: the second brings nothing new', async ({ page }) => {
  const [log, excel] = ['incident-log-5998-events.csv', 'incident-log-5998-events-excel.csv'].map((name) =>
    realFile(`incidents/${name}`)
  )
  test.skip(!log || !excel, 'the real files are not here')
  const floor = new FloorPage(page)
  await floor.import(log ?? '', INCIDENTS_JSON)
  const again = await floor.import(excel ?? '', INCIDENTS_JSON)
  expect(again).toMatchObject({ rows: 5998, imported: 0, identical: 5998, rejected: 0, events: 0 })
  await floor.floor()
  expect(await floor.tile('broken-period')).toBe(395)
  expect(Object.fromEntries(await floor.twin('transfers'))).toEqual(HISTOGRAM)
})
