import type { CaseEvent } from '../cases/case-event.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { countsAsAttempt } from './find-promise.ts'
import type { PromiseState } from './promise-state.ts'
import { verdictOf } from './verdict.ts'

type PromiseEvent = Extract<CaseEvent, { type: `promise-${string}` | `recurrence-${string}` | 'contact-recorded' }>

/** The promises of one case after one more event about them. */
export function evolvePromises(promises: readonly PromiseState[], event: PromiseEvent): readonly PromiseState[] {
  const at = instantOf(event.occurredAt)
  switch (event.type) {
    case 'promise-made':
      return [...promises, made(event)]
    case 'promise-kept':
      return change(promises, event.data.promiseId, (promise) => ({
        ...promise,
        fulfilledAt: at,
        recordedLate: promise.recordedLate || event.data.lateReason !== null
      }))
    case 'promise-moved':
      return moved(promises, event)
    case 'promise-released':
      return change(promises, event.data.promiseId, (promise) => ({
        ...promise,
        releasedAt: at,
        recordedLate: promise.recordedLate || event.data.lateReason !== undefined
      }))
    case 'promise-handed-over':
      return change(promises, event.data.promiseId, (promise) => ({
        ...promise,
        performerId: event.data.performerId
      }))
    case 'promise-fell-due':
      return change(promises, event.data.promiseId, (promise) => fellDue(promise, event.data.due, at))
    case 'recurrence-noticed':
    case 'recurrence-withdrawn':
      return change(promises, event.data.promiseId, (promise) => ({
        ...promise,
        watch: watching(promise.watch, event)
      }))
    case 'contact-recorded':
      return attempted(promises, event)
  }
}

function made(event: Extract<PromiseEvent, { type: 'promise-made' }>): PromiseState {
  const { promiseId, kind, due, channel, performerId } = event.data
  return {
    id: promiseId,
    kind,
    madeAt: instantOf(event.occurredAt),
    due,
    fulfilledAt: null,
    movedAt: null,
    releasedAt: null,
    attemptsAgreed: event.data.attempts ?? null,
    attempts: [],
    attemptedAt: null,
    keptAsRecorded: null,
    timesMoved: 0,
    movedTo: null,
    recordedLate: false,
    channel,
    performerId,
    fromImport: false,
    expectedBy: event.data.expectedBy ?? null,
    cadence: event.data.cadence ?? null,
    follows: event.data.follows ?? null,
    waitsFor: event.data.waitsFor ?? null,
    watch: kind === 'no-recurrence' ? { causeIds: event.data.watches ?? [], recurred: [] } : null
  }
}

/** Who was tried before it was in place heard nothing of it: only what comes after counts. */
function fellDue(promise: PromiseState, due: ZonedTime, at: Instant): PromiseState {
  const { waitsFor, due: backstop, attempts } = promise
  const fallen = { ...promise, due, waitsFor: null }
  if (waitsFor === null) return fallen
  const since = backstop !== null && instantOf(backstop) < at ? null : at
  return withAttempts({ ...fallen, fell: { waitedFor: waitsFor, since } }, attempts)
}

/** The attempts that count, and when the last of those agreed was made. */
function withAttempts(promise: PromiseState, all: readonly Instant[]): PromiseState {
  const attempts = all.filter((at) => countsAsAttempt(promise, at)).sort((a, b) => a - b)
  const { attemptsAgreed } = promise
  return { ...promise, attempts, attemptedAt: attemptsAgreed === null ? null : (attempts[attemptsAgreed - 1] ?? null) }
}

/** Another case counts once, however often it is told. */
function watching(
  watch: PromiseState['watch'],
  event: Extract<PromiseEvent, { type: `recurrence-${string}` }>
): PromiseState['watch'] {
  if (watch === null) return null
  const others = watch.recurred.filter(({ ordinal }) => ordinal !== event.data.ordinal)
  if (event.type === 'recurrence-withdrawn') return { ...watch, recurred: others }
  const { ordinal, ref } = event.data
  return { ...watch, recurred: [...others, { ordinal, ref, at: instantOf(event.occurredAt) }] }
}

/** The same promises where a case turned out to be the same matter: a duplicate is no recurrence. */
export function withoutRecurrence(promises: readonly PromiseState[], ordinal: number): readonly PromiseState[] {
  return promises.map((promise) =>
    promise.watch?.recurred.some((one) => one.ordinal === ordinal) === true
      ? {
          ...promise,
          watch: { ...promise.watch, recurred: promise.watch.recurred.filter((one) => one.ordinal !== ordinal) }
        }
      : promise
  )
}

/** A contact that was tried for a promise and did not reach the customer. */
function attempted(
  promises: readonly PromiseState[],
  event: Extract<PromiseEvent, { type: 'contact-recorded' }>
): readonly PromiseState[] {
  const { promiseId, direction, reached, lateReason } = event.data
  if (promiseId === null || direction !== 'out' || reached) return promises
  return change(promises, promiseId, (promise) => {
    const tried = withAttempts(promise, [...promise.attempts, instantOf(event.occurredAt)])
    return { ...tried, recordedLate: promise.recordedLate || lateReason !== undefined }
  })
}

/** The old promise ends as moved, or stays broken where its due had passed; the new one is linked to it either way. */
function moved(
  promises: readonly PromiseState[],
  event: Extract<PromiseEvent, { type: 'promise-moved' }>
): readonly PromiseState[] {
  const { promiseId, nextPromiseId, due, missed = [] } = event.data
  const at = instantOf(event.occurredAt)
  const old = promises.find((promise) => promise.id === promiseId)
  if (old === undefined) return promises
  // After its due nothing is moved: it stays broken, and a new promise starts.
  const isMoved = verdictOf({ ...old, movedAt: at }, at) === 'moved'
  const next: PromiseState = {
    ...old,
    id: nextPromiseId,
    madeAt: at,
    due,
    fulfilledAt: null,
    movedAt: null,
    releasedAt: null,
    attempts: [],
    attemptedAt: null,
    timesMoved: old.timesMoved + (isMoved ? 1 : 0),
    movedTo: null,
    recordedLate: false,
    fromImport: false,
    // What broke the old term does not break a new one.
    watch: old.watch && { ...old.watch, recurred: [] }
  }
  const ended = promises.map((promise) =>
    promise.id === promiseId || missed.includes(promise.id)
      ? { ...promise, movedAt: at, movedTo: nextPromiseId }
      : promise
  )
  const isLate = event.data.lateReason !== undefined
  return [
    ...change(ended, promiseId, (promise) => ({ ...promise, recordedLate: promise.recordedLate || isLate })),
    next
  ]
}

/** The case was closed: for the updates that were missed before nobody waits any more, broken as they are. */
export function endedWithCase(
  promises: readonly PromiseState[],
  { occurredAt, data: { missed = [] } }: Extract<CaseEvent, { type: 'case-closed' }>
): readonly PromiseState[] {
  if (missed.length === 0) return promises
  const at = instantOf(occurredAt)
  return promises.map((promise) => (missed.includes(promise.id) ? { ...promise, releasedAt: at } : promise))
}

function change(
  promises: readonly PromiseState[],
  id: string,
  how: (promise: PromiseState) => PromiseState
): readonly PromiseState[] {
  return promises.map((promise) => (promise.id === id ? how(promise) : promise))
}
