import type { PersonErasedEvent } from '../people/person-erased.ts'
import type { DomainEvent, TextRef } from '../shared/event.ts'

/** A saved view of the list of cases. What it shows may hold a name that was searched for, so it is a text. */
export type ViewEvent =
  | DomainEvent<'view-saved', { readonly name: TextRef; readonly shows: TextRef }>
  | DomainEvent<'view-removed', Record<string, never>>
  /** It looked for somebody who was erased: it is gone with them, and cannot be brought back. */
  | PersonErasedEvent

export interface ViewState {
  readonly id: string
  readonly name: TextRef
  /** JSON of what the view shows: filter, figure and order. */
  readonly shows: TextRef
  readonly removed: boolean
}

export function evolveView(id: string, state: ViewState | null, event: ViewEvent): ViewState | null {
  switch (event.type) {
    case 'view-saved':
      return { id, ...event.data, removed: false }
    case 'view-removed':
      return state && { ...state, removed: true }
    case 'person-erased':
      return null
  }
}
