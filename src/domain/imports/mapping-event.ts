import type { DomainEvent, TextRef } from '../shared/event.ts'

/** A mapping kept on the floor under its name. Its JSON may hold names of people, so it is a text like any other. */
export type MappingEvent =
  DomainEvent<'mapping-saved', { readonly body: TextRef }> | DomainEvent<'mapping-removed', Record<string, never>>

export interface MappingState {
  readonly id: string
  /** The mapping file's JSON, INTERFACES.md §2; its `name` is inside. */
  readonly body: TextRef
  readonly savedAt: number
  readonly removed: boolean
}

export function evolveMapping(id: string, state: MappingState | null, event: MappingEvent): MappingState | null {
  switch (event.type) {
    case 'mapping-saved':
      return { id, body: event.data.body, savedAt: event.recordedAt, removed: false }
    case 'mapping-removed':
      return state && { ...state, removed: true }
  }
}
