import type { TeamEvent, TeamState } from './team-event.ts'

export function evolveTeam(id: string, state: TeamState | null, event: TeamEvent): TeamState | null {
  switch (event.type) {
    case 'team-added':
      return { id, name: event.data.name, importId: event.importId ?? null }
    case 'team-renamed':
      return state && { ...state, name: event.data.name }
  }
}
