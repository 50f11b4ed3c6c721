import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { ImportProblem } from './import-problem.ts'
import { comparable, type ColumnName, type Mapping } from './mapping.ts'

/** A mapping tied to the header of one file. */
export interface Binding {
  readonly mapping: Mapping
  /** Indexes of the cells that are kept, each once. */
  readonly used: readonly number[]
  /** For each target the places of its columns within `used`. */
  readonly slots: ReadonlyMap<ImportTarget, readonly number[]>
  /** Header, or position from 1 where that is empty, of each column in `used`. */
  readonly names: readonly string[]
}

/** Finds the mapped columns in a header. Error: the first one that is missing, or whose header occurs twice. */
export function bindHeader(mapping: Mapping, header: readonly string[]): Result<Binding, ImportProblem> {
  const byName = new Map<string, number[]>()
  header.forEach((text, index) => {
    const name = comparable(text)
    const places = byName.get(name)
    if (places === undefined) byName.set(name, [index])
    else places.push(index)
  })
  const used: number[] = []
  const slots = new Map<ImportTarget, readonly number[]>()
  for (const [target, names] of mapping.columns) {
    const places: number[] = []
    for (const name of names) {
      const found = typeof name === 'number' ? byPosition(name, header) : (byName.get(comparable(name)) ?? [])
      const [index] = found
      if (index === undefined) return fail({ code: 'column-missing', target, column: columnText(name) })
      if (found.length > 1) return fail({ code: 'column-repeated', target, column: columnText(name) })
      if (!used.includes(index)) used.push(index)
      places.push(used.indexOf(index))
    }
    slots.set(target, places)
  }
  return ok({ mapping, used, slots, names: used.map((index) => header[index]?.trim() || String(index + 1)) })
}

const byPosition = (position: number, header: readonly string[]): readonly number[] =>
  position <= header.length ? [position - 1] : []

const columnText = (name: ColumnName): string => String(name)
