import type { TeamEvent, TeamState } from './team-event.ts'

/** A team changed by hand is ours: undoing the import that brought it does not take it away. */
export function evolveTeam(id: string, state: TeamState | null, event: TeamEvent): TeamState | null {
  switch (event.type) {
    case 'team-added': {
      const { name } = event.data
      const unknown = { zone: null, hours: null, transferLimit: null }
      return { id, name, ...unknown, active: true, importId: event.importId ?? null }
    }
    case 'team-renamed':
      return state && { ...state, name: event.data.name, importId: event.importId ?? null }
    case 'team-changed':
      return state && { ...state, ...event.data, importId: event.importId ?? null }
  }
}
