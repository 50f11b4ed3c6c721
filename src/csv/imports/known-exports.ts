import { CITY_EXPORTS } from './known-city-exports.ts'
import { DESK_EXPORTS } from './known-desk-exports.ts'
import type { KnownExport } from './known-export.ts'
import { comparable } from './mapping.ts'

/** The export that a header row belongs to; null: none that we know. */
export function knownExport(header: readonly string[]): KnownExport | null {
  const names = new Set(header.map(comparable))
  const known = [...DESK_EXPORTS, ...CITY_EXPORTS]
  return known.find(({ signature }) => signature.every((name) => names.has(comparable(name)))) ?? null
}
