import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import { correctableFields } from '../../../domain/cases/correct-entry.ts'
import type { TimelineEntry } from './timeline-entries.ts'

/** An entry as it is told now, where something in it may be put right; what was taken back or struck out stays so. */
export function correctableEvent(
  { event: { id }, counted }: TimelineEntry,
  told: readonly CaseEvent[]
): CaseEvent | null {
  const event = counted ? told.find((one) => one.id === id) : undefined
  return event !== undefined && correctableFields(event).length > 0 ? event : null
}
