import type { PersonEvent, PersonState } from './person-event.ts'

export function evolvePerson(id: string, state: PersonState | null, event: PersonEvent): PersonState | null {
  switch (event.type) {
    case 'person-added': {
      const { name, role, teamId } = event.data
      return { id, name, role, teamId, erased: false, importId: event.importId ?? null }
    }
    case 'person-renamed':
      return state && { ...state, name: event.data.name }
    case 'person-erased':
      return state && { ...state, erased: true }
  }
}
