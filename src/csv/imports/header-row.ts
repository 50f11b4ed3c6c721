import { isRejectsHeader } from './rejects-file.ts'

/**
 * Whether a record, counted from 1, is the header that a mapping's `headerRow` names, or with 0 the first record of a file without one. A file of
 * rejects has its header first, whatever stood above that of the original.
 */
export function isHeaderRecord(headerRow: number, record: number, cells: readonly string[]): boolean {
  return record >= headerRow || (record === 1 && isRejectsHeader(cells))
}
