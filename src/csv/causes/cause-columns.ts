import type { CauseWeekExportRow } from '../../domain/causes/cause-week-export-row.ts'
import type { Column } from '../shared/write-csv.ts'

/** causes.csv, INTERFACES.md §3, in this order. */
export const CAUSE_COLUMNS: readonly Column<CauseWeekExportRow>[] = [
  { name: 'week', kind: 'text', of: (row) => row.week },
  { name: 'cause_path', kind: 'text', of: (row, labels) => labels.cause(row.causeId) },
  { name: 'cases', kind: 'number', of: (row) => row.cases },
  { name: 'cases_share', kind: 'number', of: (row) => row.casesShare },
  { name: 'weighted_cases', kind: 'number', of: (row) => row.weightedCases },
  { name: 'broken_promises', kind: 'number', of: (row) => row.brokenPromises },
  { name: 'transfers', kind: 'number', of: (row) => row.transfers },
  { name: 'severe_cases', kind: 'number', of: (row) => row.severeCases },
  { name: 'recurring', kind: 'flag', of: (row) => row.recurring },
  { name: 'signal', kind: 'empty' },
  { name: 'fix_state', kind: 'empty' }
]
