import type { ColumnsOf, RowOf, TableSchema } from '../shared/table.ts'

/** One row per promise, in the order of making within its case. Instants in epoch ms, NaN: unknown; codes -1: unknown. */
export const PROMISE_COLUMNS = {
  madeAt: 'f64',
  dueAt: 'f64',
  fulfilledAt: 'f64',
  movedAt: 'f64',
  releasedAt: 'f64',
  /** When the last of the agreed attempts was made. */
  attemptedAt: 'f64',
  /** 1 kept, 0 broken as a file recorded it; NaN: no such record. */
  keptAsRecorded: 'f64',
  /** No recurrence: when the watched cause first came back; Infinity: not yet; NaN: nothing is watched. */
  recurredAt: 'f64',
  /** When the customer expected it; NaN: not asked. */
  expectedBy: 'f64',
  kind: 'i32',
  channel: 'i32',
  /** The zone it was promised in. */
  zone: 'i32',
  performer: 'i32',
  timesMoved: 'i32',
  fromImport: 'u8',
  /** One of the updates agreed with the customer. */
  cadence: 'u8',
  recordedLate: 'u8'
} as const satisfies TableSchema

/** Writes one row column by column: a loop over their names costs an import many times as much. */
export function writePromiseRow(
  to: ColumnsOf<typeof PROMISE_COLUMNS>,
  at: number,
  row: RowOf<typeof PROMISE_COLUMNS>
): void {
  to.madeAt[at] = row.madeAt
  to.dueAt[at] = row.dueAt
  to.fulfilledAt[at] = row.fulfilledAt
  to.movedAt[at] = row.movedAt
  to.releasedAt[at] = row.releasedAt
  to.attemptedAt[at] = row.attemptedAt
  to.keptAsRecorded[at] = row.keptAsRecorded
  to.recurredAt[at] = row.recurredAt
  to.expectedBy[at] = row.expectedBy
  to.kind[at] = row.kind
  to.channel[at] = row.channel
  to.zone[at] = row.zone
  to.performer[at] = row.performer
  to.timesMoved[at] = row.timesMoved
  to.fromImport[at] = row.fromImport
  to.cadence[at] = row.cadence
  to.recordedLate[at] = row.recordedLate
}
