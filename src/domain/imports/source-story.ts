import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import { applyRecord } from './apply-record.ts'
import type { ImportsView } from './imported-record.ts'
import { newestRows } from './newest-rows.ts'

/** What the records among these events told of a case before the event `until`, without what people did; null: nothing. In any order. */
export function sourceStory(events: readonly CaseEvent[], until: string, imports: ImportsView): CaseState | null {
  const records = events
    .filter((event) => event.type === 'record-imported' && event.id < until)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const told = newestRows(records, []) ?? records.map((event) => ({ event, place: event.id, arrived: false }))
  let state: CaseState | null = null
  for (const { event, place, arrived } of told) {
    const facts = imports.get(event.importId ?? '')
    if (event.type === 'record-imported' && arrived !== true && facts !== undefined)
      state = applyRecord(state, event, facts, place)
  }
  return state
}
