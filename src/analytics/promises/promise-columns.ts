import type { TableSchema } from '../shared/table.ts'

/** One row per promise, in the order of making within its case. Instants in epoch ms, NaN: unknown; codes -1: unknown. */
export const PROMISE_COLUMNS = {
  madeAt: 'f64',
  dueAt: 'f64',
  fulfilledAt: 'f64',
  movedAt: 'f64',
  releasedAt: 'f64',
  /** 1 kept, 0 broken as a file recorded it; NaN: no such record. */
  keptAsRecorded: 'f64',
  kind: 'i32',
  channel: 'i32',
  /** The zone it was promised in. */
  zone: 'i32',
  performer: 'i32',
  timesMoved: 'i32',
  fromImport: 'u8',
  recordedLate: 'u8'
} as const satisfies TableSchema
