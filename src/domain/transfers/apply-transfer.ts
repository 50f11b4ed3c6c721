import type { CaseState } from '../cases/case-state.ts'
import type { TransferRecord } from './transfer-record.ts'

/** A slip taken back by the same person within two minutes, before anybody was told, is no transfer (PRODUCT.md §1). */
const SLIP_MS = 120_000

export type Move = Omit<TransferRecord, 'isReturn' | 'fromTeamId'>

type Moved = Pick<CaseState, 'teamId' | 'transfers' | 'transferFacts'>

/**
 * Moves the case to a team. The first team is routing, not a transfer; the same team again is none. An unknown team between two known ones is
 * no move, so that the case always comes from the last known one.
 */
export function applyMove(state: Moved, move: Move): Moved {
  const from = state.teamId
  const facts = state.transferFacts
  const seen = facts.teamsSeen.includes(move.toTeamId) ? facts.teamsSeen : [...facts.teamsSeen, move.toTeamId]
  if (from === null || from === move.toTeamId)
    return { teamId: move.toTeamId, transfers: state.transfers, transferFacts: { ...facts, teamsSeen: seen } }
  const slip = state.transfers.slice(facts.absorbed?.moves ?? 0).at(-1)
  if (slip && isSlip(slip, move)) return undoSlip(state, slip)
  const record = { ...move, fromTeamId: from, isReturn: facts.teamsSeen.includes(move.toTeamId) }
  return {
    teamId: move.toTeamId,
    transfers: [...state.transfers, record],
    transferFacts: {
      ...facts,
      teamsSeen: seen,
      documentedInSource: facts.documentedInSource + (move.fromImport ? 1 : 0)
    }
  }
}

function isSlip(slip: TransferRecord, move: Move): boolean {
  return (
    !slip.fromImport &&
    !move.fromImport &&
    !slip.told &&
    slip.by === move.by &&
    slip.fromTeamId === move.toTeamId &&
    slip.at !== null &&
    move.at !== null &&
    move.at - slip.at <= SLIP_MS
  )
}

function undoSlip(state: Moved, slip: TransferRecord): Moved {
  const facts = state.transferFacts
  return {
    teamId: slip.fromTeamId,
    transfers: state.transfers.slice(0, -1),
    transferFacts: slip.isReturn
      ? facts
      : { ...facts, teamsSeen: facts.teamsSeen.filter((team) => team !== slip.toTeamId) }
  }
}
