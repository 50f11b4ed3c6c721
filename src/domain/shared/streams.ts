import type { ComplimentEvent, ComplimentState } from '../cases/compliment-event.ts'
import type { IncidentEvent, IncidentState } from '../cases/incident-event.ts'
import type { ViewEvent, ViewState } from '../cases/view-event.ts'
import type { CauseEvent, CauseState } from '../causes/cause-event.ts'
import type { ImportEvent, ImportState } from '../imports/import-event.ts'
import type { MappingEvent, MappingState } from '../imports/mapping-event.ts'
import type { PersonEvent, PersonState } from '../people/person-event.ts'
import type { TeamEvent, TeamState } from '../people/team-event.ts'
import type { PlaybookEvent, PlaybookState } from '../playbooks/playbook-event.ts'
import type { PrivateNoteEvent, PrivateNoteState } from '../safety/private-note-event.ts'
import type { FloorEvent, FloorState } from '../settings/floor-event.ts'

/** The streams beside the cases, by kind: their events and what these fold to. */
export interface StreamKinds {
  causes: { event: CauseEvent; state: CauseState }
  people: { event: PersonEvent; state: PersonState }
  teams: { event: TeamEvent; state: TeamState }
  imports: { event: ImportEvent; state: ImportState }
  mappings: { event: MappingEvent; state: MappingState }
  views: { event: ViewEvent; state: ViewState }
  settings: { event: FloorEvent; state: FloorState }
  incidents: { event: IncidentEvent; state: IncidentState }
  compliments: { event: ComplimentEvent; state: ComplimentState }
  playbooks: { event: PlaybookEvent; state: PlaybookState }
  debriefs: { event: PrivateNoteEvent; state: PrivateNoteState }
  opportunism: { event: PrivateNoteEvent; state: PrivateNoteState }
}
export type StreamKind = keyof StreamKinds

/** The settings stream's only id. */
export const FLOOR_STREAM_ID = 'floor'
