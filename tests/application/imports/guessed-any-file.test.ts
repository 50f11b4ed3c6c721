import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkImport } from '../../../src/application/imports/check-import.ts'
import { parseMapping } from '../../../src/csv/imports/parse-mapping.ts'
import type { Inspection, SettledReading } from '../../../src/csv/imports/inspection.ts'
import { encodedAs } from '../../support/encode.ts'
import { fileOf, ImportBench, QUIET } from '../../support/import-bench.ts'
import { tryToInspect } from '../../support/inspecting.ts'

const HEADERS = [
  ...[
    '__proto__',
    'constructor',
    '',
    ' ',
    'id',
    'ID',
    'ticket id',
    'opened at',
    'closed_at',
    'due',
    'status',
    'updated at',
    '=row'
  ],
  ...[
    'סטטוס',
    'מספר פנייה',
    'تاريخ الفتح',
    'الحالة',
    'datum otvaranja',
    'статус',
    'rejected_line',
    '"',
    'made sla',
    'severity'
  ]
]
const CELLS = [
  ...[
    '',
    '1',
    '2',
    'A-1',
    'A-2',
    '01/02/2020',
    '13/02/2020',
    '02/13/2020',
    '2020-01-31 10:00',
    '2020-01-31T10:00Z',
    '01/02/20',
    'open'
  ],
  ...[
    'Closed',
    'סגור',
    'مغلق',
    'Zatvoren',
    'true',
    'No',
    '?',
    'N/A',
    '"x, y"',
    '"',
    '\0',
    "'=1",
    '__proto__',
    '\uFFFD',
    'x\ty',
    'a;b'
  ]
]
const cell = fc.oneof(
  fc.constantFrom(...CELLS),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 })
)
const header = fc.oneof(fc.constantFrom(...HEADERS), fc.string({ maxLength: 6 }))
const delimiter = fc.constantFrom(',', ';', '\t', '|')
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n')

const table = fc
  .tuple(
    fc.array(fc.string({ maxLength: 12 }), { maxLength: 2 }),
    fc.array(header, { minLength: 1, maxLength: 12 }),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 12 }), { maxLength: 30 }),
    delimiter,
    lineEnd
  )
  .map(([above, names, rows, mark, end]) => [...above, ...[names, ...rows].map((cells) => cells.join(mark))].join(end))

const encoding = fc.constantFrom(
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1255',
  'windows-1256',
  'iso-8859-2',
  'iso-8859-8'
)
const bytes = fc.oneof(
  fc.tuple(table, encoding).map(([text, name]) => encodedAs(name, text)),
  fc.uint8Array({ maxLength: 400 })
)

const settled: fc.Arbitrary<SettledReading> = fc.record(
  {
    delimiter,
    headerRow: fc.integer({ min: 0, max: 3 }),
    grain: fc.constantFrom('case', 'event'),
    dateOrder: fc.constantFrom('dmy', 'mdy', 'ymd', 'iso'),
    zone: fc.constantFrom('UTC', 'Asia/Jerusalem'),
    columns: fc.record(
      {
        ref: fc.constantFrom<string | number>('=row', 'id', 1, 99),
        status: fc.constantFrom(null, 2, '__proto__'),
        closedAt: fc.constant(3)
      },
      { requiredKeys: [] }
    ),
    values: fc.constant({ status: { x: 'open', '*': 'closed' } })
  },
  { requiredKeys: [] }
)

function isWhole({ columns, rows, typed, mappingText, questions }: Inspection): boolean {
  const parses = mappingText === '' || parseMapping(mappingText).ok
  return parses && columns.length > 0 && rows.length <= 20 && typed.length === rows.length && Array.isArray(questions)
}

describe('whatever a file holds and whatever was settled,', () => {
  it('it is looked at or refused, and a mapping that comes of it may be read', async () => {
    let mapped = 0
    await fc.assert(
      fc.asyncProperty(bytes, settled, async (content, said) => {
        const inspection = await tryToInspect(content, said)
        if (!inspection.ok) {
          expect(['file-empty', 'file-header-only', 'file-not-text', 'file-header-broken']).toContain(
            inspection.error.code
          )
          return
        }
        expect(isWhole(inspection.value)).toBe(true)
        if (inspection.value.mappingText !== '') mapped++
      }),
      { numRuns: 2_000 }
    )
    expect(mapped).toBeGreaterThan(200)
  }, 120_000)

  it('a mapping that nobody had a hand in can be checked with: every record is counted, and what was shown is what is read', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const inspection = await tryToInspect(content)
        if (!inspection.ok || inspection.value.mappingText === '') return
        const parsed = parseMapping(inspection.value.mappingText)
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
        const checked = await checkImport(new ImportBench().desk, fileOf(content), parsed.value, QUIET)
        if (!checked.ok) throw new Error(JSON.stringify([checked.error, inspection.value.mappingText]))
        const { counts } = checked.value.plan
        expect(counts.imported + counts.updated + counts.identical + counts.rejected).toBe(counts.records)
        const shown = inspection.value.typed.filter((record) => record !== null)
        const read = checked.value.file.sample.map(({ record }) => record)
        expect(read.slice(0, shown.length)).toEqual(shown)
      }),
      { numRuns: 1_000 }
    )
  }, 120_000)
})
