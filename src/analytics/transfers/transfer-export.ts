import type { TransferExportRow } from '../../domain/transfers/transfer-export-row.ts'
import { TRANSFER_REASONS } from '../../domain/transfers/transfer-reason.ts'
import { orNull } from '../cases/case-row.ts'
import { refAt, type BlockView } from '../shared/block.ts'
import { selectedCases } from '../shared/scan.ts'
import { inDates, type Scope } from '../shared/scope.ts'

/** The lines of transfers.csv under the question's filter: documented moves, each selected by its own instant. */
export function* transferExportRows(scope: Scope): Generator<TransferExportRow> {
  for (const { block, slot } of selectedCases(scope)) {
    const { transfer } = block.view.starts
    const caseRef = refAt(block.view, slot)
    for (let row = transfer[slot] ?? 0; row < (transfer[slot + 1] ?? 0); row++)
      if (inDates(scope, block.view.transfers.at[row] ?? NaN)) yield exportRow(scope, block.view, slot, row, caseRef)
  }
}

function exportRow(scope: Scope, view: BlockView, slot: number, row: number, caseRef: string): TransferExportRow {
  const { transfers } = view
  const { team, customer } = scope.floor.dictionaries
  return {
    caseRef,
    at: orNull(transfers.at[row]),
    fromTeamId: team.valueOf(transfers.from[row] ?? -1) ?? '',
    toTeamId: team.valueOf(transfers.to[row] ?? -1) ?? '',
    reason: TRANSFER_REASONS[transfers.reason[row] ?? -1] ?? null,
    warm: answer(transfers.warm[row]),
    accepted: answer(transfers.accepted[row]),
    customerRepeated: answer(transfers.customerRepeated[row]),
    isReturn: transfers.isReturn[row] === 1,
    customerId: customer.valueOf(view.cases.customer[slot] ?? -1)
  }
}

function answer(value: number | undefined): boolean | null {
  return value === 1 ? true : value === 0 ? false : null
}
