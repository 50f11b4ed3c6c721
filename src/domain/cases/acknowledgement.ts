import type { Instant } from '../shared/instant.ts'
import type { ZonedTime } from '../shared/zoned-time.ts'
import type { Scale } from './vocabulary.ts'

/** PRODUCT.md §3: until the customer knows that we have it and are working on it. */
export const ACKNOWLEDGEMENTS = ['automatic', 'personal'] as const
export type AcknowledgementKind = (typeof ACKNOWLEDGEMENTS)[number]

export interface Acknowledged {
  readonly how: AcknowledgementKind
  readonly channel: string
}

export interface Acknowledgement {
  readonly how: AcknowledgementKind
  readonly at: Instant
  /** Who told them; null: the supervisor at the desk. */
  readonly by: string | null
  /** When an automatic word had come before this personal one; missing: `at` is the first. */
  readonly firstAt?: Instant
  /** Where it was a word of its own, not a conversation: on which channel it went out. */
  readonly channel?: string
}

/** What decides which word the customer needs, and from whom. */
export interface AcknowledgementNeeds {
  readonly severity: Scale | null
  readonly ownDeadline: ZonedTime | null
  readonly ownerId: string | null
}

/** Channels on which the customer hears us while they tell us: opened by hand there, they know. */
export const LIVE_CHANNELS: readonly string[] = ['phone', 'chat', 'in-person']

/** From this severity on an automatic acknowledgement does not count. */
const PERSONAL_FROM_SEVERITY = 4
const DAY_MS = 86_400_000

/**
 * PRODUCT.md §3: severity 4–5, or their own deadline within a day (or past), needs a personal acknowledgement from a named owner. Plain numbers, so
 * that columns can call it too: `severity` 0 where unknown, `ownDeadline` in epoch ms, NaN where they have none.
 */
export function needsPersonal(severity: number, ownDeadline: number, now: Instant): boolean {
  return severity >= PERSONAL_FROM_SEVERITY || ownDeadline - now <= DAY_MS
}

/**
 * Whether the customer knows, as well as this case needs it.
 * @param how 0: they do not know; else the place in ACKNOWLEDGEMENTS plus one
 */
export function isAcknowledged(how: number, isPersonalNeeded: boolean, hasOwner: boolean): boolean {
  return isPersonalNeeded ? how === 2 && hasOwner : how > 0
}
