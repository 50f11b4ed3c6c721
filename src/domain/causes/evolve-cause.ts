import type { CauseEvent, CauseState } from './cause-event.ts'

export function evolveCause(id: string, state: CauseState | null, event: CauseEvent): CauseState | null {
  switch (event.type) {
    case 'cause-added':
      return { id, label: event.data.label, parentId: event.data.parentId, importId: event.importId ?? null }
    case 'cause-renamed':
      return state && { ...state, label: event.data.label }
  }
}
