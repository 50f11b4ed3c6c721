import type { DomainEvent, TextRef } from '../shared/event.ts'

export type PersonRole = 'agent' | 'supervisor' | 'process-owner'

/** People who work here; customers are no people of this kind. */
export type PersonEvent =
  | DomainEvent<'person-added', { readonly name: TextRef; readonly role: PersonRole; readonly teamId: string | null }>
  | DomainEvent<'person-renamed', { readonly name: TextRef }>
  | DomainEvent<'person-changed', PersonChanged>
  | DomainEvent<'person-erased', Record<string, never>>

/** Only what changed. Somebody inactive is offered nowhere and stays in every record. */
export interface PersonChanged {
  readonly role?: PersonRole
  readonly teamId?: string | null
  readonly active?: boolean
}

export interface PersonState {
  readonly id: string
  readonly name: TextRef
  readonly role: PersonRole
  readonly teamId: string | null
  readonly active: boolean
  readonly erased: boolean
  readonly importId: string | null
}
