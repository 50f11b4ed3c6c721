import { readFile } from 'node:fs/promises'
import { GuidedImport } from '../../support/guided-import.ts'
import { realFile } from '../../support/real-data.mjs'
import { expect, test } from '../fixture.ts'

for (const file of ['incident-log-5998-events.csv', 'incident-log-5998-events-excel.csv']) {
  const path = realFile(`incidents/${file}`)

  test(`${file} without a mapping: accepting the guesses gives the figures of its mapping file`, async ({ page }) => {
    test.skip(path === null, 'the real files are not here')
    const guided = new GuidedImport(page)
    expect(await guided.import(path ?? '')).toMatchObject({ rows: 5998, imported: 5998, rejected: 0, cases: 890 })
    const { floor } = guided
    await floor.floor()
    expect(await floor.tile('open')).toBe(0)
    expect(await floor.tile('broken-period')).toBe(395)
    expect(await floor.tile('keeping-rate')).toBeCloseTo(495 / 890, 10)
    expect(await floor.tile('over-transfer-limit')).toBe(95)
    expect(await floor.tile('ping-pong-cases')).toBe(111)
    const routes = await floor.twin('transfer-routes')
    expect([...routes][0]).toEqual(['Group 70 → Group 20', 58])
    expect([...routes.values()].reduce((sum, n) => sum + n)).toBe(834)
  })
}

const SERVICE_REQUESTS = [
  { file: 'boston311/boston311-100.csv', kept: 72, broken: 17 },
  { file: 'boston311/boston311-100.tab', kept: 72, broken: 17 },
  { file: 'nyc311/nyc311-100.csv', kept: 33, broken: 9 }
]

for (const { file, kept, broken } of SERVICE_REQUESTS) {
  const path = realFile(file)

  test(`${file} without a mapping: the promises are judged as with its mapping file`, async ({ app, page, folder }) => {
    test.skip(path === null, 'the real files are not here')
    const guided = new GuidedImport(page)
    expect(await guided.import(path ?? '')).toMatchObject({ rows: 100, imported: 100, rejected: 0, cases: 100 })
    const { floor } = guided
    await floor.floor()
    expect(await floor.tile('broken-period')).toBe(broken)
    expect(await floor.tile('keeping-rate')).toBeCloseTo(kept / (kept + broken), 10)
    const sheet = await floor.exported(app, 'cases', folder)
    expect(sheet.sum('promises_made')).toBe(kept + broken)
    expect(new Set(sheet.column('transfers'))).toEqual(new Set(['']))
  })
}

test('cfpb without a mapping: the root causes are those of its mapping file', async ({ page }) => {
  const path = realFile('cfpb/cfpb-2016-09.csv')
  test.skip(path === null, 'the real files are not here')
  const reference = JSON.parse(await readFile(realFile('cfpb/reference.json') ?? '', 'utf8'))['cfpb-2016-09.csv']
  const guided = new GuidedImport(page)
  expect(await guided.import(path ?? '')).toMatchObject({ rows: 349, imported: 349, rejected: 0, cases: 349 })
  await guided.floor.until(reference.received_max)
  const causes = await guided.floor.twin('root-causes')
  expect(causes.size).toBe(reference.distinct_issues)
  for (const [issue, cases] of reference.issue_pareto_top15) expect(causes.get(issue), issue).toBe(cases)
})

test('the same log a second time is two clicks and brings nothing new', async ({ page }) => {
  const [log, excel] = ['incident-log-5998-events.csv', 'incident-log-5998-events-excel.csv'].map((name) =>
    realFile(`incidents/${name}`)
  )
  test.skip(!log || !excel, 'the real files are not here')
  const guided = new GuidedImport(page)
  await guided.import(log ?? '')
  await expect(page.getByTestId('import-kept-note')).toBeVisible()
  await guided.choose(excel ?? '')
  await expect(page.getByTestId('import-guess-anew')).toBeVisible()
  expect(await guided.accept()).toMatchObject({ rows: 5998, imported: 0, identical: 5998, rejected: 0 })
})
