import type {
  ColumnGuess,
  ColumnSpec,
  Guess,
  ImportQuestion,
  Inspection,
  SettledReading
} from '../../csv/imports/inspection.ts'
import { comparable, type ColumnName, type DateOrder, type ValueTranslation } from '../../csv/imports/mapping.ts'
import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import { partsOf, type MappingParts } from './mapping-parts.ts'

/** The words of an inspected file as the screens use them: they do not reach into the room of CSV. */
export type { ColumnGuess, ColumnName, ColumnSpec, DateOrder, Guess, ImportQuestion, Inspection, SettledReading }
export type { ValueTranslation }

/** One more thing settled over what was settled before; a column or a vocabulary replaces only its own. */
export function settleMore(settled: SettledReading, more: SettledReading): SettledReading {
  return {
    ...settled,
    ...more,
    ...(settled.columns || more.columns ? { columns: { ...settled.columns, ...more.columns } } : {}),
    ...(settled.values || more.values ? { values: { ...settled.values, ...more.values } } : {})
  }
}

/** The mapping that the guesses amount to; what can be told of it while it is none yet for want of a reference. */
export function partsOfFile({ mappingText, columns }: Pick<Inspection, 'mappingText' | 'columns'>): MappingParts {
  if (mappingText !== '') return partsOf(mappingText)
  const filled: Partial<Record<ImportTarget, ColumnSpec>> = {}
  const cause: ColumnName[] = []
  for (const { position, target } of columns) {
    if (target === 'causePath') cause.push(nameOfColumn(columns, position))
    else if (target !== null) filled[target] = nameOfColumn(columns, position)
  }
  return { columns: { ...filled, ...(cause.length > 0 ? { causePath: cause } : {}) }, values: {} }
}

/** How a mapping names a column: by its header where that is the only one, else by its position. */
export function nameOfColumn(columns: readonly ColumnGuess[], position: number): ColumnName {
  const header = columns.find((column) => column.position === position)?.header ?? ''
  const name = comparable(header)
  const isOnly = name !== '' && columns.filter((column) => comparable(column.header) === name).length === 1
  // what starts with an equals sign means something else in a mapping
  return isOnly && !name.startsWith('=') ? header : position
}

/** Whether a column's name in a mapping means this column. */
export function isNamed(name: ColumnName, column: ColumnGuess): boolean {
  return typeof name === 'number' ? name === column.position : comparable(name) === comparable(column.header)
}

/** The columns that fill a target, in the mapping's order; empty for `=row` and `=closedAt`. */
export function columnsOf(parts: MappingParts, target: ImportTarget): readonly ColumnName[] {
  const spec = parts.columns[target]
  if (spec === undefined || spec === null) return []
  if (typeof spec === 'object') return spec
  return typeof spec === 'string' && spec.startsWith('=') ? [] : [spec]
}

/**
 * What has to be settled so that one column fills `target` (null: nothing). Whatever it filled before is left empty;
 * causePath takes one column more, every other target changes its column.
 */
export function assignColumn(
  { columns }: Pick<Inspection, 'columns'>,
  parts: MappingParts,
  position: number,
  target: ImportTarget | null
): NonNullable<SettledReading['columns']> {
  const column = columns.find((item) => item.position === position)
  if (column === undefined || column.target === target) return {}
  const name = nameOfColumn(columns, position)
  const freed = column.target === null ? {} : without(parts, column, column.target)
  if (target === null) return freed
  if (target !== 'causePath') return { ...freed, [target]: name }
  return { ...freed, causePath: [...columnsOf(parts, 'causePath'), name] }
}

function without(
  parts: MappingParts,
  column: ColumnGuess,
  target: ImportTarget
): NonNullable<SettledReading['columns']> {
  const left = columnsOf(parts, target).filter((name) => !isNamed(name, column))
  // a fulfilment that is the closing goes with the closing
  const fulfilment = target === 'closedAt' && parts.columns.promiseFulfilledAt === '=closedAt'
  return {
    [target]: target === 'causePath' && left.length > 0 ? left : null,
    ...(fulfilment ? { promiseFulfilledAt: null } : {})
  }
}

/** The columns of the root cause with one of them moved one place towards the general. */
export function moreGeneral(parts: MappingParts, column: ColumnGuess): readonly ColumnName[] {
  const path = [...columnsOf(parts, 'causePath')]
  const at = path.findIndex((name) => isNamed(name, column))
  const [moved] = at > 0 ? path.splice(at, 1) : []
  if (moved !== undefined) path.splice(at - 1, 0, moved)
  return path
}
