import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState, ImportedPart } from '../cases/case-state.ts'
import { isKeptOpen, isStatusByHand } from '../cases/keeps-open.ts'
import { addConflict, asSourceSays, caseSays, PLAIN_FIELDS, saysSame, sourceSays } from './conflicts.ts'
import type { ImportsView } from './imported-record.ts'
import { sourceStory } from './source-story.ts'

/** After every event id. */
const END = '\uffff'

/**
 * Rows told anew are folded in their old place, before what people did since; there they meet nobody's value. So where they arrived it is asked what
 * the source's own story has become by them: a field that a person has changed too, and that the source now tells otherwise, is a conflict.
 * @param arrived the last of the import's rows that tell something anew
 * @param counted in the order of their ids
 */
export function weighRetold(
  state: CaseState | null,
  arrived: CaseEvent,
  counted: readonly CaseEvent[],
  imports: ImportsView
): CaseState | null {
  if (state === null || state.imported === null) return state
  const { importId } = arrived
  const first = counted.find((event) => event.importId === importId) ?? arrived
  const ofImport = counted.filter((event) => event.importId === importId)
  const earlier = counted.filter((event) => event.id < first.id)
  const before = sourceStory(earlier, first.id, imports)?.imported
  const after = sourceStory([...earlier, ...ofImport], END, imports)?.imported
  if (!before || !after) return state
  const weighed = closedAnew(state, before, after, arrived.id)
  let { conflicts } = weighed
  for (const field of PLAIN_FIELDS) {
    const now = sourceSays(after, field)
    const isOpen = state.imported.byHand.includes(field) && !saysSame(caseSays(weighed, field), now)
    if (isOpen && !saysSame(sourceSays(before, field), now)) conflicts = addConflict(conflicts, field, arrived.id)
  }
  return { ...weighed, conflicts }
}

/** The old place of a row closed the case before something was owed here; where it arrived, the case closes unless that still is. */
function closedAnew(state: CaseState, before: ImportedPart, after: ImportedPart, eventId: string): CaseState {
  const isNews = !saysSame(sourceSays(before, 'status'), sourceSays(after, 'status'))
  const isToClose = isNews && after.status === 'closed' && state.status !== 'closed' && !isStatusByHand(state)
  if (!isToClose || state.imported === null) return state
  if (!isKeptOpen(state)) return asSourceSays(state, after, 'status')
  const imported = { ...state.imported, byHand: [...state.imported.byHand, 'status' as const] }
  return { ...state, imported, conflicts: addConflict(state.conflicts, 'status', eventId) }
}
