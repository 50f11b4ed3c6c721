import type { CaseState } from '../../../domain/cases/case-state.ts'
import type { FloorState } from '../../../domain/settings/floor-event.ts'
import { applyMove } from '../../../domain/transfers/apply-transfer.ts'
import { transferCounts } from '../../../domain/transfers/transfer-counts.ts'
import { transferLimit, type TeamLimits } from '../../../domain/transfers/transfer-limit.ts'

/** What a transfer would be, said before the click (PRODUCT.md §4). */
export interface TransferPreflight {
  /** `routing`: the first team, no transfer; `slip`: it takes back a slip; `same`: the team already has it. */
  readonly kind: 'routing' | 'transfer' | 'slip' | 'same'
  /** Which move of the case this would be; null where the number is unknown. */
  readonly number: number | null
  readonly limit: number
  readonly overLimit: boolean
  /** The team had the case before. */
  readonly isReturn: boolean
}

/** Makes the move on a copy of the case and looks at what came of it. `now` epoch ms, `by` who would do it. */
export function preflightTransfer(
  state: CaseState,
  toTeamId: string,
  limits: FloorState['transferLimits'],
  now: number,
  by: string | null,
  teamLimits: TeamLimits = {}
): TransferPreflight {
  const rest = { reason: null, warm: null, accepted: null, customerRepeated: null, told: false, fromImport: false }
  const moved = applyMove(state, { ...rest, at: now, toTeamId, by })
  const more = moved.transfers.length - state.transfers.length
  const number = transferCounts(moved).total
  const limit = transferLimit(limits, state.situation, teamLimits, moved.teamId)
  return {
    kind: toTeamId === state.teamId ? 'same' : more > 0 ? 'transfer' : more < 0 ? 'slip' : 'routing',
    number,
    limit,
    overLimit: more > 0 && (number ?? moved.transfers.length) > limit,
    isReturn: more > 0 && moved.transfers.at(-1)?.isReturn === true
  }
}
