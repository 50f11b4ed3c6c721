import { describe, expect, it } from 'vitest'
import { writeRejects } from '../../../src/csv/imports/rejects-file.ts'
import { ImportBench } from '../../support/import-bench.ts'

const MAPPING = {
  name: 'desk',
  grain: 'case',
  encoding: 'windows-1255',
  delimiter: ';',
  dateOrder: 'dmy',
  zone: 'UTC',
  columns: { ref: 1, openedAt: 'opened', team: 3 }
}
const TEXT = 'line;opened;reason\n1;01/02/2020;North\n2;31/04/2020;=South\n3;01/02/2020;"East\n4;01/02/2020\n'

async function rejectsOf(bench: ImportBench, text: string): Promise<string> {
  const { file } = await bench.check(text, MAPPING)
  return [...writeRejects(file.header, file.rejects, file.mapping.delimiter)].join('')
}

describe('the file of rejected records', () => {
  it('tells line, column and reason and gives the cells back, in the delimiter of the mapping and formula-proof', async () => {
    expect(await rejectsOf(new ImportBench(), TEXT)).toBe(
      [
        '\uFEFF"rejected_line";"rejected_column";"rejected_reason";"line";"opened";"reason"',
        '"3";"opened";"impossible-date";"2";"31/04/2020";"\'=South"',
        '"4";"";"unfinished-record";"3";"01/02/2020";"""East\n4";"01/02/2020\n"',
        ''
      ].join('\r\n')
    )
  })

  it('comes in again once it is mended, by the same mapping whatever its encoding, and every record is then there', async () => {
    const bench = new ImportBench()
    await bench.import(TEXT, MAPPING)
    const mended = (await rejectsOf(bench, TEXT))
      .replace('31/04/2020', '30/04/2020')
      .replaceAll('"""East\n4";"01/02/2020\n"', '"מזרח"')
    const { counts } = await bench.import(mended, MAPPING)
    expect(counts).toMatchObject({ records: 2, imported: 2, rejected: 0 })
    const teams = [...(await bench.book.loadStreamTexts('teams')).values()]
    expect(teams).toEqual(['North', '=South', 'מזרח'])
    expect((await bench.cases()).map(({ state }) => state.ref)).toEqual(['1', '2', '3'])
  })

  it.each([',', '\t'])(
    'comes in also where a spreadsheet has saved it with %j between the columns',
    async (separator) => {
      const bench = new ImportBench()
      const saved = (await rejectsOf(bench, TEXT))
        .replace('31/04/2020', '30/04/2020')
        .replaceAll('"""East\n4";"01/02/2020\n"', '"North"')
        .replaceAll('";"', `"${separator}"`)
      const { counts } = await bench.import(saved, MAPPING)
      expect(counts).toMatchObject({ records: 2, imported: 2, rejected: 0 })
    }
  )

  it('comes in whatever stood above the header of the original, or where it had none', async () => {
    for (const headerRow of [3, 0]) {
      const bench = new ImportBench()
      const original = headerRow === 3 ? `Report;;\nof today;;\n${TEXT}` : TEXT.slice(TEXT.indexOf('\n') + 1)
      const columns = headerRow === 3 ? MAPPING.columns : { ref: 1, openedAt: 2, team: 3 }
      const mapping = { ...MAPPING, headerRow, columns }
      const { file } = await bench.check(original, mapping)
      await bench.import(original, mapping)
      const rejects = [...writeRejects(file.header, file.rejects, ';')].join('')
      const mended = rejects.replace('31/04/2020', '30/04/2020').replaceAll('"""East\n4";"01/02/2020\n"', '"East"')
      const { counts } = await bench.import(mended, mapping)
      expect(counts).toMatchObject({ records: 2, imported: 2, rejected: 0 })
      expect((await bench.cases()).map(({ state }) => state.ref)).toEqual(['1', '2', '3'])
    }
  })

  it('is rejected for the same reasons where nobody mended it', async () => {
    const bench = new ImportBench()
    const rejects = await rejectsOf(bench, TEXT.replace('"East', 'Ea"st'))
    const { file } = await bench.check(rejects, MAPPING)
    expect(file.rejects.map(({ reason }) => reason)).toEqual(['impossible-date', 'too-few-cells'])
  })
})
