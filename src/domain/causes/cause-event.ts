import type { DomainEvent, TextRef } from '../shared/event.ts'

/** A root cause: what in the process made the case happen. Never a person. */
export type CauseEvent =
  | DomainEvent<'cause-added', { readonly label: TextRef; readonly parentId: string | null }>
  | DomainEvent<'cause-renamed', { readonly label: TextRef }>

export interface CauseState {
  readonly id: string
  readonly label: TextRef
  readonly parentId: string | null
  readonly importId: string | null
}
