import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import { isOpenAt, nextOpening } from '../people/open-at.ts'
import type { TeamState } from '../people/team-event.ts'
import type { FloorState } from '../settings/floor-event.ts'
import type { Instant } from '../shared/instant.ts'
import { judgeMove, type MoveKind } from './apply-transfer.ts'
import { transferCounts } from './transfer-counts.ts'
import { transferLimit, type TeamLimits } from './transfer-limit.ts'
import { hasAnswerOrNote } from './transfer-story.ts'

/** What a transfer would be, said before the click (PRODUCT.md §4). */
export interface TransferPreflight {
  readonly kind: MoveKind
  /** From the person who has it to somebody else of the same team, or back to the team as a whole. */
  readonly isInside: boolean
  /** From whom it is taken inside the team; null: it is not, or it lay with the whole of it. */
  readonly fromHandlerId: string | null
  /** Which move of the case this would be; null where the number is unknown. */
  readonly number: number | null
  readonly limit: number
  readonly overLimit: boolean
  /** The team had the case before. */
  readonly isReturn: boolean
}

/** What is warned about; none of it blocks. Kept with the transfer where somebody says why all the same. */
export type TransferWarning = 'above-limit' | 'return' | 'team-closed' | 'immediate'

/** Makes the move on a copy of the case and looks at what came of it. `now` epoch ms, `by` who would do it; no handler: the whole team. */
export function preflightTransfer(
  state: CaseState,
  to: { readonly teamId: string; readonly handlerId: string | null },
  limits: FloorState['transferLimits'],
  now: number,
  by: string | null,
  teamLimits: TeamLimits = {}
): TransferPreflight {
  const rest = { reason: null, warm: null, accepted: null, customerRepeated: null, told: false, fromImport: false }
  const { kind, moved } = judgeMove(state, { ...rest, at: now, toTeamId: to.teamId, toHandlerId: to.handlerId, by })
  const isTransfer = kind === 'transfer'
  const made = isTransfer ? moved.transfers.at(-1) : undefined
  const isInside = made?.fromTeamId === to.teamId
  const number = transferCounts(moved).total
  const limit = transferLimit(limits, state.situation, teamLimits, moved.teamId)
  return {
    kind,
    isInside,
    fromHandlerId: isInside ? (made?.fromHandlerId ?? null) : null,
    number,
    limit,
    overLimit: isTransfer && (number ?? moved.transfers.length) > limit,
    isReturn: made?.isReturn === true
  }
}

/** Until when a team had the case last, and whom it was with there. null: not known. */
export function lastThere(
  state: Pick<CaseState, 'transfers'>,
  told: readonly CaseEvent[],
  teamId: string
): { readonly until: Instant | null; readonly handlerId: string | null } {
  const left = state.transfers.findLast(({ fromTeamId }) => fromTeamId === teamId)
  const came = told.findLast((event) => event.type === 'transferred' && event.data.toTeamId === teamId)
  return {
    until: left?.at ?? null,
    handlerId: came?.type === 'transferred' ? came.data.toHandlerId : null
  }
}

/** Whether a team is shut at an instant, and when it opens next; null: it is open, or its hours are not known. */
export function closedTeam(
  team: Pick<TeamState, 'hours' | 'zone'> | undefined,
  now: Instant,
  zone: string
): { readonly opensAt: Instant | null } | null {
  const own = team?.zone ?? zone
  if (team === undefined || team.hours === null || isOpenAt(team.hours, now, own)) return null
  return { opensAt: nextOpening(team.hours, now, own) }
}

/** What to warn about before the click; `told` as the case's events are told now. A slip taken back is no move. */
export function transferWarnings(
  move: TransferPreflight,
  told: readonly CaseEvent[],
  closed: ReturnType<typeof closedTeam>
): readonly TransferWarning[] {
  if (move.kind === 'slip') return []
  const warnings: TransferWarning[] = []
  if (move.overLimit) warnings.push('above-limit')
  if (move.isReturn) warnings.push('return')
  if (closed !== null) warnings.push('team-closed')
  if (move.kind === 'transfer' && !hasAnswerOrNote(told)) warnings.push('immediate')
  return warnings
}
