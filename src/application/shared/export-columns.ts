import type { ExportFile, ExportRows } from '../../analytics/shared/export-rows.ts'
import { CASE_COLUMNS } from '../../csv/cases/case-columns.ts'
import { CAUSE_COLUMNS } from '../../csv/causes/cause-columns.ts'
import { PROMISE_COLUMNS } from '../../csv/promises/promise-columns.ts'
import { personalColumns } from '../../csv/shared/personal-columns.ts'
import type { Column } from '../../csv/shared/write-csv.ts'
import { TRANSFER_COLUMNS } from '../../csv/transfers/transfer-columns.ts'

const COLUMNS: { readonly [F in ExportFile]: readonly Column<ExportRows[F]>[] } = {
  cases: CASE_COLUMNS,
  promises: PROMISE_COLUMNS,
  transfers: TRANSFER_COLUMNS,
  causes: CAUSE_COLUMNS
}

const WITH_PERSONAL_DATA: typeof COLUMNS = {
  cases: [...CASE_COLUMNS, ...personalColumns<ExportRows['cases']>()],
  promises: [...PROMISE_COLUMNS, ...personalColumns<ExportRows['promises']>()],
  transfers: [...TRANSFER_COLUMNS, ...personalColumns<ExportRows['transfers']>()],
  // A cause belongs to no customer.
  causes: CAUSE_COLUMNS
}

/** The columns of one file of INTERFACES.md §3; customer_name and customer_contact only where asked for. */
export function exportColumns<F extends ExportFile>(file: F, personalData: boolean): readonly Column<ExportRows[F]>[] {
  return (personalData ? WITH_PERSONAL_DATA : COLUMNS)[file]
}
