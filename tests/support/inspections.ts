import type { Guess, Inspection } from '../../src/csv/imports/inspection.ts'

export const sure = <T>(value: T): Guess<T> => ({ value, sure: true, settled: false, others: [] })

/** A file as the guessing would give it, for tests of what is built on top of it. */
export function inspectionOf(more: Partial<Inspection> = {}): Inspection {
  return {
    encoding: sure('utf-8'),
    delimiter: sure(','),
    headerRow: sure(1),
    grain: sure('case'),
    dateOrder: null,
    zone: null,
    knownAs: null,
    ownFile: false,
    columns: [],
    rows: [],
    typed: [],
    questions: [],
    newest: null,
    mappingText: '',
    ...more
  }
}

/** Columns by their headers, from position 1; the second of each pair is what it fills. */
export const columnsOf = (...columns: readonly (readonly [string, Inspection['columns'][number]['target']])[]) =>
  columns.map(([header, target], index) => ({ position: index + 1, header, target, sure: true, examples: [] }))
