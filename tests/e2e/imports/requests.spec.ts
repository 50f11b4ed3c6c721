import { readFile } from 'node:fs/promises'
import { FloorPage, type Sheet } from '../../support/floor-page.ts'
import { BOSTON_JSON, BOSTON_TAB_JSON, CFPB_JSON, NYC_JSON } from '../../support/mappings.ts'
import { realFile } from '../../support/real-data.mjs'
import { expect, test } from '../fixture.ts'

const verdicts = (promises: Sheet) => {
  const tally = promises.tally('verdict')
  const count = (...names: string[]) => names.reduce((sum, name) => sum + (tally.get(name) ?? 0), 0)
  return { made: promises.rows.length, kept: count('kept'), broken: count('broken', 'kept-late') }
}

const SERVICE_REQUESTS = [
  {
    file: 'boston311/boston311-100.csv',
    mapping: BOSTON_JSON,
    cases: 100,
    promises: { made: 89, kept: 72, broken: 17 }
  },
  {
    file: 'boston311/boston311-100.tab',
    mapping: BOSTON_TAB_JSON,
    cases: 100,
    promises: { made: 89, kept: 72, broken: 17 }
  },
  { file: 'nyc311/nyc311-100.csv', mapping: NYC_JSON, cases: 100, promises: { made: 42, kept: 33, broken: 9 } }
]

for (const { file, mapping, cases, promises } of SERVICE_REQUESTS) {
  const path = realFile(file)

  test(`${file}: promises with a due are judged as of today`, async ({ app, page, folder }) => {
    test.skip(path === null, 'the real files are not here')
    const floor = new FloorPage(page)
    expect(await floor.import(path ?? '', mapping)).toMatchObject({ rows: cases, imported: cases, rejected: 0, cases })
    await floor.floor()
    expect(await floor.tile('broken-period')).toBe(promises.broken)
    expect(await floor.tile('keeping-rate')).toBeCloseTo(promises.kept / (promises.kept + promises.broken), 10)
    expect(verdicts(await floor.exported(app, 'promises', folder))).toEqual(promises)
    const sheet = await floor.exported(app, 'cases', folder)
    expect(sheet.rows.length).toBe(cases)
    expect(sheet.sum('promises_made')).toBe(promises.made)
    expect(sheet.sum('promises_broken')).toBe(promises.broken)
    expect(new Set(sheet.column('transfers'))).toEqual(new Set(['']))
  })
}

test('cfpb: root causes by issue, on the panel and in the CSV, as counted independently', async ({
  app,
  page,
  folder
}) => {
  const path = realFile('cfpb/cfpb-2016-09.csv')
  test.skip(path === null, 'the real files are not here')
  const reference = JSON.parse(await readFile(realFile('cfpb/reference.json') ?? '', 'utf8'))['cfpb-2016-09.csv']
  const floor = new FloorPage(page)
  expect(await floor.import(path ?? '', CFPB_JSON)).toMatchObject({ rows: 349, imported: 349, cases: 349, rejected: 0 })
  await floor.until(reference.received_max)
  const causes = await floor.twin('root-causes')
  expect(causes.size).toBe(reference.distinct_issues)
  for (const [issue, cases] of reference.issue_pareto_top15) expect(causes.get(issue), issue).toBe(cases)
  expect([...causes.values()].reduce((sum, n) => sum + n)).toBe(349)
  const sheet = await floor.exported(app, 'causes', folder)
  const byCause = new Map(sheet.column('cause_path').map((cause, i) => [cause, Number(sheet.column('cases')[i])]))
  expect(byCause).toEqual(causes)
  expect(sheet.tally('week')).toEqual(new Map([['2016-W37', reference.distinct_issues]]))
  expect(sheet.sum('cases_share')).toBeCloseTo(1, 6)
})
