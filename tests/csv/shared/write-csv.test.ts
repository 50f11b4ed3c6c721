import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excelFormat, machineFormat } from '../../../src/csv/shared/csv-format.ts'
import { unguard } from '../../../src/csv/shared/formula-guard.ts'
import type { Labels } from '../../../src/csv/shared/labels.ts'
import { writeCsv, type Column } from '../../../src/csv/shared/write-csv.ts'
import { readAll } from '../../support/read-rows.ts'

interface Row {
  readonly text: string | null
  readonly number: number | null
  readonly at: number | null
  readonly flag: boolean | null
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'text', kind: 'text', of: (row) => row.text },
  { name: 'number', kind: 'number', of: (row) => row.number },
  { name: 'at', kind: 'instant', of: (row) => row.at },
  { name: 'later', kind: 'empty' },
  { name: 'flag', kind: 'flag', of: (row) => row.flag }
]
const NO_LABELS: Labels = {
  team: () => null,
  person: () => null,
  cause: () => null,
  customer: () => null,
  desiredOutcome: () => null,
  refusingRule: () => null
}
const AT = Date.UTC(2024, 6, 5, 21, 4, 9)
const ROW: Row = { text: 'a "b", =c', number: -1.5, at: AT, flag: false }
const UNKNOWN: Row = { text: null, number: null, at: null, flag: null }

const written = (rows: Iterable<Row>, format = machineFormat('Asia/Jerusalem')): string =>
  [...writeCsv(COLUMNS, rows, NO_LABELS, format)].join('')

describe('a file for programs', () => {
  it('has no byte order mark, commas, CRLF, instants with the offset of the floor, quoted texts, and nothing where nothing is known', () => {
    expect(written([ROW, UNKNOWN])).toBe(
      'text,number,at,later,flag\r\n"a ""b"", =c",-1.5,2024-07-06T00:04:09+03:00,,false\r\n,,,,\r\n'
    )
  })

  it('guards texts and nothing else', () => {
    expect(written([{ ...ROW, text: '-1.5' }])).toContain('\r\n"\'-1.5",-1.5,')
  })

  it('comes in pieces of about 64 KB', () => {
    const pieces = [
      ...writeCsv(
        COLUMNS,
        Array.from({ length: 10_000 }, () => ROW),
        NO_LABELS,
        machineFormat('UTC')
      )
    ]
    expect(pieces.length).toBeGreaterThan(3)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000)
  })
})

describe('a file for Excel', () => {
  it.each([
    ['en', '\uFEFFText,number,at,later,flag\r\n"x",-1.5,2024-07-06 00:04:09,,false\r\n'],
    ['he', '\uFEFFText,number,at,later,flag\r\n"x",-1.5,06/07/2024 00:04:09,,false\r\n'],
    ['ar', '\uFEFFText;number;at;later;flag\r\n"x";-1.5;06/07/2024 00:04:09;;false\r\n'],
    ['sr-Latn', '\uFEFFText;number;at;later;flag\r\n"x";-1,5;06.07.2024 00:04:09;;false\r\n']
  ] as const)('follows the habits of %s', (language, expected) => {
    expect(written([{ ...ROW, text: 'x' }], excelFormat('Asia/Jerusalem', language, { text: 'Text' }))).toBe(expected)
  })

  it('quotes a header that holds the separator', () => {
    expect(written([], excelFormat('UTC', 'en', { text: 'a,b' }))).toBe('\uFEFF"a,b",number,at,later,flag\r\n')
  })
})

it('what was written is read as it was, whatever the texts', () => {
  const text = fc
    .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1', '"', ',', ';', '\r\n', "'=", "'", ''))
    .filter((x) => !x.includes('\0'))
  const row = fc.record({ text, number: fc.integer(), at: fc.constant(AT), flag: fc.boolean() })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom('en', 'sr-Latn'), (rows, language) => {
      const format = excelFormat('UTC', language, {})
      const [, ...records] = readAll(written(rows, format), { delimiter: format.separator })
      expect(records.map(({ cells, fault }) => [fault, unguard(cells[0] ?? '?'), cells[1]])).toEqual(
        rows.map((item) => [null, item.text, String(item.number)])
      )
    })
  )
})
