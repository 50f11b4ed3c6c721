import type { CaseEvent } from '../cases/case-event.ts'
import type { ImportsView } from './imported-record.ts'

/** Identities of the records that live imports already delivered to this case; a record among them is not written again. */
export function deliveredRecords(events: readonly CaseEvent[], imports: ImportsView): ReadonlySet<string> {
  const delivered = new Set<string>()
  for (const event of events)
    if (event.type === 'record-imported' && imports.get(event.importId ?? '')?.live) delivered.add(event.data.identity)
  return delivered
}
