import { bindHeader } from '../../src/csv/imports/bind-header.ts'
import { recordTyper, type Typed } from '../../src/csv/imports/type-record.ts'
import { mappingOf } from './mappings.ts'
import { readAll } from './read-rows.ts'

/** The records of a small file, typed by a mapping without its name and grain. */
export function typedRows(mapping: object, text: string): readonly Typed[] {
  const [header, ...records] = readAll(text)
  const bound = bindHeader(mappingOf({ name: 'test', grain: 'case', ...mapping }), header?.cells ?? [])
  if (!bound.ok) throw new Error(JSON.stringify(bound.error))
  const type = recordTyper(bound.value)
  return records.map(({ cells }, row) =>
    type(
      bound.value.used.map((index) => cells[index] ?? ''),
      `row-${row + 1}`
    )
  )
}
