import type { ColumnsOf, RowOf, TableSchema } from '../shared/table.ts'

/** One row per call for help, but those that became needless: nobody had to answer them. */
export const ASK_COLUMNS = {
  /** The clock on the answer. */
  answerBy: 'f64',
  /** NaN: it still waits. */
  answeredAt: 'f64'
} as const satisfies TableSchema

export function writeAskRow(to: ColumnsOf<typeof ASK_COLUMNS>, at: number, row: RowOf<typeof ASK_COLUMNS>): void {
  to.answerBy[at] = row.answerBy
  to.answeredAt[at] = row.answeredAt
}
