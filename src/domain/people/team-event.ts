import type { DomainEvent, TextRef } from '../shared/event.ts'
import type { OpeningHours } from './opening-hours.ts'

export type TeamEvent =
  | DomainEvent<'team-added', { readonly name: TextRef }>
  | DomainEvent<'team-renamed', { readonly name: TextRef }>
  | DomainEvent<'team-changed', TeamChanged>

/** Only what changed; null forgets. */
export interface TeamChanged {
  readonly zone?: string | null
  readonly hours?: OpeningHours | null
  readonly transferLimit?: number | null
  readonly active?: boolean
}

export interface TeamState {
  readonly id: string
  readonly name: TextRef
  /** IANA zone; null: the floor's. */
  readonly zone: string | null
  /** null: not told. */
  readonly hours: OpeningHours | null
  /** Transfers a case with this team may have; null: the limit of its situation. */
  readonly transferLimit: number | null
  readonly active: boolean
  /** The import that brought it; null: added by hand. Shown only while that import is live or something else uses it. */
  readonly importId: string | null
}
