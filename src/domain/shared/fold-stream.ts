import { evolveCause } from '../causes/evolve-cause.ts'
import { evolveCompliment } from '../cases/compliment-event.ts'
import { evolveIncident } from '../cases/incident-event.ts'
import { evolveView } from '../cases/view-event.ts'
import { evolveImport } from '../imports/evolve-import.ts'
import type { ImportsView } from '../imports/imported-record.ts'
import { evolveMapping } from '../imports/mapping-event.ts'
import { evolvePerson } from '../people/evolve-person.ts'
import { evolveTeam } from '../people/evolve-team.ts'
import { evolvePlaybook } from '../playbooks/playbook-event.ts'
import { evolvePrivateNote } from '../safety/private-note-event.ts'
import { evolveFloor } from '../settings/evolve-floor.ts'
import type { StreamKind, StreamKinds } from './streams.ts'

type Evolve<K extends StreamKind> = (
  id: string,
  state: StreamKinds[K]['state'] | null,
  event: StreamKinds[K]['event']
) => StreamKinds[K]['state'] | null

const EVOLVE: { readonly [K in StreamKind]: Evolve<K> } = {
  causes: evolveCause,
  people: evolvePerson,
  teams: evolveTeam,
  imports: evolveImport,
  mappings: evolveMapping,
  views: evolveView,
  settings: (_id, state, event) => evolveFloor(state, event),
  incidents: evolveIncident,
  compliments: evolveCompliment,
  playbooks: evolvePlaybook,
  debriefs: evolvePrivateNote,
  opportunism: evolvePrivateNote
}

/**
 * One stream beside the cases, folded in the order of ids. Names that an undone import brought stay, because what people did may speak of them; a
 * setting that it made does not.
 */
export function foldStream<K extends StreamKind>(
  kind: K,
  id: string,
  events: readonly StreamKinds[K]['event'][],
  imports: ImportsView
): StreamKinds[K]['state'] | null {
  let state: StreamKinds[K]['state'] | null = null
  for (const event of events.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    if (kind !== 'settings' || event.importId === undefined || imports.get(event.importId)?.live === true)
      state = EVOLVE[kind](id, state, event)
  return state
}
