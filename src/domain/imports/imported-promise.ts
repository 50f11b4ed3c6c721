import { NO_TERMS, type PromiseState } from '../promises/promise-state.ts'
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
    attemptsAgreed: null,
    attempts: [],
    attemptedAt: null,
    keptAsRecorded: hasDue ? null : (fields.promiseKept ?? null),
    timesMoved: 0,
    movedTo: null,
    recordedLate: false,
    channel: fields.channel ?? null,
    performerId: null,
    fromImport: true,
    ...NO_TERMS
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A person agreed on something else with the customer: since then the file no longer says what is owed. */
const isAgreedAnew = ({ movedAt, releasedAt }: PromiseState): boolean => movedAt !== null || releasedAt !== null

/** Where no record that counts had told of it (before: null), only a person can have fulfilled it. */
const isFulfilledByHand = (current: PromiseState, before: PromiseState | null): boolean =>
  current.fulfilledAt !== (before?.fulfilledAt ?? null)

/** A newer record changes only what the source itself changed; what a person recorded since stays. */
export function updateImportedPromise(
  current: PromiseState,
  before: PromiseState | null,
  next: PromiseState
): PromiseState {
  const { kind, madeAt, keptAsRecorded, channel } = next
  const told = { ...current, kind, madeAt, keptAsRecorded, channel }
  if (isAgreedAnew(current)) return told
  return {
    ...told,
    due: before !== null && same(before.due, next.due) ? current.due : next.due,
    fulfilledAt: isFulfilledByHand(current, before) ? current.fulfilledAt : next.fulfilledAt
  }
}

/** Whether a person has done something to it, so that an emptied cell must not make it vanish. */
export function isTakenOver(current: PromiseState, before: PromiseState | null): boolean {
  const isWorkedOn = current.attempts.length > 0 || current.performerId !== null
  return isAgreedAnew(current) || isWorkedOn || isFulfilledByHand(current, before)
}

/** Whether the source has changed what a person's word stands against; null: it no longer knows of a promise. */
export function saysOtherwise(current: PromiseState, before: PromiseState | null, next: PromiseState | null): boolean {
  if (before === null) return false
  if (next === null) return true
  const isOther = next.fulfilledAt !== before.fulfilledAt && next.fulfilledAt !== current.fulfilledAt
  if (isAgreedAnew(current)) return isOther || !same(before.due, next.due)
  return isOther && isFulfilledByHand(current, before)
}
