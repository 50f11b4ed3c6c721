import type { CaseState } from '../cases/case-state.ts'
import { ownMoves } from './own-moves.ts'
import type { TransferRecord } from './transfer-record.ts'

/** A slip taken back by the same person within two minutes, before anybody was told, is no transfer (PRODUCT.md §1). */
const SLIP_MS = 120_000

/** Where the case goes; without `toHandlerId` a file's row, which moves between teams only (INTERFACES.md §2). */
export type Move = Omit<TransferRecord, 'isReturn' | 'isDirect' | 'fromTeamId' | 'fromHandlerId'>

type Moved = Pick<CaseState, 'teamId' | 'transfers' | 'transferFacts'>
type Placed = Moved & Pick<CaseState, 'handlerId'>

/**
 * What a move is. `routing`: the first team; `taken`: somebody of the team takes what lay with all of it; `slip`: it takes back a slip;
 * `same`: it is there already. Only `transfer` counts.
 */
export type MoveKind = 'routing' | 'transfer' | 'slip' | 'taken' | 'same'

/**
 * Moves the case. An unknown team between two known ones is no move, so that the case always comes from the last known one. Inside a team it is
 * a transfer to take it from the person who has it, whoever gets it then, and none to take it up where nobody had.
 */
export function applyMove(state: Placed, move: Move): Moved {
  return judgeMove(state, move).moved
}

export function judgeMove(state: Placed, move: Move): { readonly kind: MoveKind; readonly moved: Moved } {
  const slip = ownMoves(state).at(-1)
  if (slip === undefined || !takesBack(slip, move)) return plainMove(state, move)
  // Back in the team, but not with whom it was: what is left of the two is a change of hands, or takes back the slip before.
  const rest = judgeMove(withoutSlip(state, slip), move)
  return rest.kind === 'transfer' ? rest : { ...rest, kind: 'slip' }
}

function plainMove(state: Placed, move: Move): ReturnType<typeof judgeMove> {
  const { teamId: from, transfers, transferFacts: facts } = state
  if (from === move.toTeamId) return insideTeam(state, move)
  const isReturn = facts.teamsSeen.includes(move.toTeamId)
  const transferFacts = isReturn ? facts : { ...facts, teamsSeen: [...facts.teamsSeen, move.toTeamId] }
  const routed = { teamId: move.toTeamId, transfers, transferFacts }
  if (from === null) return { kind: 'routing', moved: routed }
  const before = ownMoves(state).findLast(({ fromTeamId, toTeamId }) => fromTeamId !== toTeamId)
  const isDirect = isReturn && before?.fromTeamId === move.toTeamId
  return { kind: 'transfer', moved: recorded(state, routed, move, { fromTeamId: from, isReturn, isDirect }) }
}

function insideTeam(state: Placed, move: Move): ReturnType<typeof judgeMove> {
  const { handlerId } = state
  const stays = { teamId: move.toTeamId, transfers: state.transfers, transferFacts: state.transferFacts }
  if (move.toHandlerId === undefined || move.toHandlerId === handlerId) return { kind: 'same', moved: stays }
  if (handlerId === null) return { kind: 'taken', moved: { ...stays, transfers: heardOf(state, move) } }
  const within = { fromTeamId: move.toTeamId, isReturn: false, isDirect: false }
  return { kind: 'transfer', moved: recorded(state, stays, move, within) }
}

type Way = Pick<TransferRecord, 'fromTeamId' | 'isReturn' | 'isDirect'>

function recorded({ handlerId }: Placed, moved: Moved, move: Move, way: Way): Moved {
  const { transferFacts: facts, transfers } = moved
  const from = move.fromImport ? {} : { fromHandlerId: handlerId }
  return {
    ...moved,
    transfers: [...transfers, { ...move, ...from, ...way }],
    transferFacts: { ...facts, documentedInSource: facts.documentedInSource + (move.fromImport ? 1 : 0) }
  }
}

/** The moves, once somebody took the case up where the last one had left it: by another hand or with a word, it is no slip any more. */
function heardOf(state: Placed, { told, by }: Move): readonly TransferRecord[] {
  const last = ownMoves(state).at(-1)
  if (last === undefined || last.told || (!told && by === last.by)) return state.transfers
  return [...state.transfers.slice(0, -1), { ...last, told: true }]
}

/** Back where it came from: the team, or inside a team the person. */
function takesBack(slip: TransferRecord, move: Move): boolean {
  const isInside = slip.fromTeamId === slip.toTeamId
  return (
    !slip.fromImport &&
    !move.fromImport &&
    !slip.told &&
    slip.by === move.by &&
    slip.fromTeamId === move.toTeamId &&
    (!isInside || slip.fromHandlerId === move.toHandlerId) &&
    slip.at !== null &&
    move.at !== null &&
    move.at - slip.at <= SLIP_MS
  )
}

/** The case as it was before the slip. */
function withoutSlip(state: Placed, slip: TransferRecord): Placed {
  const { transferFacts: facts } = state
  const isElsewhere = facts.absorbed?.teams?.includes(slip.toTeamId) === true
  const isNews = !slip.isReturn && slip.fromTeamId !== slip.toTeamId && !isElsewhere
  const teamsSeen = isNews ? facts.teamsSeen.filter((team) => team !== slip.toTeamId) : facts.teamsSeen
  return {
    teamId: slip.fromTeamId,
    handlerId: slip.fromHandlerId ?? null,
    transfers: state.transfers.slice(0, -1),
    transferFacts: { ...facts, teamsSeen }
  }
}
