import { createRecordReader, type ReaderOptions } from '../../src/csv/shared/record-reader.ts'
import type { RawRecord } from '../../src/csv/shared/raw-record.ts'

/** All records of a text, the header first, handed over in pieces of `size` characters. */
export function readAll(
  text: string,
  options: ReaderOptions = { delimiter: ',' },
  size = text.length || 1
): RawRecord[] {
  const reader = createRecordReader(options)
  const pieces: (readonly RawRecord[])[] = []
  for (let at = 0; at < text.length; at += size) pieces.push(reader.push(text.slice(at, at + size)))
  return [...pieces, reader.end()].flat()
}

/** The cells alone. */
export const cellsOf = (text: string): (readonly string[])[] => readAll(text).map(({ cells }) => cells)
