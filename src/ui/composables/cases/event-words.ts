import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import { instantsOf, minutesLate, verdictOf } from '../../../domain/promises/verdict.ts'
import type { TextRef } from '../../../domain/shared/event.ts'
import { instantOf, type ZonedTime } from '../../../domain/shared/zoned-time.ts'
import type { Effect } from './case-effects.ts'
import { causesText, effectText } from './effect-words.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import { isolated, type Speaker } from './use-speaker.ts'

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

/** What happened, as the headline of its entry. */
export function eventTitle(entry: TimelineEntry, s: Speaker): string {
  const { event } = entry
  switch (event.type) {
    case 'record-imported':
      return importedSays(entry, s)[0] ?? s.say('cases.timeline.nothingNew')
    case 'contact-recorded':
      return contactTitle(event, s)
    case 'promise-made':
      return madeTitle(entry, event, s)
    case 'promise-kept':
      return keptTitle(entry, event, s)
    case 'promise-moved':
      return movedTitle(entry, event, s)
    case 'promise-released':
      return s.say('promises.events.released', { n: numberOf(entry, event.data.promiseId) })
    case 'transferred':
      return (
        entry.effects.map((effect) => (effect.kind === 'team' ? effectText(effect, s) : '')).join('') || plain(event, s)
      )
    case 'step-done':
    case 'step-waived':
      return s.say(`cases.timeline.${event.type}`, { step: s.words.stepName(event.data.step) })
    case 'diagnosed':
      return event.data.causeIds.length === 0 ? s.say('causes.isUnknown') : causesText(event.data.causeIds, s)
    default:
      return plain(event, s)
  }
}

const plain = (event: CaseEvent, s: Speaker): string => s.say(`cases.events.${event.type}`)

/** What it changed, as short sentences below the headline; nothing that the headline already says. */
export function eventDetails(entry: TimelineEntry, s: Speaker): readonly string[] {
  const { event } = entry
  if (event.type === 'transferred') return transferDetails(event, s)
  if (event.type === 'record-imported') return importedSays(entry, s).slice(1)
  return tellsAll(event) ? effectsSay(entry, s) : []
}

/** Where an imported record stands: a line of a file, from 1. */
export function recordPlace(event: Of<'record-imported'>, s: Speaker): string {
  return s.say('cases.timeline.lineOf', { file: s.importOf(event.importId).file, line: event.data.line })
}

/** What a record says is what it changed: its first change is the headline. The one that opens the case says that first. */
function importedSays(entry: TimelineEntry, s: Speaker): readonly string[] {
  const opened = entry.before === null && entry.counted ? [s.say('cases.events.case-opened')] : []
  return [...opened, ...effectsSay(entry, s)]
}

function effectsSay({ effects }: TimelineEntry, s: Speaker): readonly string[] {
  const said = effects.filter((effect) => effect.kind !== 'customer' && !isGivenText(effect))
  return said.map((effect) => effectText(effect, s))
}

/** Events whose own headline does not yet say what they changed. */
const tellsAll = ({ type }: CaseEvent): boolean =>
  type === 'record-imported' || type === 'details-changed' || type === 'case-opened'

const isGivenText = (effect: Effect): boolean => effect.kind === 'text' && effect.textId !== null

/** A free text that an event carries; the label, a key of the catalogues, says what it is. */
export interface EventText {
  readonly label: string | null
  readonly id: string
}

export function eventTexts({ event, effects }: TimelineEntry): readonly EventText[] {
  const { data, type } = event
  const texts: EventText[] = []
  const add = (label: string | null, ref: TextRef | null | undefined): void => {
    if (ref) texts.push({ label, id: ref.id })
  }
  if (type === 'note-added') add(null, data.text)
  if (type === 'promise-released' || type === 'step-waived' || type === 'case-reopened')
    add('cases.timeline.why', data.reason)
  if (type === 'promise-kept') add('promises.events.lateBecause', data.lateReason)
  if (type === 'contact-recorded' || type === 'promise-made' || type === 'transferred') add(null, data.note)
  if (tellsAll(event))
    for (const effect of effects)
      if (effect.kind === 'text' && effect.textId !== null)
        texts.push({ label: `cases.fields.${effect.field}`, id: effect.textId })
  if (type === 'record-imported') add('cases.fields.note', data.fields.note)
  return texts
}

/** The number of a promise on its case page, from 1; 0 where the case does not know it. */
function numberOf(entry: TimelineEntry, promiseId: string): number {
  return (entry.after?.promises ?? []).findIndex((promise) => promise.id === promiseId) + 1
}

const due = (time: ZonedTime, s: Speaker): string => s.dateTime(instantOf(time))

function contactTitle({ data }: Of<'contact-recorded'>, s: Speaker): string {
  const channel = isolated(s.words.channelName(data.channel))
  if (data.direction === 'in') return s.say('cases.timeline.contactIn', { channel })
  return s.say(data.reached ? 'cases.timeline.contactOut' : 'cases.timeline.notReached', { channel })
}

function madeTitle(entry: TimelineEntry, { data }: Of<'promise-made'>, s: Speaker): string {
  const given = { n: numberOf(entry, data.promiseId), kind: s.words.kindName(data.kind) }
  return data.due === null
    ? s.say('promises.events.madeVague', given)
    : s.say('promises.events.made', { ...given, due: due(data.due, s) })
}

function keptTitle(entry: TimelineEntry, { data }: Of<'promise-kept'>, s: Speaker): string {
  const n = numberOf(entry, data.promiseId)
  const promise = entry.after?.promises[n - 1]
  const verdict = promise === undefined ? 'kept' : verdictOf(promise, entry.at)
  if (promise === undefined || verdict !== 'kept-late') return s.say('promises.events.kept', { n })
  const { dueAt, fulfilledAt } = instantsOf(promise)
  const late = minutesLate(verdict, dueAt, fulfilledAt, entry.at) ?? undefined
  return s.say('promises.events.keptLate', { n, late: s.minutes(late) })
}

/** After its due a promise stays broken, whatever new time was agreed. */
function movedTitle(entry: TimelineEntry, { data }: Of<'promise-moved'>, s: Speaker): string {
  const n = numberOf(entry, data.promiseId)
  const old = entry.after?.promises[n - 1]
  const stays = old !== undefined && verdictOf(old, entry.at) === 'broken'
  const given = { n, next: numberOf(entry, data.nextPromiseId), due: due(data.due, s) }
  return s.say(stays ? 'promises.events.movedBroken' : 'promises.events.moved', given)
}

function transferDetails({ data }: Of<'transferred'>, s: Speaker): readonly string[] {
  const details = [s.say('transfers.because', { reason: s.words.reasonName(data.reason) })]
  if (data.warm !== null) details.push(s.say(data.warm ? 'transfers.warm' : 'transfers.cold'))
  if (data.customerRepeated !== null)
    details.push(s.say(data.customerRepeated ? 'transfers.repeated' : 'transfers.notRepeated'))
  return details
}
