import type { CaseEventType } from '../cases/case-event.ts'
import type { StreamKind, StreamKinds } from './streams.ts'

/** The newest version of each event that this program understands; `evolve` understands every earlier one too. */
const CASE_EVENTS: Readonly<Record<CaseEventType, number>> = {
  'case-opened': 1,
  'record-imported': 1,
  'details-changed': 1,
  'note-added': 1,
  'contact-recorded': 1,
  'promise-made': 1,
  'promise-kept': 1,
  'promise-moved': 1,
  'promise-released': 1,
  'promise-handed-over': 1,
  transferred: 1,
  'step-done': 1,
  'step-waived': 1,
  diagnosed: 1,
  'case-closed': 1,
  'case-reopened': 1,
  'merged-into': 1,
  'case-absorbed': 1,
  'action-undone': 1,
  'entry-corrected': 1,
  'conflict-settled': 1,
  'answers-recorded': 1,
  acknowledged: 1,
  'promise-fell-due': 1,
  'recurrence-noticed': 1,
  'recurrence-withdrawn': 1,
  'transfer-answered': 1,
  'help-asked': 1,
  'help-answered': 1,
  'safety-raised': 1,
  'safety-step-done': 1,
  'safety-ended': 1,
  'formal-channel-opened': 1,
  'formal-channel-reviewed': 1,
  'formal-channel-closed': 1,
  'participant-added': 1,
  'participant-changed': 1,
  'incident-linked': 1,
  'person-erased': 1
}

const PRIVATE_NOTES = { 'private-note-written': 1, 'private-note-used': 1, 'private-note-erased': 1 }

const STREAM_EVENTS: { readonly [K in StreamKind]: Readonly<Record<StreamKinds[K]['event']['type'], number>> } = {
  causes: { 'cause-added': 1, 'cause-renamed': 1 },
  people: { 'person-added': 1, 'person-renamed': 1, 'person-changed': 1, 'person-erased': 1, 'reading-confirmed': 1 },
  teams: { 'team-added': 1, 'team-renamed': 1, 'team-changed': 1 },
  imports: { 'import-started': 1, 'import-finished': 1, 'import-undone': 1 },
  mappings: { 'mapping-saved': 1, 'mapping-removed': 1 },
  views: { 'view-saved': 1, 'view-removed': 1, 'person-erased': 1 },
  settings: { 'zone-set': 1, 'language-set': 1, 'desk-taken': 1, 'transfer-limit-set': 1, 'choices-changed': 1 },
  incidents: { 'incident-opened': 1, 'incident-changed': 1, 'incident-fixed': 1, 'incident-reopened': 1 },
  compliments: { 'compliment-noted': 1, 'compliment-withdrawn': 1, 'person-erased': 1 },
  playbooks: { 'playbook-written': 1, 'playbook-reset': 1, 'playbook-owned': 1, 'playbook-rehearsed': 1 },
  debriefs: PRIVATE_NOTES,
  opportunism: PRIVATE_NOTES
}

const isKind = (kind: string): kind is StreamKind => Object.hasOwn(STREAM_EVENTS, kind)

/** Every kind of stream there is. */
export const STREAM_KINDS: readonly StreamKind[] = Object.keys(STREAM_EVENTS).filter(isKind)

/** Whether this program can fold the event. One that it cannot must be refused: passed over, it would change what a case says. */
export function knowsCaseEvent(type: string, version: number): boolean {
  return isKnown(CASE_EVENTS, type, version)
}

/** The same for an event of a stream; no event of an unknown kind is known. */
export function knowsStreamEvent(kind: string, type: string, version: number): boolean {
  return isKind(kind) && isKnown(STREAM_EVENTS[kind], type, version)
}

function isKnown(known: Readonly<Record<string, number>>, type: string, version: number): boolean {
  return Object.hasOwn(known, type) && Number.isInteger(version) && version >= 1 && version <= (known[type] ?? 0)
}
