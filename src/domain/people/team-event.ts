import type { DomainEvent, TextRef } from '../shared/event.ts'

export type TeamEvent =
  DomainEvent<'team-added', { readonly name: TextRef }> | DomainEvent<'team-renamed', { readonly name: TextRef }>

export interface TeamState {
  readonly id: string
  readonly name: TextRef
  /** The import that brought it; null: added by hand. Shown only while that import is live or something else uses it. */
  readonly importId: string | null
}
