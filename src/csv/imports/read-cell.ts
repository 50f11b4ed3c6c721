import { CASE_STATUSES, type CaseStatus, type Scale } from '../../domain/cases/vocabulary.ts'
import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import { comparable, type Mapping, type ValueTranslation } from './mapping.ts'
import type { CellFault } from './reject.ts'

/** What a cell says: a value, nothing (undefined), or a fault. */
export type Reading<T> = { readonly value: T | undefined } | { readonly fault: CellFault }

const NOTHING: { readonly value: undefined } = { value: undefined }

export type CellReader<T> = (text: string) => Reading<T>

/** How the cells of one target are read: `missing` first, then `values`, then the text as it is by `plain`. */
export function cellReader<T extends ValueTranslation>(
  mapping: Mapping,
  target: ImportTarget,
  plain: CellReader<T>,
  isValue: (value: ValueTranslation) => value is T
): CellReader<T> {
  const translation = mapping.values.get(target)
  return remembering((text) => {
    const name = comparable(text)
    const listed = translation?.byText.get(name)
    if (listed !== undefined) return translated(listed, isValue)
    if (mapping.missing.has(name)) return NOTHING
    if (translation === undefined) return name === '' ? NOTHING : plain(text)
    return translation.rest === null ? { fault: 'value-not-covered' } : translated(translation.rest, isValue)
  })
}

/** One row per event repeats its case's values row after row: the last one is remembered. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly reading: T } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, reading: read(text) }
    return last.reading
  }
}

function translated<T>(
  value: ValueTranslation,
  isValue: (value: ValueTranslation) => value is T & ValueTranslation
): Reading<T> {
  return isValue(value) ? { value } : { fault: 'value-not-covered' }
}

export const isText = (value: ValueTranslation): value is string => typeof value === 'string'
export const isFlag = (value: ValueTranslation): value is boolean => typeof value === 'boolean'
export const isCount = (value: ValueTranslation): value is number => typeof value === 'number'
export const isScale = (value: ValueTranslation): value is Scale =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5
export const isStatus = (value: ValueTranslation): value is CaseStatus => CASE_STATUSES.some((item) => item === value)

/** Names and codes: as they are, without the space around them. */
export const plainName: CellReader<string> = (text) => ({ value: text.trim() })
export const plainText: CellReader<string> = (text) => ({ value: text })

export const plainStatus: CellReader<CaseStatus> = (text) => {
  const status = CASE_STATUSES.find((item) => item === comparable(text))
  return status === undefined ? { fault: 'value-not-covered' } : { value: status }
}

export const plainScale: CellReader<Scale> = (text) => {
  const value = /^\s*[1-5]\s*$/.test(text) ? Number(text) : 0
  return isScale(value) ? { value } : { fault: 'not-one-to-five' }
}

export const plainCount: CellReader<number> = (text) =>
  /^\s*\d{1,9}\s*$/.test(text) ? { value: Number(text) } : { fault: 'not-a-count' }

export const plainFlag: CellReader<boolean> = (text) => {
  const name = comparable(text)
  return name === 'true' || name === 'false' ? { value: name === 'true' } : { fault: 'not-true-or-false' }
}
