import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import type { AskState } from '../../../domain/safety/help.ts'
import { minutesLate } from '../../../domain/safety/help-times.ts'
import type { TextRef } from '../../../domain/shared/event.ts'
import { instantOf, type ZonedTime } from '../../../domain/shared/zoned-time.ts'
import type { EventText } from './event-text.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import type { Speaker } from './use-speaker.ts'

export type HelpEvent = Extract<
  CaseEvent,
  { type: `help-${string}` | `formal-channel-${string}` | 'transfer-answered' }
>
type Of<Type extends HelpEvent['type']> = Extract<HelpEvent, { type: Type }>

/** Who was asked, who answered, what became of the formal channel or of a move, as the headline of its entry. */
export function helpTitle(entry: TimelineEntry, event: HelpEvent, s: Speaker): string {
  switch (event.type) {
    case 'help-asked':
      return s.say(`safety.help.events.${event.data.kind}`)
    case 'help-answered':
      return answeredTitle(entry, event, s)
    case 'transfer-answered':
      return moveTitle(entry, event, s)
    case 'formal-channel-opened':
    case 'formal-channel-reviewed':
    case 'formal-channel-closed':
      return s.say(`cases.events.${event.type}`)
  }
}

/** The case as it knew the event; an undone one is known by what was before it. */
const stateOf = ({ after, before }: TimelineEntry): CaseState | null => after ?? before

const askOf = (entry: TimelineEntry, { data }: Of<'help-answered'>): AskState | undefined =>
  stateOf(entry)?.asks.find(({ askId }) => askId === data.askId)

function answeredTitle(entry: TimelineEntry, event: Of<'help-answered'>, s: Speaker): string {
  const ask = askOf(entry, event)
  if (ask === undefined) return s.say(`cases.events.${event.type}`)
  const outcome = s.say(`safety.help.outcomes.${event.data.outcome}`)
  return s.say('safety.help.events.answered', { kind: s.say(`safety.help.kinds.${ask.kind}`), outcome })
}

function moveTitle(entry: TimelineEntry, { type, data }: Of<'transfer-answered'>, s: Speaker): string {
  const move = stateOf(entry)?.transfers.find(({ eventId }) => eventId === data.eventId)
  if (move === undefined || data.accepted === null) return s.say(`cases.events.${type}`)
  const person = move.fromTeamId === move.toTeamId ? (move.toHandlerId ?? null) : null
  if (person !== null)
    return s.say(data.accepted ? 'transfers.acceptedBy' : 'transfers.refusedBy', { name: s.person(person) })
  return s.say(data.accepted ? 'transfers.accepted' : 'transfers.refused', { team: s.team(move.toTeamId) })
}

/** What it changed, as short sentences. */
export function helpDetails(entry: TimelineEntry, event: HelpEvent, s: Speaker): readonly string[] {
  switch (event.type) {
    case 'help-asked':
      return [...toWhom(event, s), s.say('safety.help.events.answerBy', { at: at(event.data.answerBy, s) })]
    case 'help-answered':
      return answeredDetails(entry, event, s)
    case 'transfer-answered': {
      const { customerRepeated } = event.data
      if (customerRepeated === undefined || customerRepeated === null) return []
      return [s.say(customerRepeated ? 'transfers.repeated' : 'transfers.notRepeated')]
    }
    case 'formal-channel-opened':
      return [
        s.say('safety.formal.answerDue', { at: at(event.data.answerBy, s) }),
        s.say('safety.formal.review', { at: at(event.data.reviewBy, s) })
      ]
    case 'formal-channel-reviewed':
      return [s.say('safety.formal.review', { at: at(event.data.reviewBy, s) })]
    case 'formal-channel-closed':
      return []
  }
}

const at = (time: ZonedTime, s: Speaker): string => s.dateTime(instantOf(time), time.zone)

/** A call that names nobody is for whoever is on duty. */
export function askedWhom({ toTeamId, toPersonId }: Pick<AskState, 'toTeamId' | 'toPersonId'>, s: Speaker): string {
  const names = [
    ...(toTeamId === null ? [] : [s.team(toTeamId)]),
    ...(toPersonId === null ? [] : [s.person(toPersonId)])
  ]
  return names.length === 0 ? s.say('safety.help.onDuty') : names.join(', ')
}

const toWhom = ({ data }: Of<'help-asked'>, s: Speaker): readonly string[] => [
  s.say('safety.help.to', { name: askedWhom(data, s) })
]

function answeredDetails(entry: TimelineEntry, event: Of<'help-answered'>, s: Speaker): readonly string[] {
  const { byPersonId } = event.data
  const name = byPersonId === null ? s.say('safety.help.supervisor') : s.person(byPersonId)
  const ask = askOf(entry, event)
  const late = ask === undefined ? 0 : minutesLate({ ...ask, answered: { ...event.data, at: entry.at } }, entry.at)
  const by = event.data.outcome === 'withdrawn' ? [] : [s.say('safety.help.by', { name })]
  return late === 0 ? by : [...by, s.say('safety.help.late', { late: s.minutes(late) })]
}

/** The free texts it carries; of an answer, also the option that was chosen. */
export function helpTexts(event: HelpEvent, entry?: TimelineEntry): readonly EventText[] {
  const texts: EventText[] = []
  const add = (label: string | null, ref: TextRef | null | undefined): void => {
    if (ref) texts.push({ label, id: ref.id })
  }
  switch (event.type) {
    case 'help-asked':
      add(null, event.data.question)
      add('safety.help.tried', event.data.tried)
      for (const option of event.data.options) add('safety.help.events.option', option)
      add('safety.help.limit', event.data.authorityLimit)
      break
    case 'help-answered': {
      const options = entry === undefined ? [] : (askOf(entry, event)?.options ?? [])
      add('safety.help.events.chosen', options[event.data.chosen ?? -1])
      add(null, event.data.answer)
      break
    }
    case 'formal-channel-opened':
      add('safety.formal.why', event.data.reason)
      add('safety.formal.evidence', event.data.evidence)
      break
    case 'formal-channel-closed':
      add('safety.formal.why', event.data.reason)
      break
    case 'formal-channel-reviewed':
    case 'transfer-answered':
      add(null, event.data.note)
  }
  return texts
}
