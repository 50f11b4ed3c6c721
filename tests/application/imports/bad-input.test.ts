import { describe, expect, it } from 'vitest'
import { ImportBench } from '../../support/import-bench.ts'

const MAPPING = {
  name: 'desk',
  grain: 'case',
  dateOrder: 'dmy',
  zone: 'UTC',
  columns: { ref: 'id', openedAt: 'opened', closedAt: 'closed', team: 'team' }
}
const HEADER = 'id,opened,closed,team\n'
const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 10, 1, 2, 3
])
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 10, 9, 8])

describe('a file is refused as a whole', () => {
  it.each([
    ['', 'file-empty'],
    ['\n\r\n', 'file-empty'],
    ['\uFEFF', 'file-empty'],
    [HEADER, 'file-header-only'],
    [PNG, 'file-not-text'],
    [JPEG, 'file-not-text'],
    ['"id,opened\n1,2\n', 'file-header-broken'],
    ['id,opened,team\n1,01/02/2020,North', 'column-missing'],
    ['id,opened,closed,team,Team\n1,01/02/2020,,North,South', 'column-repeated']
  ])('%j: %s', async (content, code) => {
    expect(await new ImportBench().refusal(content, MAPPING)).toMatchObject({ code })
  })

  it('where its encoding is none', async () => {
    expect(await new ImportBench().refusal(HEADER, { ...MAPPING, encoding: 'utf-7' })).toEqual({
      code: 'encoding-unknown',
      encoding: 'utf-7'
    })
  })

  it('with the cell that raises a question which the mapping leaves open', async () => {
    const { dateOrder: _, ...undeclared } = MAPPING
    expect(await new ImportBench().refusal(`${HEADER}1,2020-01-31,,\n2,03/04/2020,,`, undeclared)).toEqual({
      code: 'ask-date-order',
      column: 'opened',
      line: 3,
      text: '03/04/2020'
    })
  })

  it('without a mapping, where it is no file of ours', async () => {
    expect(await new ImportBench().refusal(`${HEADER}1,,,`, null)).toEqual({ code: 'mapping-missing' })
  })
})

describe('a faulty record is rejected and nothing else is:', () => {
  it.each([
    ['unclosed quote', '2,"01/02/2020,,North', 'broken-quote', null],
    ['text after a quote', '2,"x"y,,North', 'broken-quote', null],
    ['too few cells', '2,01/02/2020', 'too-few-cells', null],
    ['too many cells', '2,01/02/2020,,North,more', 'too-many-cells', null],
    ['NUL byte', '2,01/02/2020,,No\0rth', 'nul-byte', null],
    ['31/04', '2,31/04/2020,,North', 'impossible-date', 'opened'],
    ['closing before opening', '2,02/02/2020,01/02/2020,North', 'closing-before-opening', 'closed'],
    ['missing ref', ',01/02/2020,,North', 'ref-missing', 'id']
  ])('%s', async (_name, line, reason, column) => {
    const bench = new ImportBench()
    const { file, plan } = await bench.check(`${HEADER}1,01/02/2020,,North\n${line}\n3,01/02/2020,,South\n`, MAPPING)
    expect(file.rejects).toMatchObject([{ line: 3, reason, column }])
    expect(plan.counts).toMatchObject({ records: 3, imported: 2, rejected: 1, cases: 2 })
  })

  it('an unfinished last record', async () => {
    const { file } = await new ImportBench().check(`${HEADER}1,01/02/2020,,North\n2,01/02/2020,,"Sou`, MAPPING)
    expect(file.rejects).toMatchObject([{ line: 3, reason: 'unfinished-record' }])
  })

  it('bytes that are no text in the declared encoding, but not a character that stands for such', async () => {
    const good = new TextEncoder().encode(`${HEADER}1,01/02/2020,,\uFFFD\n`)
    const { file } = await new ImportBench().check(good, MAPPING)
    expect(file.rejects).toEqual([])
    const bad = Uint8Array.from([...new TextEncoder().encode(`${HEADER}1,01/02/2020,,North\n2,,,`), 0xe9, 0x0a])
    expect((await new ImportBench().check(bad, MAPPING)).file.rejects).toMatchObject([
      { line: 3, reason: 'undecodable' }
    ])
    const declared = await new ImportBench().check(bad, { ...MAPPING, encoding: 'windows-1252' })
    expect(declared.file.sample[1]?.record.team).toBe('é')
  })

  it('its case is not, and is counted as incomplete', async () => {
    const event = { ...MAPPING, grain: 'event' }
    const text = `${HEADER}1,01/02/2020,,North\n1,31/04/2020,,South\n2,31/04/2020,,South\n1,01/02/2020,,East,more\n`
    const { plan } = await new ImportBench().check(text, event)
    expect(plan.counts).toMatchObject({ records: 4, imported: 1, rejected: 3, cases: 1, incomplete: 1 })
  })
})

describe('what is odd but usable', () => {
  it('is taken and told: events before opening and out of order', async () => {
    const mapping = {
      ...MAPPING,
      grain: 'event',
      columns: { ref: 'id', openedAt: 'opened', eventAt: 'at' }
    }
    const text = 'id,opened,at\n1,02/01/2020,01/01/2020\n1,02/01/2020,05/01/2020\n1,02/01/2020,04/01/2020\n'
    const { file, plan } = await new ImportBench().check(text, mapping)
    expect(file.notes).toEqual({ eventsBeforeOpening: 1, eventsOutOfOrder: 1 })
    expect(plan.counts.imported).toBe(3)
  })
})
