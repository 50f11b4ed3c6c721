import type { CaseState } from '../cases/case-state.ts'

export interface TransferCounts {
  readonly documented: number
  /** What the file counts beyond what its rows show; negative where it counts less. null: unknown. */
  readonly undocumented: number | null
  /** documented + undocumented; null: unknown. */
  readonly total: number | null
  /** Moves back to a team that had the case before (ping-pong). */
  readonly returns: number
}

/** INTERFACES.md §2, Transfers: a file's own counter is the case's total; moves made in the app add to both. */
export function transferCounts(state: Pick<CaseState, 'transfers' | 'transferFacts'>): TransferCounts {
  const { countInSource, documentedInSource, rowsShowMoves } = state.transferFacts
  const documented = state.transfers.length
  const returns = state.transfers.filter((transfer) => transfer.isReturn).length
  if (countInSource === null)
    return rowsShowMoves
      ? { documented, undocumented: 0, total: documented, returns }
      : { documented, undocumented: null, total: null, returns }
  const undocumented = countInSource - documentedInSource
  return { documented, undocumented, total: documented + undocumented, returns }
}

/** How many transfers are above the limit; an unknown total compares by what is documented. */
export function excessTransfers(counts: TransferCounts, limit: number): number {
  return Math.max(0, (counts.total ?? counts.documented) - limit)
}
