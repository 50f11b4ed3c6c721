import type { PromiseState } from '../promises/promise-state.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import type { ImportFacts, RecordFields } from './imported-record.ts'

const instant = (time: ZonedTime | undefined): Instant | null => (time === undefined ? null : instantOf(time))

/** The one promise a record describes (INTERFACES.md §2, Promises); null: an empty due means no promise, and an instant is never invented. */
export function promiseOfRecord(id: string, facts: ImportFacts, fields: RecordFields): PromiseState | null {
  const hasDue = facts.targets.includes('promiseDueAt')
  if (hasDue ? fields.promiseDueAt === undefined : fields.promiseKept === undefined) return null
  return {
    id,
    kind: fields.promiseKind ?? null,
    madeAt: instant(fields.promiseMadeAt),
    due: hasDue ? (fields.promiseDueAt ?? null) : null,
    fulfilledAt: instant(fields.promiseFulfilledAt),
    movedAt: null,
    releasedAt: null,
    keptAsRecorded: hasDue ? null : (fields.promiseKept ?? null),
    timesMoved: 0,
    movedTo: null,
    recordedLate: false,
    channel: fields.channel ?? null,
    performerId: null,
    fromImport: true
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A newer record changes only what the source itself changed; what a person recorded since stays. */
export function updateImportedPromise(
  current: PromiseState,
  before: PromiseState | null,
  next: PromiseState
): PromiseState {
  const byPerson = before !== null && current.fulfilledAt !== before.fulfilledAt
  return {
    ...current,
    kind: next.kind,
    madeAt: next.madeAt,
    due: before !== null && same(before.due, next.due) ? current.due : next.due,
    fulfilledAt: byPerson ? current.fulfilledAt : next.fulfilledAt,
    keptAsRecorded: next.keptAsRecorded,
    channel: next.channel
  }
}

/** Whether a person has done something to it, so that an emptied cell must not make it vanish. */
export function touchedByPerson(current: PromiseState, before: PromiseState | null): boolean {
  return (
    current.movedAt !== null ||
    current.releasedAt !== null ||
    (before !== null && current.fulfilledAt !== before.fulfilledAt)
  )
}
