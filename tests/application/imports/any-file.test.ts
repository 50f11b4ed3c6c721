import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkImport } from '../../../src/application/imports/check-import.ts'
import { commitImport } from '../../../src/application/imports/commit-import.ts'
import type { ImportCounts } from '../../../src/domain/imports/import-event.ts'
import { fileOf, ImportBench, QUIET } from '../../support/import-bench.ts'
import { mappingOf } from '../../support/mappings.ts'

const HEADER = 'id,opened,closed,team,__proto__,note'
const mapping = (grain: 'case' | 'event', over: object = {}) =>
  mappingOf({
    name: 'any',
    grain,
    dateOrder: 'dmy',
    zone: 'Africa/Cairo',
    columns: { ref: 'id', openedAt: 'opened', closedAt: 'closed', team: 'team', channel: '__proto__', note: 'note' },
    ...over
  })

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '2',
    '3',
    '01/02/2020',
    '31/04/2020',
    '2/1/2020 3:04',
    'North',
    '"',
    '"a"',
    '""',
    '"x\ny"',
    '\0',
    "'=1",
    '__proto__',
    '\uFFFD'
  ),
  fc.string({ maxLength: 4 })
)
const line = fc.array(cell, { minLength: 1, maxLength: 8 }).map((cells) => cells.join(','))
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n')
const anyFile = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 12 })
  .map((lines) => `${HEADER}\n${lines.flat().join('')}`)
const anyBytes = fc.uint8Array({ maxLength: 300 })
const sparse = fc.constantFrom('', '\uFEFF', HEADER, `${HEADER}\n`)

const addUp = ({ records, imported, updated, identical, rejected }: ImportCounts): boolean =>
  imported + updated + identical + rejected === records

describe('whatever a file holds,', () => {
  it('every one of its records is imported, updated, identical or rejected, and the second time none is new', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, fc.constantFrom('case', 'event'), async (text, grain) => {
        const bench = new ImportBench()
        const checked = await checkImport(bench.desk, fileOf(text), mapping(grain), QUIET)
        if (!checked.ok) {
          expect(['file-header-only']).toContain(checked.error.code)
          return
        }
        const done = await commitImport(bench.desk, checked.value, QUIET)
        if (!done.ok) throw new Error(done.error.code)
        const { counts } = done.value
        expect(addUp(counts)).toBe(true)
        expect(counts).toEqual(checked.value.plan.counts)
        expect(counts.events).toBe(counts.imported + counts.updated)
        expect((await bench.cases()).length).toBe(counts.cases)
        const again = await checkImport(bench.desk, fileOf(text), mapping(grain), QUIET)
        expect(again.ok && again.value.plan.counts).toMatchObject({
          imported: 0,
          updated: 0,
          rejected: counts.rejected
        })
      }),
      { numRuns: 400 }
    )
  }, 60_000)

  it('it is read or refused, by any mapping, and never breaks', async () => {
    const encodings = fc.constantFrom('utf-8', 'utf-16le', 'windows-1255', 'iso-8859-8')
    const delimiters = fc.constantFrom(',', ';', '\t', '|')
    const start = fc
      .tuple(sparse, anyBytes)
      .map(([text, bytes]) => Uint8Array.from([...new TextEncoder().encode(text), ...bytes]))
    await fc.assert(
      fc.asyncProperty(start, encodings, delimiters, async (bytes, encoding, delimiter) => {
        const bench = new ImportBench()
        const declared = mapping('event', { encoding, delimiter, columns: { ref: 1, openedAt: 2 } })
        const checked = await checkImport(bench.desk, fileOf(bytes), declared, QUIET)
        expect(checked.ok ? addUp(checked.value.plan.counts) : typeof checked.error.code).toBe(
          checked.ok ? true : 'string'
        )
      }),
      { numRuns: 600 }
    )
  }, 60_000)
})
