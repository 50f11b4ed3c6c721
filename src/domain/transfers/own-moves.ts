import type { CaseState } from '../cases/case-state.ts'
import type { TransferRecord } from './transfer-record.ts'

/** The case's own moves, oldest first: what merged duplicates brought stands before them, and says nothing about where this case is. */
export const ownMoves = ({
  transfers,
  transferFacts
}: Pick<CaseState, 'transfers' | 'transferFacts'>): readonly TransferRecord[] =>
  transfers.slice(transferFacts.absorbed?.moves ?? 0)
