import { instantOf } from '../shared/zoned-time.ts'
import type { PersonEvent, PersonState } from './person-event.ts'

/** Whoever changes somebody by hand keeps them: undoing the import that brought them does not take them away. */
export function evolvePerson(id: string, state: PersonState | null, event: PersonEvent): PersonState | null {
  switch (event.type) {
    case 'person-added': {
      const { name, role, teamId } = event.data
      return { id, name, role, teamId, active: true, erased: false, readings: {}, importId: event.importId ?? null }
    }
    case 'person-renamed':
      return state && { ...state, name: event.data.name, importId: event.importId ?? null }
    case 'person-changed':
      return state && { ...state, ...event.data, importId: event.importId ?? null }
    case 'person-erased':
      return state && { ...state, erased: true }
    case 'reading-confirmed': {
      const { what, version } = event.data
      return (
        state && { ...state, readings: { ...state.readings, [what]: { at: instantOf(event.occurredAt), version } } }
      )
    }
  }
}
