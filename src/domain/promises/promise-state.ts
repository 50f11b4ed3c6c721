import type { Instant } from '../shared/instant.ts'
import type { ZonedTime } from '../shared/zoned-time.ts'
import type { PromiseKind } from './promise-kind.ts'
import type { Cadence, WaitsFor } from './promise-terms.ts'

/** One promise to a customer as its case's events tell it. Holds instants, never a verdict: that depends on when one asks. */
export interface PromiseState {
  readonly id: string
  /** A kind of ours, or the text a file has for it; null where the file names none. */
  readonly kind: PromiseKind | string | null
  /** null where a file does not say. */
  readonly madeAt: Instant | null
  /** null: vague, or a file that only says whether it was kept. */
  readonly due: ZonedTime | null
  readonly fulfilledAt: Instant | null
  /** When a new time was agreed with the customer. */
  readonly movedAt: Instant | null
  readonly releasedAt: Instant | null
  /** How many attempts were agreed in case the customer is not reached; null: none were. */
  readonly attemptsAgreed: number | null
  /** When we tried in vain, in the order of time. */
  readonly attempts: readonly Instant[]
  /** When the last of the agreed attempts was made. */
  readonly attemptedAt: Instant | null
  /** What a file without a due says of it; null: nothing. */
  readonly keptAsRecorded: boolean | null
  /** How often the same promise had been moved before this due. */
  readonly timesMoved: number
  readonly movedTo: string | null
  readonly recordedLate: boolean
  readonly channel: string | null
  readonly performerId: string | null
  readonly fromImport: boolean
  /** When the customer expected it; null: not asked. */
  readonly expectedBy: ZonedTime | null
  readonly cadence: Cadence | null
  /** The update before this one. */
  readonly follows: string | null
  /** Tell when fixed: what is waited for, until it fell due. */
  readonly waitsFor: WaitsFor | null
  /** Tell when fixed: what it had waited for, once that was in place; missing: it still waits, or waited for nothing recorded here. */
  readonly fell?: FellDue
  /** No recurrence: watched root causes, and the other cases that broke it, with the instants they happened at. null: nothing is watched. */
  readonly watch: RecurrenceWatch | null
}

/** Of a promise that has none of the finer terms: a file's, or one written before they were known. */
export const NO_TERMS = { expectedBy: null, cadence: null, follows: null, waitsFor: null, watch: null } as const

export interface FellDue {
  readonly waitedFor: WaitsFor
  /** Attempts count from then on: before it there was nothing to tell. null: its backstop had passed before. */
  readonly since: Instant | null
}

export interface RecurrenceWatch {
  /** Empty: the case has none yet, and the first it gets will be watched. */
  readonly causeIds: readonly string[]
  readonly recurred: readonly { readonly ordinal: number; readonly ref: string; readonly at: Instant }[]
}
