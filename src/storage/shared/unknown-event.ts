import { knowsCaseEvent, knowsStreamEvent } from '../../domain/shared/known-events.ts'
import type { CaseEvents, StreamRecord } from './records.ts'

/** An event that only a newer program can have written. Folding past it would quietly show something else than what happened. */
export class UnknownEventError extends Error {
  override readonly name = 'UnknownEventError'
}

export function refuseUnknownCaseEvents(cases: readonly CaseEvents[]): void {
  for (const events of cases)
    for (const { event } of events)
      if (!knowsCaseEvent(event.type, event.version))
        throw new UnknownEventError(`event ${event.id}: ${event.type} of version ${event.version} is not known here`)
}

export function refuseUnknownStreamEvents({ kind, id, events }: StreamRecord): void {
  for (const { event } of events)
    if (!knowsStreamEvent(kind, event.type, event.version))
      throw new UnknownEventError(`${kind} ${id}: ${event.type} of version ${event.version} is not known here`)
}
