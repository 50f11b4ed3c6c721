import type { PromiseExportRow } from '../../domain/promises/promise-export-row.ts'
import type { Column } from '../shared/write-csv.ts'

/** promises.csv, INTERFACES.md §3, in this order. */
export const PROMISE_COLUMNS: readonly Column<PromiseExportRow>[] = [
  { name: 'case_ref', kind: 'text', of: (row) => row.caseRef },
  { name: 'kind', kind: 'text', of: (row) => row.kind },
  { name: 'made_at', kind: 'instant', of: (row) => row.madeAt },
  { name: 'due_at', kind: 'instant', of: (row) => row.dueAt },
  { name: 'zone', kind: 'text', of: (row) => row.zone },
  { name: 'fulfilled_at', kind: 'instant', of: (row) => row.fulfilledAt },
  { name: 'verdict', kind: 'text', of: (row) => row.verdict },
  { name: 'minutes_late', kind: 'number', of: (row) => row.minutesLate },
  { name: 'times_moved', kind: 'number', of: (row) => row.timesMoved },
  { name: 'channel', kind: 'text', of: (row) => row.channel },
  { name: 'team', kind: 'text', of: (row, labels) => (row.teamId === null ? null : labels.team(row.teamId)) }
]
