import type { TableSchema } from '../shared/table.ts'

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
