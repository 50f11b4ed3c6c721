import type { ColumnGuess } from '../../../application/imports/file-reading.ts'

/** A file may have thousands of columns: the first ones are shown, and every one that is used, in the file's order. */
export function shownColumns(columns: readonly ColumnGuess[], limit: number): readonly ColumnGuess[] {
  return columns.filter(({ target }, index) => index < limit || target !== null)
}
