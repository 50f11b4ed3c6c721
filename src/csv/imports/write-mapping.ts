import { IMPORT_TARGETS, type ImportTarget } from '../../domain/imports/imported-record.ts'
import type { Fillings } from './guess-fillings.ts'
import type { ValueGuess } from './guess-values.ts'
import type { Inspection } from './inspection.ts'
import { parseMapping } from './parse-mapping.ts'

export interface WrittenMapping extends Pick<
  Inspection,
  'encoding' | 'delimiter' | 'headerRow' | 'grain' | 'dateOrder' | 'zone'
> {
  readonly name: string
  readonly asOf: string | null
  readonly missing: readonly string[]
  readonly fillings: Fillings
  readonly values: ReadonlyMap<ImportTarget, ValueGuess>
}

/** The mapping file (INTERFACES.md §2) that says all this, as JSON text; '' where it cannot be one. */
export function writeMapping(mapping: WrittenMapping): string {
  const { name, grain, encoding, delimiter, headerRow, dateOrder, zone, asOf, missing, fillings, values } = mapping
  const columns = IMPORT_TARGETS.flatMap((target) => {
    const filling = fillings.get(target)
    return filling === undefined ? [] : [[target, filling.spec] as const]
  })
  const translations = IMPORT_TARGETS.flatMap((target) => {
    const texts = values.get(target)?.values
    // fromEntries defines its members, so that a text such as __proto__ is one like any other.
    return texts === undefined || texts.size === 0 ? [] : [[target, Object.fromEntries(texts)] as const]
  })
  const json = {
    name,
    grain: grain.value,
    encoding: encoding.value,
    delimiter: delimiter.value,
    ...(headerRow.value === 1 ? {} : { headerRow: headerRow.value }),
    ...(dateOrder === null ? {} : { dateOrder: dateOrder.value }),
    ...(zone === null ? {} : { zone: zone.value }),
    ...(asOf === null ? {} : { asOf }),
    missing,
    columns: Object.fromEntries(columns),
    ...(translations.length === 0 ? {} : { values: Object.fromEntries(translations) })
  }
  const text = JSON.stringify(json, null, 2)
  return parseMapping(text).ok ? text : ''
}
