import type { DomainEvent, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'

/** What a floor made of a playbook of ours, or one of its own. One stream per situation and language: id `<situation>|<language>`. */
export type PlaybookEvent =
  | DomainEvent<'playbook-written', { readonly markdown: TextRef }>
  /** Back to the text that came with the app. */
  | DomainEvent<'playbook-reset', Record<string, never>>
  | DomainEvent<'playbook-owned', { readonly ownerId: string | null }>
  | DomainEvent<'playbook-rehearsed', { readonly on: ZonedTime }>

export interface PlaybookState {
  readonly id: string
  /** null: the text that came with the app. */
  readonly markdown: TextRef | null
  /** Every text the floor has had, oldest first. */
  readonly versions: readonly { readonly markdown: TextRef | null; readonly at: Instant; readonly by: string | null }[]
  readonly ownerId: string | null
  readonly rehearsedAt: Instant | null
}

export function evolvePlaybook(id: string, state: PlaybookState | null, event: PlaybookEvent): PlaybookState {
  const before = state ?? { id, markdown: null, versions: [], ownerId: null, rehearsedAt: null }
  const at = instantOf(event.occurredAt)
  switch (event.type) {
    case 'playbook-written': {
      const { markdown } = event.data
      return { ...before, markdown, versions: [...before.versions, { markdown, at, by: event.by }] }
    }
    case 'playbook-reset':
      return { ...before, markdown: null, versions: [...before.versions, { markdown: null, at, by: event.by }] }
    case 'playbook-owned':
      return { ...before, ownerId: event.data.ownerId }
    case 'playbook-rehearsed':
      return { ...before, rehearsedAt: instantOf(event.data.on) }
  }
}
