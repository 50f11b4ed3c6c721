import { importFacts } from '../../domain/imports/evolve-import.ts'
import type { ImportState } from '../../domain/imports/import-event.ts'
import type { ImportsView } from '../../domain/imports/imported-record.ts'

/** The imports as readers see them, and as they will see them once the running ones are done. */
export interface ImportViews {
  readonly live: ImportsView
  /** null where nothing is running. */
  readonly withRunning: ImportsView | null
}

export function importViews(states: Iterable<ImportState>): ImportViews {
  const all = [...states]
  const live: ImportsView = new Map(all.map((state) => [state.id, importFacts(state)]))
  if (!all.some((state) => state.state === 'running')) return { live, withRunning: null }
  const running = all.map((state) => ({ ...importFacts(state), live: state.state !== 'undone' }))
  return { live, withRunning: new Map(running.map((facts) => [facts.importId, facts])) }
}
