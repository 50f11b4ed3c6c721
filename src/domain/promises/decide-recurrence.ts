import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { newEvent } from '../shared/new-event.ts'
import { instantOf, zonedTime } from '../shared/zoned-time.ts'
import type { PromiseState } from './promise-state.ts'

/** One of the cases of a customer, as it will stand after the command. */
export interface KnownCase {
  readonly ordinal: number
  /** null: it is no longer there. */
  readonly state: CaseState | null
}

type Recurrence = Extract<CaseEvent, { type: `recurrence-${string}` }>

/**
 * What the "it will not happen again" promises of these cases have to learn from one another (PRODUCT.md §3): noticed where another case of the same
 * customer happened within the term and has a watched root cause, withdrawn where that no longer holds. Only cases given are judged, so that
 * one left out withdraws nothing. Doing it again writes nothing.
 */
export function decideRecurrences(
  cases: readonly KnownCase[],
  context: DecideContext
): readonly { readonly ordinal: number; readonly events: readonly Recurrence[] }[] {
  return cases.flatMap(({ ordinal, state }) => {
    const watching = state === null || state.mergedInto !== null ? [] : state.promises
    const events = watching.flatMap((promise) =>
      cases.flatMap((other) =>
        state === null || other.ordinal === ordinal ? [] : learned(state, promise, { other, cases }, context)
      )
    )
    return events.length === 0 ? [] : [{ ordinal, events }]
  })
}

function learned(
  state: CaseState,
  promise: PromiseState,
  { other: { ordinal, state: other }, cases }: { readonly other: KnownCase; readonly cases: readonly KnownCase[] },
  context: DecideContext
): readonly Recurrence[] {
  if (promise.watch === null) return []
  const isNoted = promise.watch.recurred.some((one) => one.ordinal === ordinal)
  const at = other === null ? null : (other.happenedAt ?? other.openedAt)
  const isJudged = other === null || other.mergedInto === null || (isNoted && !isDiagnosedElsewhere(other, cases))
  const causeId = other === null || at === null || !isJudged ? undefined : sharedCause(state, promise, other, at)
  if (causeId === undefined || other === null || at === null)
    return isNoted ? [newEvent(context, 'recurrence-withdrawn', { promiseId: promise.id, ordinal })] : []
  if (isNoted) return []
  const data = { promiseId: promise.id, causeId, ordinal, ref: other.ref }
  return [newEvent(context, 'recurrence-noticed', data, zonedTime(at, context.zone))]
}

/** A duplicate came back as the case it was merged into, once that one's root causes are known; until then what it told still holds. */
function isDiagnosedElsewhere({ mergedInto }: CaseState, cases: readonly KnownCase[]): boolean {
  const kept = cases.find(({ ordinal }) => ordinal === mergedInto?.ordinal)?.state ?? null
  if (kept === null) return false
  if (kept.mergedInto !== null) return isDiagnosedElsewhere(kept, cases)
  return kept.causeIds.length > 0 || kept.causeUnknown
}

/** The watched root cause that came back; undefined: none, or not at this customer, or not while it was promised. */
function sharedCause(state: CaseState, promise: PromiseState, other: CaseState, at: Instant): string | undefined {
  const isSame = state.customerId !== null && other.customerId === state.customerId
  if (!isSame || !isWatching(promise, at)) return undefined
  return other.causeIds.find((id) => promise.watch?.causeIds.includes(id))
}

/** Whether the promise was in force at an instant: after it was made, within its term, before another one took its place. */
function isWatching({ madeAt, due, movedAt, releasedAt }: PromiseState, at: Instant): boolean {
  const end = Math.min(due === null ? Infinity : instantOf(due), movedAt ?? Infinity, releasedAt ?? Infinity)
  return at > (madeAt ?? Infinity) && at <= end
}
