import type { TransferExportRow } from '../../domain/transfers/transfer-export-row.ts'
import type { Column } from '../shared/write-csv.ts'

/** transfers.csv, INTERFACES.md §3, in this order: documented moves only. */
export const TRANSFER_COLUMNS: readonly Column<TransferExportRow>[] = [
  { name: 'case_ref', kind: 'text', of: (row) => row.caseRef },
  { name: 'at', kind: 'instant', of: (row) => row.at },
  { name: 'from_team', kind: 'text', of: (row, labels) => labels.team(row.fromTeamId) },
  { name: 'to_team', kind: 'text', of: (row, labels) => labels.team(row.toTeamId) },
  { name: 'reason', kind: 'text', of: (row) => row.reason },
  { name: 'warm', kind: 'flag', of: (row) => row.warm },
  { name: 'accepted', kind: 'flag', of: (row) => row.accepted },
  { name: 'customer_repeated', kind: 'flag', of: (row) => row.customerRepeated },
  { name: 'is_return', kind: 'flag', of: (row) => row.isReturn }
]
