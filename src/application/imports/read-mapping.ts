import type { Mapping } from '../../csv/imports/mapping.ts'
import { targetsOf } from '../../csv/imports/mapping.ts'
import type { MappingError } from '../../csv/imports/mapping-error.ts'
import { parseMapping } from '../../csv/imports/parse-mapping.ts'
import { IMPORT_TARGETS, type ImportTarget } from '../../domain/imports/imported-record.ts'
import { ok, type Result } from '../../domain/shared/result.ts'

/** What a mapping file says, for a person to look over before any file is read with it. */
export interface MappingSummary extends Pick<
  Mapping,
  'name' | 'grain' | 'encoding' | 'delimiter' | 'dateOrder' | 'zone' | 'asOf' | 'ignoredKeys'
> {
  /** What it fills, in the order of INTERFACES.md §2. */
  readonly targets: readonly ImportTarget[]
}

/** Reads the text of a mapping file. The error names the key at fault and what it may hold. */
export function readMapping(text: string): Result<MappingSummary, MappingError> {
  const parsed = parseMapping(text)
  if (!parsed.ok) return parsed
  const { name, grain, encoding, delimiter, dateOrder, zone, asOf, ignoredKeys } = parsed.value
  const filled = new Set(targetsOf(parsed.value))
  const targets = IMPORT_TARGETS.filter((target) => filled.has(target))
  return ok({ name, grain, encoding, delimiter, dateOrder, zone, asOf, ignoredKeys, targets })
}
