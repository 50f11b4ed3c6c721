import type { DomainEvent, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'

/** An outage, a mailing, a broken release: gathers the cases it caused. One stream each. */
export type IncidentEvent =
  | DomainEvent<'incident-opened', { readonly name: TextRef; readonly startedAt: ZonedTime }>
  | DomainEvent<'incident-changed', IncidentChanged>
  | DomainEvent<'incident-fixed', { readonly fixedAt: ZonedTime }>
  | DomainEvent<'incident-reopened', Record<string, never>>

/** Only what changed; null forgets. */
export interface IncidentChanged {
  readonly name?: TextRef
  /** Written once, offered on each case. */
  readonly workaround?: TextRef | null
  readonly situation?: string | null
}

export interface IncidentState {
  readonly id: string
  readonly name: TextRef
  readonly startedAt: Instant
  readonly workaround: TextRef | null
  readonly situation: string | null
  /** null: still going on. */
  readonly fixedAt: Instant | null
}

export function evolveIncident(id: string, state: IncidentState | null, event: IncidentEvent): IncidentState | null {
  if (event.type === 'incident-opened') {
    const { name, startedAt } = event.data
    return { id, name, startedAt: instantOf(startedAt), workaround: null, situation: null, fixedAt: null }
  }
  if (state === null) return null
  switch (event.type) {
    case 'incident-changed':
      return { ...state, ...event.data }
    case 'incident-fixed':
      return { ...state, fixedAt: instantOf(event.data.fixedAt) }
    case 'incident-reopened':
      return { ...state, fixedAt: null }
  }
}
