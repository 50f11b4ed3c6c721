import type { CaseState } from '../../domain/cases/case-state.ts'

/**
 * A case that a file brought and nobody has worked on here. It is not thrown at the supervisor one by one: next contacts and
 * parked show imported history as one grouped line (INTERFACES.md §2).
 */
export function isImportedHistory(state: CaseState): boolean {
  const { imported, promises, transfers, steps } = state
  if (imported === null) return false
  return (
    imported.byHand.length === 0 &&
    state.reopenedByHand === 0 &&
    Object.keys(steps).length === 0 &&
    promises.every((promise) => promise.fromImport && promise.movedAt === null && promise.releasedAt === null) &&
    transfers.every((transfer) => transfer.fromImport)
  )
}
