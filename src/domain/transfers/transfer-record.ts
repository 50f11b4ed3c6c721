import type { Instant } from '../shared/instant.ts'
import type { TransferReason } from './transfer-reason.ts'

/** One documented move of a case: from team to team, or made in the app inside one from the person who had it. */
export interface TransferRecord {
  /** null where the file's row has no instant. */
  readonly at: Instant | null
  readonly fromTeamId: string
  readonly toTeamId: string
  /** Who had it, and who has it then; null: the team as a whole, missing: not known. */
  readonly fromHandlerId?: string | null
  readonly toHandlerId?: string | null
  readonly reason: TransferReason | null
  readonly warm: boolean | null
  readonly accepted: boolean | null
  readonly customerRepeated: boolean | null
  /** The receiving team had the case before: ping-pong. */
  readonly isReturn: boolean
  /** A return to the team it had just come from (A-B-A); missing: no. */
  readonly isDirect?: boolean
  readonly by: string | null
  /** A hand-over note was written, the call was put through warm, or the receiving side answered: from then on it is no slip any more. */
  readonly told: boolean
  readonly fromImport: boolean
  /** The event that told it, for what the receiving side says about it; missing: a file's row. */
  readonly eventId?: string
}
