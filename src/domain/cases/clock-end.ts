import { instantOf } from '../shared/zoned-time.ts'
import type { AcknowledgementNeeds } from './acknowledgement.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'

/**
 * The case after an event with what it needed at the end of the clock for its acknowledgement (PRODUCT.md §11): what changes after that end
 * changes the need of today, and never what was needed then. Told late counts by when it occurred.
 */
export function clockKept(before: CaseState | null, after: CaseState | null, event: CaseEvent): CaseState | null {
  if (after === null || after.acknowledgeBy === null) return after
  const known = before?.neededAtClock ?? null
  const is = needsOf(after)
  // a duplicate brings its clock with what it needed
  if (before === null || known === null) return { ...after, neededAtClock: after.neededAtClock ?? is }
  const was = needsOf(before)
  if (isSame(was, is) || instantOf(event.occurredAt) > after.acknowledgeBy) return after
  return { ...after, neededAtClock: { ...known, ...changed(was, is) } }
}

const needsOf = ({ severity, ownerId, heard }: CaseState): AcknowledgementNeeds => ({
  severity,
  ownDeadline: heard.empathize.ownDeadline ?? null,
  ownerId
})

const isSame = (a: AcknowledgementNeeds, b: AcknowledgementNeeds): boolean =>
  a.severity === b.severity && a.ownDeadline === b.ownDeadline && a.ownerId === b.ownerId

/** Only what this event changed: the rest may have changed after the end, though it was written before. */
function changed(was: AcknowledgementNeeds, is: AcknowledgementNeeds): Partial<AcknowledgementNeeds> {
  return {
    ...(was.severity === is.severity ? {} : { severity: is.severity }),
    ...(was.ownDeadline === is.ownDeadline ? {} : { ownDeadline: is.ownDeadline }),
    ...(was.ownerId === is.ownerId ? {} : { ownerId: is.ownerId })
  }
}
