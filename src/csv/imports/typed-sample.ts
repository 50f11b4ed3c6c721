import type { TypedRecord } from '../../domain/imports/imported-record.ts'
import { bindHeader } from './bind-header.ts'
import type { InspectedTable } from './inspected-table.ts'
import type { Mapping } from './mapping.ts'
import { isOwnHeader, ownMapping } from './own-file.ts'
import { parseMapping } from './parse-mapping.ts'
import { recordTyper } from './type-record.ts'

/** The records shown as the mapping understands them, by the very reader that imports them; null where one would be rejected. */
export function typedSample(table: InspectedTable, mappingText: string, own: boolean): readonly (TypedRecord | null)[] {
  const { shown, header, fileHash } = table
  const mapping = own ? ownIn(table) : parsed(mappingText)
  const bound =
    mapping === null ? null : bindHeader(isOwnHeader(header) ? { ...mapping, guarded: true } : mapping, header)
  if (bound === null || !bound.ok) return shown.map(() => null)
  const type = recordTyper(bound.value)
  return shown.map(({ cells, fault }, at) => {
    if (fault !== null) return null
    const typed = type(
      bound.value.used.map((index) => cells[index] ?? ''),
      `${fileHash.slice(0, 8)}-${at + 1}`
    )
    return 'record' in typed ? typed.record : null
  })
}

function ownIn({ header, zone }: InspectedTable): Mapping | null {
  const own = ownMapping(header)
  return own && { ...own, zone }
}

function parsed(text: string): Mapping | null {
  const mapping = text === '' ? null : parseMapping(text)
  return mapping?.ok === true ? mapping.value : null
}
