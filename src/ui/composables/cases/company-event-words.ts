import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import type { EventText } from './event-text.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import { isolated, type Speaker } from './use-speaker.ts'

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>
export type CompanyEvent = Of<'participant-added' | 'participant-changed' | 'incident-linked' | 'acknowledged'>

/** That they know we have it, who else took part, and what else it belongs to: the headline of such an entry. */
export function companyTitle(_entry: TimelineEntry, event: CompanyEvent, s: Speaker): string {
  switch (event.type) {
    case 'acknowledged':
      return s.say(`cases.acknowledge.${event.data.how}On`, {
        channel: isolated(s.words.channelName(event.data.channel))
      })
    case 'participant-added':
      return s.say('cases.participants.added')
    case 'participant-changed': {
      const { standing, struck } = event.data
      if (struck === true) return s.say('cases.participants.struck')
      return s.say(standing === undefined ? 'cases.participants.noted' : `cases.participants.changed.${standing}`)
    }
    case 'incident-linked': {
      const { incidentId } = event.data
      if (incidentId === null) return s.say('cases.incident.unlinked')
      // Names follow the book a moment later than the case that speaks of them.
      const name = s.incident(incidentId)
      return name === '' ? s.say(`cases.events.${event.type}`) : s.say('cases.incident.linked', { name })
    }
  }
}

/** What it changed, as short sentences. */
export function companyDetails(_entry: TimelineEntry, event: CompanyEvent, s: Speaker): readonly string[] {
  if (event.type !== 'participant-added' || event.data.channel === null) return []
  return [s.words.channelName(event.data.channel)]
}

/** The free texts it carries; whom a change is about is known from the case. */
export function companyTexts(event: CompanyEvent, state: Pick<CaseState, 'participants'> | null): readonly EventText[] {
  if (event.type === 'participant-added') return [{ label: null, id: event.data.name.id }]
  if (event.type !== 'participant-changed') return []
  const { participantId, note } = event.data
  const who = state?.participants.find((one) => one.participantId === participantId)
  return [
    ...(who === undefined ? [] : [{ label: null, id: who.name.id }]),
    ...(note ? [{ label: 'cases.participants.note', id: note.id }] : [])
  ]
}

/** What an exchange was like, beside who spoke to whom. */
export function contactDetails(entry: TimelineEntry, { data }: Of<'contact-recorded'>, s: Speaker): readonly string[] {
  const n = (entry.after?.promises ?? []).findIndex(({ id }) => id === data.promiseId) + 1
  // A try in vain names its promise in the headline.
  const isSaid = data.direction === 'out' && !data.reached
  return [
    ...(n > 0 && !isSaid ? [s.say('cases.timeline.aboutPromise', { n })] : []),
    ...(data.personId === undefined ? [] : [s.say('cases.timeline.hadBy', { name: s.person(data.personId) })]),
    ...(data.hostile === true ? [s.say('cases.timeline.hostile')] : []),
    ...(data.ofIncident === undefined ? [] : [s.say('cases.incident.toldAll')])
  ]
}
