import type { EventId, TextRef } from '../shared/event.ts'
import type { CaseEvent, EntryCorrected } from './case-event.ts'

export type UndoneEvent = Extract<CaseEvent, { type: 'action-undone' }>
export type CorrectionEvent = Extract<CaseEvent, { type: 'entry-corrected' }>

/** What was taken back, by the id of the event: the newest word about it. */
export function undoneEvents(events: readonly CaseEvent[]): ReadonlyMap<EventId, UndoneEvent> {
  const undone = new Map<EventId, UndoneEvent>()
  for (const event of events)
    if (event.type === 'action-undone') for (const id of event.data.eventIds) undone.set(id, event)
  return undone
}

/** What was put right and counts, by the id of the event, in the order of the corrections' ids. */
export function corrections(events: readonly CaseEvent[]): ReadonlyMap<EventId, readonly CorrectionEvent[]> {
  const found = new Map<EventId, CorrectionEvent[]>()
  const undone = undoneEvents(events)
  const ordered = events.filter((event) => event.type === 'entry-corrected' && !undone.has(event.id))
  for (const event of ordered.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    if (event.type === 'entry-corrected')
      found.set(event.data.eventId, [...(found.get(event.data.eventId) ?? []), event])
  return found
}

/**
 * The story as it is told now: as if what was undone had never been written, and as if what was corrected had been written right at once. In the
 * order given. Nothing is copied where nothing was taken back or corrected, which is nearly always.
 */
export function asTold(events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (!events.some(({ type }) => type === 'action-undone' || type === 'entry-corrected')) return events
  const undone = undoneEvents(events)
  const right = corrections(events)
  const told = events.filter((event) => event.type !== 'action-undone' && !undone.has(event.id))
  const struck = told.filter(({ id, type }) => type === 'contact-recorded' && isStruck(right.get(id)))
  return told.map((event) => withoutFollowUp((right.get(event.id) ?? []).reduce(corrected, event), struck))
}

export const isStruck = (corrected: readonly CorrectionEvent[] = []): boolean =>
  corrected.some(({ data }) => data.change.struck === true)

/** Written by the same person at the same desk at the same instant. */
const isOneAction = (a: CaseEvent, b: CaseEvent): boolean =>
  a.recordedAt === b.recordedAt && a.by === b.by && a.device === b.device

/** Whether a contact is the follow-up by which *After* was done: it was written with those answers. */
export const isFollowUpOf = (contact: CaseEvent, answers: CaseEvent): boolean =>
  contact.type === 'contact-recorded' &&
  answers.type === 'answers-recorded' &&
  answers.data.part === 'after' &&
  answers.data.answers.followedUp === true &&
  isOneAction(contact, answers)

/** A follow-up contact that never happened has done no step: the follow-up is owed again. */
function withoutFollowUp(event: CaseEvent, struck: readonly CaseEvent[]): CaseEvent {
  if (event.type !== 'answers-recorded' || event.data.part !== 'after') return event
  if (!struck.some((contact) => isFollowUpOf(contact, event))) return event
  const { followedUp: _struck, ...answers } = event.data.answers
  return { ...event, data: { ...event.data, answers } }
}

/** One event as the correction has it. What never happened leaves only the words why, so that the case is still one that was worked on. */
function corrected(event: CaseEvent, { data: { change, reason } }: CorrectionEvent): CaseEvent {
  if (change.struck === true) return { ...event, type: 'note-added', data: { text: reason } }
  switch (event.type) {
    case 'note-added':
      return { ...event, data: { text: change.text ?? event.data.text } }
    case 'contact-recorded':
    case 'promise-made':
    case 'transferred':
      return withNote(event, change)
    case 'promise-handed-over':
      return { ...event, data: { ...event.data, note: change.text ?? event.data.note } }
    case 'promise-released':
      return { ...event, data: { ...event.data, reason: change.text ?? event.data.reason } }
    case 'step-waived':
      return { ...event, data: { ...event.data, reason: change.text ?? event.data.reason } }
    case 'case-reopened':
      return { ...event, data: { reason: change.text ?? event.data.reason } }
    case 'formal-channel-opened':
    case 'formal-channel-reviewed':
    case 'formal-channel-closed':
    case 'help-asked':
    case 'help-answered':
    case 'transfer-answered':
    case 'safety-ended':
    case 'safety-raised':
    case 'safety-step-done':
    case 'participant-added':
    case 'participant-changed':
      return change.text === undefined ? event : reworded(event, change.text)
    default:
      return event
  }
}

type Worked = Extract<
  CaseEvent,
  {
    type:
      `help-${string}` | `formal-channel-${string}` | `safety-${string}` | `participant-${string}` | 'transfer-answered'
  }
>

function reworded(event: Worked, text: TextRef): CaseEvent {
  switch (event.type) {
    case 'help-asked':
      return { ...event, data: { ...event.data, question: text } }
    case 'help-answered':
      return { ...event, data: { ...event.data, answer: text } }
    case 'formal-channel-opened':
      return { ...event, data: { ...event.data, reason: text } }
    case 'formal-channel-reviewed':
      return { ...event, data: { ...event.data, note: text } }
    case 'formal-channel-closed':
    case 'safety-ended':
      return { ...event, data: { reason: text } }
    case 'transfer-answered':
      return { ...event, data: { ...event.data, note: text } }
    case 'safety-raised':
      return { ...event, data: { ...event.data, note: text } }
    case 'safety-step-done':
      return { ...event, data: { ...event.data, note: text } }
    case 'participant-added':
      return { ...event, data: { ...event.data, name: text } }
    case 'participant-changed':
      return { ...event, data: { ...event.data, note: text } }
  }
}

type Noted = Extract<CaseEvent, { type: 'contact-recorded' | 'promise-made' | 'transferred' }>

function withNote(event: Noted, change: EntryCorrected['change']): CaseEvent {
  const note = change.text ?? event.data.note
  switch (event.type) {
    case 'contact-recorded':
      return { ...event, data: { ...event.data, note, channel: change.channel ?? event.data.channel } }
    case 'promise-made': {
      const { kind, channel } = event.data
      const right = { kind: change.promiseKind ?? kind, channel: change.channel ?? channel }
      return { ...event, data: { ...event.data, ...right, note } }
    }
    case 'transferred': {
      const { reason, warm } = event.data
      const right = { reason: change.transferReason ?? reason, warm: change.warm === undefined ? warm : change.warm }
      return { ...event, data: { ...event.data, ...right, note } }
    }
  }
}
