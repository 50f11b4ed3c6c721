import type { Inspection } from '../../csv/imports/inspection.ts'
import { comparable } from '../../csv/imports/mapping.ts'
import type { KeptMapping } from './keep-mapping.ts'
import { partsOf } from './mapping-parts.ts'

/**
 * The kept mapping that was made for files like this one: every column it names is there, and once. Of several the one
 * that names most columns, then the newest. null: none.
 */
export function fittingMapping(
  kept: readonly KeptMapping[],
  { columns, ownFile }: Pick<Inspection, 'columns' | 'ownFile'>
): KeptMapping | null {
  if (ownFile) return null
  const times = new Map<string, number>()
  for (const { header } of columns) times.set(comparable(header), (times.get(comparable(header)) ?? 0) + 1)
  const fits = kept
    .map((mapping) => ({ mapping, named: namedIn(mapping, times, columns.length) }))
    .filter(({ named }) => named > 0)
    .sort((a, b) => b.named - a.named || b.mapping.savedAt - a.mapping.savedAt)
  return fits[0]?.mapping ?? null
}

/** How many columns of the file the mapping names by their header; 0 where one of its columns is not there. */
function namedIn({ text }: KeptMapping, times: ReadonlyMap<string, number>, width: number): number {
  const specs = Object.values(partsOf(text).columns).flatMap((spec) => spec ?? [])
  const names = specs.filter((spec) => typeof spec === 'string' && !spec.startsWith('='))
  const isThere = (spec: string | number): boolean =>
    typeof spec === 'number' ? spec <= width : spec.startsWith('=') || times.get(comparable(spec)) === 1
  return specs.every(isThere) ? names.length : 0
}
