import type { CaseState, TransferFacts } from '../cases/case-state.ts'

export interface TransferCounts {
  readonly documented: number
  /** What the file counts beyond what its rows show; negative where it counts less. null: unknown. */
  readonly undocumented: number | null
  /** documented + undocumented; null: unknown. */
  readonly total: number | null
  /** Moves back to a team that had the case before (ping-pong). */
  readonly returns: number
}

/**
 * INTERFACES.md §2, Transfers: a file's own counter is the case's total; moves made in the app add to both. What a merged duplicate brought adds
 * to both too; unknown beside known counts as far as it is known, so that a merge changes no sum over the floor.
 */
export function transferCounts(state: Pick<CaseState, 'transfers' | 'transferFacts'>): TransferCounts {
  const documented = state.transfers.length
  const returns = state.transfers.filter((transfer) => transfer.isReturn).length
  const own = ownUndocumented(state.transferFacts)
  const absorbed = state.transferFacts.absorbed?.undocumented ?? null
  const undocumented = own === null ? absorbed : own + (absorbed ?? 0)
  return { documented, undocumented, total: undocumented === null ? null : documented + undocumented, returns }
}

function ownUndocumented({ countInSource, documentedInSource, rowsShowMoves }: TransferFacts): number | null {
  if (countInSource !== null) return countInSource - documentedInSource
  return rowsShowMoves ? 0 : null
}

/** How many transfers are above the limit; an unknown total compares by what is documented. */
export function excessTransfers(counts: TransferCounts, limit: number): number {
  return Math.max(0, (counts.total ?? counts.documented) - limit)
}
