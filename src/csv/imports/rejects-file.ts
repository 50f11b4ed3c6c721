import { unguard } from '../shared/formula-guard.ts'
import { textCell } from '../shared/write-csv.ts'
import type { RawRecord } from '../shared/raw-record.ts'
import type { Reject } from './reject.ts'

/** What stands in front of the original cells. Nobody else's header starts like this, so that the mended file is known when it comes back. */
const IN_FRONT = ['rejected_line', 'rejected_column', 'rejected_reason']

const CHUNK = 65_536
const END_OF_LINE = '\r\n'

/**
 * The rejected records as CSV in pieces, to be mended and imported again with the same mapping: in its delimiter, and with a byte order mark, which
 * says UTF-8 whatever encoding the mapping declares. Formula-proof.
 */
export function* writeRejects(
  header: readonly string[],
  rejects: Iterable<Reject>,
  delimiter: string
): Generator<string, void, undefined> {
  const lineOf = (cells: readonly string[]): string => cells.map(textCell).join(delimiter) + END_OF_LINE
  let piece = `\uFEFF${lineOf([...IN_FRONT, ...header])}`
  for (const { line, column, reason, cells } of rejects) {
    piece += lineOf([String(line), column ?? '', reason, ...cells])
    if (piece.length < CHUNK) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** What separates the columns of a text that begins as a file of rejects does; null: it is none. */
export function rejectsDelimiter(text: string): string | null {
  const [line, column] = IN_FRONT
  return new RegExp(`^\\uFEFF?"?${line}"?([,;\\t|])"?${column}`).exec(text)?.[1] ?? null
}

export function isRejectsHeader(header: readonly string[]): boolean {
  return IN_FRONT.every((name, index) => header[index] === name)
}

/** The original record behind one of a file of rejects. */
export function originalOf(record: RawRecord): RawRecord {
  return { ...record, cells: record.cells.slice(IN_FRONT.length).map(unguard) }
}
