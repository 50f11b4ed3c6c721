import type { ColumnsOf, RowOf, TableSchema } from '../shared/table.ts'

/** One row per documented move, in the order of its case. The three answers are 1 yes, 0 no, -1 unknown. */
export const TRANSFER_COLUMNS = {
  at: 'f64',
  from: 'i32',
  to: 'i32',
  /** Place in TRANSFER_REASONS; -1: unknown. */
  reason: 'i8',
  warm: 'i8',
  accepted: 'i8',
  customerRepeated: 'i8',
  isReturn: 'u8',
  fromImport: 'u8'
} as const satisfies TableSchema

/** Writes one row column by column: a loop over their names costs an import many times as much. */
export function writeTransferRow(
  to: ColumnsOf<typeof TRANSFER_COLUMNS>,
  at: number,
  row: RowOf<typeof TRANSFER_COLUMNS>
): void {
  to.at[at] = row.at
  to.from[at] = row.from
  to.to[at] = row.to
  to.reason[at] = row.reason
  to.warm[at] = row.warm
  to.accepted[at] = row.accepted
  to.customerRepeated[at] = row.customerRepeated
  to.isReturn[at] = row.isReturn
  to.fromImport[at] = row.fromImport
}
