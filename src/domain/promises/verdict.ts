import { instantOf } from '../shared/zoned-time.ts'
import type { Instant } from '../shared/instant.ts'
import type { PromiseState } from './promise-state.ts'

/** PRODUCT.md §3. `kept-late` is also counted as broken. */
export const VERDICTS = [
  'open',
  'kept',
  'kept-late',
  'broken',
  'moved',
  'released',
  'attempted',
  'kept-as-recorded',
  'broken-as-recorded'
] as const
export type Verdict = (typeof VERDICTS)[number]

/** The instants a verdict rests on, in epoch ms; NaN where there is none. Plain numbers, so that columns can call it too. */
export interface PromiseInstants {
  readonly dueAt: number
  readonly fulfilledAt: number
  readonly movedAt: number
  readonly releasedAt: number
  /** When the last of the attempts agreed with the customer was made. */
  readonly attemptedAt: number
  /** 1 kept, 0 broken as a file recorded it; NaN: no such record. */
  readonly keptAsRecorded: number
  /** No recurrence: when the watched cause first came back; Infinity: it has not; NaN: nothing is watched. */
  readonly recurredAt: number
}

/** A promise from a file is judged no later than the instant up to which that file knows. */
export function judgedAt(now: Instant, asOf: Instant | null): Instant {
  return asOf === null || Number.isNaN(asOf) ? now : Math.min(now, asOf)
}

/**
 * The verdict by PRODUCT.md §3 at the instant `at` (epoch ms). A function of instants alone: the same whether the app was open or shut when time
 * passed. At the due instant itself a promise is still open, so what happens at that instant is in time.
 */
export function verdictOfInstants(
  dueAt: number,
  fulfilledAt: number,
  movedAt: number,
  releasedAt: number,
  attemptedAt: number,
  keptAsRecorded: number,
  recurredAt: number,
  at: number
): Verdict {
  if (!Number.isNaN(recurredAt)) return verdictOfWatch(dueAt, movedAt, releasedAt, recurredAt, at)
  if (Number.isNaN(dueAt)) return verdictWithoutDue(fulfilledAt, movedAt, releasedAt, attemptedAt, keptAsRecorded)
  if (fulfilledAt <= dueAt) return 'kept'
  if (movedAt <= dueAt) return 'moved'
  if (releasedAt <= dueAt) return 'released'
  if (attemptedAt <= dueAt) return 'attempted'
  if (fulfilledAt > dueAt) return 'kept-late'
  return at > dueAt ? 'broken' : 'open'
}

/**
 * What was promised not to happen again is broken by the first recurrence within the term, and kept when the term is over. What the customer agreed
 * to before that, another term or none, ends it.
 */
function verdictOfWatch(dueAt: number, movedAt: number, releasedAt: number, recurredAt: number, at: number): Verdict {
  const until = Number.isNaN(dueAt) ? recurredAt : Math.min(dueAt, recurredAt)
  if (movedAt <= until) return 'moved'
  if (releasedAt <= until) return 'released'
  if (recurredAt < Infinity && recurredAt <= until) return 'broken'
  return at > dueAt ? 'kept' : 'open'
}

function verdictWithoutDue(
  fulfilledAt: number,
  movedAt: number,
  releasedAt: number,
  attemptedAt: number,
  keptAsRecorded: number
): Verdict {
  if (!Number.isNaN(keptAsRecorded)) return keptAsRecorded === 1 ? 'kept-as-recorded' : 'broken-as-recorded'
  if (!Number.isNaN(fulfilledAt)) return 'kept'
  if (!Number.isNaN(movedAt)) return 'moved'
  if (!Number.isNaN(releasedAt)) return 'released'
  return Number.isNaN(attemptedAt) ? 'open' : 'attempted'
}

const orNaN = (instant: Instant | null): number => instant ?? NaN

export function instantsOf(promise: PromiseState): PromiseInstants {
  const recorded = promise.keptAsRecorded
  return {
    dueAt: promise.due === null ? NaN : instantOf(promise.due),
    fulfilledAt: orNaN(promise.fulfilledAt),
    movedAt: orNaN(promise.movedAt),
    releasedAt: orNaN(promise.releasedAt),
    attemptedAt: orNaN(promise.attemptedAt),
    keptAsRecorded: recorded === null ? NaN : Number(recorded),
    recurredAt: promise.watch === null ? NaN : Math.min(...promise.watch.recurred.map(({ at }) => at))
  }
}

/** The verdict of one promise when asked at `at` (epoch ms). */
export function verdictOf(promise: PromiseState, at: Instant): Verdict {
  const i = instantsOf(promise)
  return verdictOfInstants(
    i.dueAt,
    i.fulfilledAt,
    i.movedAt,
    i.releasedAt,
    i.attemptedAt,
    i.keptAsRecorded,
    i.recurredAt,
    at
  )
}

/** How late, in whole minutes rounded up; null where the verdict is not about lateness. A broken promise still runs until `at`. */
export function minutesLate(verdict: Verdict, dueAt: number, fulfilledAt: number, at: number): number | null {
  if (verdict !== 'kept-late' && verdict !== 'broken') return null
  const end = verdict === 'kept-late' ? fulfilledAt : at
  return Math.ceil((end - dueAt) / 60_000)
}
