import { createRecordReader, type RecordReader } from '../shared/record-reader.ts'
import { isHeaderRecord } from './header-row.ts'
import type { Mapping } from './mapping.ts'
import { rejectsDelimiter } from './rejects-file.ts'

/** So much text tells whether it is a file of rejects, and by what it is separated. */
const OPENING = 64

/**
 * Reads a file as its mapping says (null: one of our own). A file of rejects that a spreadsheet has saved with another separator is read with that
 * one: whoever mended it did not choose it.
 * @param malformed whether the file holds bytes that its encoding does not know
 */
export function mappedReader(mapping: Mapping | null, malformed: boolean): RecordReader {
  let reader: RecordReader | null = null
  let held = ''
  const opened = (): RecordReader =>
    (reader ??= createRecordReader({
      delimiter: rejectsDelimiter(held) ?? mapping?.delimiter ?? ',',
      malformed,
      setsWidth: (record, cells) => isHeaderRecord(mapping?.headerRow ?? 1, record, cells)
    }))
  return {
    push(text) {
      if (reader !== null) return reader.push(text)
      held += text
      return held.length < OPENING ? [] : opened().push(held)
    },
    end() {
      if (reader !== null) return reader.end()
      return [...opened().push(held), ...opened().end()]
    }
  }
}
