import type { CaseState } from '../../domain/cases/case-state.ts'

/**
 * A case that a file brought and nobody has worked on here. It is not thrown at the supervisor one by one: next contacts and
 * parked show imported history as one grouped line (INTERFACES.md §2).
 */
export function isImportedHistory(state: CaseState): boolean {
  return state.imported !== null && !state.workedOn
}
