import type { Instant } from '../shared/instant.ts'
import type { TransferReason } from './transfer-reason.ts'

/** One line of transfers.csv (INTERFACES.md §3), a documented move, with ids where the file has names. null: unknown. */
export interface TransferExportRow {
  readonly caseRef: string
  readonly at: Instant | null
  readonly fromTeamId: string
  readonly toTeamId: string
  readonly reason: TransferReason | null
  readonly warm: boolean | null
  readonly accepted: boolean | null
  readonly customerRepeated: boolean | null
  readonly isReturn: boolean
  readonly customerId: string | null
}
