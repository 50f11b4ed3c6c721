import type { Instant } from '../../domain/shared/instant.ts'
import type { CsvFormat } from './csv-format.ts'
import { guard } from './formula-guard.ts'
import type { Labels } from './labels.ts'

/** What a column writes of a row; null: unknown, an empty cell. Texts are guarded and always quoted, the other kinds never. */
export type Column<Row> =
  | { readonly name: string; readonly kind: 'text'; readonly of: (row: Row, labels: Labels) => string | null }
  | { readonly name: string; readonly kind: 'number'; readonly of: (row: Row, labels: Labels) => number | null }
  | { readonly name: string; readonly kind: 'instant'; readonly of: (row: Row, labels: Labels) => Instant | null }
  | { readonly name: string; readonly kind: 'flag'; readonly of: (row: Row, labels: Labels) => boolean | null }
  /** Filled by a later step: always empty. */
  | { readonly name: string; readonly kind: 'empty' }

const CHUNK = 65_536
const END_OF_LINE = '\r\n'

/** A CSV file in pieces of about 64 KB, header first. */
export function* writeCsv<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  labels: Labels,
  format: CsvFormat
): Generator<string, void, undefined> {
  let piece = csvHeader(columns, format)
  for (const row of rows) {
    piece += csvLine(columns, row, labels, format)
    if (piece.length < CHUNK) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** The first line, with the byte order mark where there is one. */
export function csvHeader<Row>(columns: readonly Column<Row>[], format: CsvFormat): string {
  const names = columns.map((column) => headerCell(format.header(column.name), format.separator))
  return (format.byteOrderMark ? '\uFEFF' : '') + names.join(format.separator) + END_OF_LINE
}

/** One line: RFC 4180 quoting, CRLF. */
export function csvLine<Row>(columns: readonly Column<Row>[], row: Row, labels: Labels, format: CsvFormat): string {
  return columns.map((column) => cellOf(column, row, labels, format)).join(format.separator) + END_OF_LINE
}

/** A text cell: guarded against being run as a formula, quoted. */
export const textCell = (text: string): string => quote(guard(text))

/** A text quoted by RFC 4180 and otherwise as it is. */
export const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

function headerCell(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? quote(text) : text
}

function cellOf<Row>(column: Column<Row>, row: Row, labels: Labels, format: CsvFormat): string {
  switch (column.kind) {
    case 'empty':
      return ''
    case 'text':
      return written(column.of(row, labels), textCell)
    case 'number':
      return written(column.of(row, labels), format.number)
    case 'instant':
      return written(column.of(row, labels), format.instant)
    case 'flag':
      return written(column.of(row, labels), String)
  }
}

const written = <T>(value: T | null, write: (value: T) => string): string => (value === null ? '' : write(value))
