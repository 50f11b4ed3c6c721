import type { PersonErasedEvent } from '../people/person-erased.ts'
import type { DomainEvent, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf } from '../shared/zoned-time.ts'

/** Praise in one line, linked to the cause it praises; it is no case. One stream each. */
export type ComplimentEvent =
  | DomainEvent<'compliment-noted', ComplimentNoted>
  | DomainEvent<'compliment-withdrawn', Record<string, never>>
  | PersonErasedEvent

export interface ComplimentNoted {
  readonly text: TextRef
  readonly causeId: string | null
  /** A fix; they come with a later step of the product. */
  readonly fixId: string | null
  readonly customerId: string | null
}

export interface ComplimentState extends ComplimentNoted {
  readonly id: string
  readonly at: Instant
  readonly withdrawn: boolean
}

export function evolveCompliment(
  id: string,
  state: ComplimentState | null,
  event: ComplimentEvent
): ComplimentState | null {
  if (event.type === 'compliment-noted') return { id, ...event.data, at: instantOf(event.occurredAt), withdrawn: false }
  // the praise counts on, without its words
  if (event.type === 'person-erased') return state
  return state === null ? null : { ...state, withdrawn: true }
}
