import type { EventId, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import type { ZonedTime } from '../shared/zoned-time.ts'

export const SAFETY_KINDS = ['violence', 'self-harm', 'other'] as const
export type SafetyKind = (typeof SAFETY_KINDS)[number]

export interface SafetyRaised {
  readonly kind: SafetyKind
  readonly note: TextRef | null
}

export interface SafetyStepDone {
  /** Of the floor's own procedure: the place of the step as text, or the id of its text. */
  readonly step: string
  readonly done: boolean
  readonly note: TextRef | null
}

/** The newest safety case of a case. */
export interface SafetyState {
  /** The event that raised it. */
  readonly raisedId: EventId
  readonly kind: SafetyKind
  readonly by: string | null
  readonly raisedAt: Instant
  /** Steps of the procedure that are done, with their instants. */
  readonly done: Readonly<Record<string, Instant>>
  /** null: the case is in safety mode. Only a supervisor ends it. */
  readonly endedAt: Instant | null
}

export interface FormalChannelOpened {
  readonly reason: TextRef
  /** The evidence that we ask them to send in writing. */
  readonly evidence: TextRef | null
  /** We answer officially by then: a promise written in the same commit. */
  readonly answerBy: ZonedTime
  readonly promiseId: string
  /** When a supervisor looks whether it is still needed. */
  readonly reviewBy: ZonedTime
}

/** A supervisor looked: it is still needed, and is looked at again by then. */
export interface FormalChannelReviewed {
  readonly reviewBy: ZonedTime
  readonly note: TextRef | null
}

export interface FormalState extends FormalChannelOpened {
  readonly openedAt: Instant
  /** When a supervisor last looked whether it is still needed; missing: nobody has yet. */
  readonly reviewedAt?: Instant
  readonly closedAt: Instant | null
}
