import type { SettledReading } from '../../csv/imports/inspection.ts'
import { parseMapping } from '../../csv/imports/parse-mapping.ts'
import type { MappingError } from '../../csv/imports/mapping-error.ts'
import { IMPORT_TARGETS } from '../../domain/imports/imported-record.ts'
import { ok, type Result } from '../../domain/shared/result.ts'

/** A mapping's JSON as it stands, its columns and vocabularies always there. */
export interface MappingParts extends Omit<SettledReading, 'columns' | 'values'> {
  readonly columns: NonNullable<SettledReading['columns']>
  readonly values: NonNullable<SettledReading['values']>
  readonly guarded?: boolean
}

const NO_PARTS: MappingParts = { columns: {}, values: {} }

/** The JSON of a mapping that may be read; of any other text nothing. */
export function partsOf(text: string): MappingParts {
  if (!parseMapping(text).ok) return NO_PARTS
  // The reader has just found it to be a mapping: an object whose keys hold what they may.
  return { ...NO_PARTS, ...(JSON.parse(text.replace(/^\uFEFF/, '')) as Partial<MappingParts>) }
}

/**
 * A kept mapping as what a person has settled: it decides every column, also that nothing fills the others. Its `asOf`
 * belonged to the file it was made for and is left out.
 */
export function settledOf(text: string): Result<SettledReading, MappingError> {
  const parsed = parseMapping(text)
  if (!parsed.ok) return parsed
  const { name, grain, encoding, delimiter, missing } = parsed.value
  const { dateOrder, zone, headerRow, columns, values } = partsOf(text)
  const nothing = Object.fromEntries(IMPORT_TARGETS.map((target) => [target, null]))
  return ok({
    name,
    grain,
    encoding,
    delimiter,
    missing: [...missing],
    columns: { ...nothing, ...columns },
    values,
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(zone === undefined ? {} : { zone }),
    ...(headerRow === undefined ? {} : { headerRow })
  })
}
