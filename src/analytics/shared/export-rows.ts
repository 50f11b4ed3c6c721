import type { CaseExportRow } from '../../domain/cases/case-export-row.ts'
import type { CauseWeekExportRow } from '../../domain/causes/cause-week-export-row.ts'
import type { PromiseExportRow } from '../../domain/promises/promise-export-row.ts'
import type { TransferExportRow } from '../../domain/transfers/transfer-export-row.ts'
import { caseExportRows } from '../cases/case-export.ts'
import { causeExportRows } from '../causes/cause-export.ts'
import { promiseExportRows } from '../promises/promise-export.ts'
import { transferExportRows } from '../transfers/transfer-export.ts'
import type { Scope } from './scope.ts'

/** The files of INTERFACES.md §3 that come from the columns, and what a line of each is made of. */
export interface ExportRows {
  cases: CaseExportRow
  promises: PromiseExportRow
  transfers: TransferExportRow
  causes: CauseWeekExportRow
}
export type ExportFile = keyof ExportRows

const ROWS: { readonly [F in ExportFile]: (scope: Scope) => Generator<ExportRows[F]> } = {
  cases: caseExportRows,
  promises: promiseExportRows,
  transfers: transferExportRows,
  causes: causeExportRows
}

/** The lines of one file under the question's filter: the same cases, promises and moves that its figures count. */
export function exportRows<F extends ExportFile>(scope: Scope, file: F): Generator<ExportRows[F]> {
  return ROWS[file](scope)
}
