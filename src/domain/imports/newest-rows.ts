import type { CaseEvent } from '../cases/case-event.ts'

type Imported = Extract<CaseEvent, { type: 'record-imported' }>

/**
 * A newer file may tell a row anew that an older one of the same source had told: an event log writes the closing into every row of a case once
 * it is known. Such a row is folded once, in its old place and as the newest file has it; otherwise the case would live through its history twice.
 */
export function newestRows(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const newest = new Map<string, Imported>()
  let rows = 0
  for (const event of events) {
    if (event.type !== 'record-imported' || event.data.row === undefined) continue
    newest.set(event.data.row, event)
    rows++
  }
  if (newest.size === rows) return events
  return events.flatMap((event) => {
    if (event.type !== 'record-imported' || event.data.row === undefined) return [event]
    const told = newest.get(event.data.row)
    newest.delete(event.data.row)
    return told === undefined ? [] : [told]
  })
}
