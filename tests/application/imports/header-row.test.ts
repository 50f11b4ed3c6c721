import { describe, expect, it } from 'vitest'
import { writeRejects } from '../../../src/csv/imports/rejects-file.ts'
import { ImportBench } from '../../support/import-bench.ts'

const mapping = (headerRow: number, columns: object): object => ({
  name: 'report',
  grain: 'case',
  dateOrder: 'iso',
  zone: 'UTC',
  headerRow,
  columns
})
const NAMED = mapping(3, { ref: 'id', openedAt: 'opened' })
const REPORT = 'Tickets of last week\n\n"North, South",,,\nid,opened\n1,2020-02-13\n2,2020-02-31\n'
const BARE = mapping(0, { ref: 1, openedAt: 2 })

describe('the header of a mapping', () => {
  it('may stand below other lines, which are no records', async () => {
    const { plan, file } = await new ImportBench().check(REPORT, NAMED)
    expect(plan.counts).toMatchObject({ records: 2, imported: 1, rejected: 1 })
    expect(file.rejects).toMatchObject([{ line: 6, column: 'opened', reason: 'impossible-date' }])
  })

  it('may be missing: then the first record is one like any other', async () => {
    const { plan, file } = await new ImportBench().check('1,2020-02-13\n2,2020-02-14\n3,2020-02-15,x\n', BARE)
    expect(plan.counts).toMatchObject({ records: 3, imported: 2, rejected: 1 })
    expect(file.sample[0]).toMatchObject({ line: 1, record: { ref: '1' } })
  })

  it('comes first in a file of rejects, wherever it stood in the original', async () => {
    for (const [content, declared] of [
      [REPORT, NAMED],
      ['1,2020-02-13\n2,2020-02-31\n', BARE]
    ] as const) {
      const bench = new ImportBench()
      const { file } = await bench.check(content, declared)
      const mended = [...writeRejects(file.header, file.rejects, ',')].join('').replace('02-31', '02-28')
      const { plan } = await bench.check(mended, declared)
      expect(plan.counts).toMatchObject({ records: 1, imported: 1, rejected: 0 })
    }
  })

  it.each([-1, 1.5, '1', 1e9])('is a whole number: %j is none', async (headerRow) => {
    await expect(new ImportBench().check(REPORT, { ...NAMED, headerRow })).rejects.toThrow('headerRow')
  })

  it('that the file does not reach leaves no records', async () => {
    expect(await new ImportBench().refusal(REPORT, { ...NAMED, headerRow: 40 })).toEqual({ code: 'file-empty' })
  })
})
