import type { ImportEvent, ImportState } from './import-event.ts'
import type { ImportFacts } from './imported-record.ts'

export function evolveImport(id: string, state: ImportState | null, event: ImportEvent): ImportState | null {
  switch (event.type) {
    case 'import-started':
      return { id, ...event.data, state: 'running', startedAt: event.recordedAt, counts: null }
    case 'import-finished':
      return state && { ...state, state: 'done', counts: event.data }
    case 'import-undone':
      return state && { ...state, state: 'undone' }
  }
}

/** What the fold of a case must know of an import. */
export function importFacts(state: ImportState): ImportFacts {
  const { id, source, grain, targets, asOf } = state
  return { importId: id, source, grain, targets, asOf, live: state.state === 'done' }
}
