import { IMPORT_TARGETS, type ImportTarget } from '../../domain/imports/imported-record.ts'
import { entriesOf } from './json-object.ts'
import type { ColumnName, Mapping } from './mapping.ts'
import { MappingFault } from './mapping-error.ts'

const COLUMN = '"header", 1'

/** Reads `columns`: what fills each target. Throws MappingFault. */
export function readColumns(json: unknown): Pick<Mapping, 'columns' | 'refIsRow' | 'fulfilledIsClosed'> {
  const columns = new Map<ImportTarget, readonly ColumnName[]>()
  let refIsRow = false
  let fulfilledIsClosed = false
  for (const [key, value] of entriesOf(json, 'columns', '{ "ref": "header", … }')) {
    const target = targetOf(key, 'columns')
    if (target === 'ref' && value === '=row') refIsRow = true
    else if (target === 'promiseFulfilledAt' && value === '=closedAt') fulfilledIsClosed = true
    else columns.set(target, readNames(target, value))
  }
  if (!refIsRow && !columns.has('ref')) throw new MappingFault('key-missing', 'columns.ref', `${COLUMN}, "=row"`)
  if (fulfilledIsClosed && !columns.has('closedAt')) {
    throw new MappingFault('closed-at-not-mapped', 'columns.promiseFulfilledAt', 'columns.closedAt')
  }
  return { columns, refIsRow, fulfilledIsClosed }
}

/** The target a key names. Throws MappingFault. */
export function targetOf(key: string, parent: string): ImportTarget {
  const target = IMPORT_TARGETS.find((item) => item === key)
  if (target === undefined) throw new MappingFault('unknown-target', `${parent}.${key}`, IMPORT_TARGETS.join(', '))
  return target
}

function readNames(target: ImportTarget, value: unknown): readonly ColumnName[] {
  const names: readonly unknown[] = target === 'causePath' && Array.isArray(value) ? value : [value]
  if (names.length > 0 && names.every(isColumnName)) return names
  const allowed = {
    causePath: `${COLUMN}, ["header", …]`,
    ref: `${COLUMN}, "=row"`,
    promiseFulfilledAt: `${COLUMN}, "=closedAt"`
  }
  throw new MappingFault(
    'not-allowed',
    `columns.${target}`,
    Object.entries(allowed).find(([key]) => key === target)?.[1] ?? COLUMN
  )
}

function isColumnName(value: unknown): value is ColumnName {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1
  return typeof value === 'string' && value.trim() !== '' && !value.startsWith('=')
}
