import type { Instant } from './instant.ts'
import type { ZonedTime } from './zoned-time.ts'

/** A ULID of the hybrid clock. Events fold in the order of their ids, never of arrival. */
export type EventId = string

/** What every event carries, whatever happened. Stored once, never changed. */
export interface DomainEvent<Type extends string, Data> {
  readonly id: EventId
  readonly type: Type
  /** Of the shape of `data`; `evolve` understands every version ever written. */
  readonly version: number
  readonly occurredAt: ZonedTime
  readonly recordedAt: Instant
  /** Who was at the desk; null where nobody said. */
  readonly by: string | null
  /** Which installation wrote it. */
  readonly device: string
  /** The import that brought it; the fold skips the events of imports that are not live. */
  readonly importId?: string
  readonly data: Data
}

/** Free text and names live apart, so that a person can be erased: the event keeps id and SHA-256(salt, text). */
export interface TextRef {
  readonly id: string
  readonly hash: string
}

/** Everything `decide` may know of the world outside the state. */
export interface DecideContext {
  readonly now: Instant
  /** The floor's IANA time zone. */
  readonly zone: string
  readonly by: string | null
  readonly device: string
  /** Whether a supervisor is at the desk; missing: yes, the desk is the supervisor's unless an agent took it. */
  readonly isSupervisor?: boolean
  readonly nextId: () => EventId
}
