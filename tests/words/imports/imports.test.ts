import { describe, expect, it } from 'vitest'
import { CASE_COLUMNS } from '../../../src/csv/cases/case-columns.ts'
import { CAUSE_COLUMNS } from '../../../src/csv/causes/cause-columns.ts'
import { PROMISE_COLUMNS } from '../../../src/csv/promises/promise-columns.ts'
import { personalColumns } from '../../../src/csv/shared/personal-columns.ts'
import { TRANSFER_COLUMNS } from '../../../src/csv/transfers/transfer-columns.ts'
import { IMPORT_TARGETS } from '../../../src/domain/imports/imported-record.ts'
import ar from '../../../src/words/imports/ar.json'
import en from '../../../src/words/imports/en.json'
import he from '../../../src/words/imports/he.json'
import sr from '../../../src/words/imports/sr-Latn.json'

const personal = personalColumns<{ readonly customerId: string | null }>()
const FILES = {
  cases: [...CASE_COLUMNS, ...personal],
  promises: [...PROMISE_COLUMNS, ...personal],
  transfers: [...TRANSFER_COLUMNS, ...personal],
  causes: CAUSE_COLUMNS
}

describe.each([
  ['English', en],
  ['Hebrew', he],
  ['Arabic', ar],
  ['Serbian', sr]
])('the words of import and export in %s', (_language, words) => {
  it.each(Object.entries(FILES))('name every column of %s, no two of them alike', (_file, columns) => {
    const headers = new Map(Object.entries(words.export.headers))
    const named = columns.map(({ name }) => headers.get(name))
    expect(columns.filter(({ name }) => !headers.get(name)?.trim()).map(({ name }) => name)).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })

  it('name no column that no file has', () => {
    const columns = new Set(Object.values(FILES).flatMap((file) => file.map(({ name }) => name)))
    expect(Object.keys(words.export.headers).filter((name) => !columns.has(name))).toEqual([])
  })

  it('name everything that a mapping may fill', () => {
    expect(Object.keys(words.targets).sort()).toEqual([...IMPORT_TARGETS].sort())
  })
})
