import type { DomainEvent, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'

export type PersonRole = 'agent' | 'supervisor' | 'process-owner'

/** People who work here; customers are no people of this kind. */
export type PersonEvent =
  | DomainEvent<'person-added', { readonly name: TextRef; readonly role: PersonRole; readonly teamId: string | null }>
  | DomainEvent<'person-renamed', { readonly name: TextRef }>
  | DomainEvent<'person-changed', PersonChanged>
  | DomainEvent<'person-erased', Record<string, never>>
  /** They know it: a playbook by its stream's id, or SAFETY_PROCEDURE. */
  | DomainEvent<'reading-confirmed', { readonly what: string; readonly version: number }>

/** What is confirmed of the floor's safety procedure. */
export const SAFETY_PROCEDURE = 'safety-procedure'

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
  /** What they have confirmed to know, with the newest instant and version. */
  readonly readings: Readonly<Record<string, { readonly at: Instant; readonly version: number }>>
  readonly importId: string | null
}
