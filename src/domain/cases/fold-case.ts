import type { ImportsView } from '../imports/imported-record.ts'
import { newestRows } from '../imports/newest-rows.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { evolveCase } from './evolve-case.ts'

/** Folds in the order of ids, never of arrival; events of imports that are not live are skipped. null: nothing is left. */
export function foldCase(events: readonly CaseEvent[], imports: ImportsView): CaseState | null {
  const counted = events.filter((event) => event.importId === undefined || imports.get(event.importId)?.live === true)
  const ordered = isOrdered(counted) ? counted : counted.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  let state: CaseState | null = null
  for (const event of newestRows(ordered)) state = evolveCase(state, event, imports)
  return state
}

function isOrdered(events: readonly CaseEvent[]): boolean {
  for (let i = 1; i < events.length; i++) if ((events[i - 1]?.id ?? '') > (events[i]?.id ?? '')) return false
  return true
}
