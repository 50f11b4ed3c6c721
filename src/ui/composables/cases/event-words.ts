import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import type { AskState } from '../../../domain/safety/help.ts'
import type { Override } from '../../../domain/shared/override.ts'
import type { TextRef } from '../../../domain/shared/event.ts'
import type { Effect } from './case-effects.ts'
import { companyDetails, companyTexts, companyTitle, contactDetails, type CompanyEvent } from './company-event-words.ts'
import { causesText, effectText } from './effect-words.ts'
import type { EventText } from './event-text.ts'
import { correctionLines } from './correction-words.ts'
import { heardDetails, heardTexts, heardTitle, type HeardEvent } from './heard-event-words.ts'
import { helpDetails, helpTexts, helpTitle, type HelpEvent } from './help-event-words.ts'
import { contactTitle, promiseDetails, promiseTexts, promiseTitle } from './promise-event-words.ts'
import { safetyDetails, safetyTexts, safetyTitle, type SafetyEvent } from './safety-event-words.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import { isolated, type Speaker } from './use-speaker.ts'

const isHeard = (event: CaseEvent): event is HeardEvent => event.type === 'answers-recorded'
const isSafety = (event: CaseEvent): event is SafetyEvent => event.type.startsWith('safety-')
const isHelp = (event: CaseEvent): event is HelpEvent =>
  event.type.startsWith('help-') || event.type.startsWith('formal-') || event.type === 'transfer-answered'
const isCompany = (event: CaseEvent): event is CompanyEvent =>
  event.type.startsWith('participant-') || event.type === 'incident-linked' || event.type === 'acknowledged'

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

/** What happened, as the headline of its entry. */
export function eventTitle(entry: TimelineEntry, s: Speaker): string {
  const { event } = entry
  if (isHeard(event)) return heardTitle(entry, event, s)
  if (isHelp(event)) return helpTitle(entry, event, s)
  if (isSafety(event)) return safetyTitle(entry, event, s)
  if (isCompany(event)) return companyTitle(entry, event, s)
  switch (event.type) {
    case 'record-imported':
      return importedSays(entry, s)[0] ?? s.say('cases.timeline.nothingNew')
    case 'contact-recorded':
      return contactTitle(entry, event, s)
    case 'promise-made':
    case 'promise-kept':
    case 'promise-moved':
    case 'promise-released':
    case 'promise-handed-over':
    case 'promise-fell-due':
    case 'recurrence-noticed':
    case 'recurrence-withdrawn':
      return promiseTitle(entry, event, s)
    case 'transferred':
      return transferTitle(entry, event, s)
    case 'action-undone':
    case 'entry-corrected':
      return aboutTitle(entry, event, s)
    case 'merged-into':
      return s.say('cases.timeline.mergedInto', { ref: isolated(event.data.ref) })
    case 'case-absorbed':
      return s.say('cases.timeline.absorbed', { ref: isolated(event.data.ref) })
    case 'step-done':
    case 'step-waived':
      return s.say(`cases.timeline.${event.type}`, { step: s.words.stepName(event.data.step) })
    case 'diagnosed':
      return event.data.causeIds.length === 0 ? s.say('causes.isUnknown') : causesText(event.data.causeIds, s)
    default:
      return plain(event, s)
  }
}

/** Back or forth: what it was about. */
function aboutTitle({ about }: TimelineEntry, event: Of<'action-undone' | 'entry-corrected'>, s: Speaker): string {
  if (about === null) return plain(event, s)
  const key = event.type === 'action-undone' ? 'cases.undo.undone' : 'cases.timeline.corrected'
  return s.say(key, { what: isolated(eventTitle(about, s)) })
}

function transferTitle({ effects }: TimelineEntry, event: Of<'transferred'>, s: Speaker): string {
  const move = effects.find(({ kind }) => kind === 'team' || kind === 'hands')
  if (move !== undefined) return effectText(move, s)
  return event.data.toHandlerId === null
    ? plain(event, s)
    : s.say('transfers.nowWith', { name: s.person(event.data.toHandlerId) })
}

const plain = (event: CaseEvent, s: Speaker): string => s.say(`cases.events.${event.type}`)

/** What it changed, as short sentences below the headline; nothing that the headline already says. */
export function eventDetails(entry: TimelineEntry, s: Speaker): readonly string[] {
  const { event } = entry
  if (isHeard(event)) return heardDetails(entry, event, s)
  if (isHelp(event)) return helpDetails(entry, event, s)
  if (isSafety(event)) return safetyDetails(entry, event, s)
  if (isCompany(event)) return companyDetails(entry, event, s)
  if (event.type === 'promise-made' || event.type === 'promise-moved') return promiseDetails(entry, s)
  if (event.type === 'contact-recorded') return contactDetails(entry, event, s)
  if (event.type === 'transferred') return transferDetails(entry, event, s)
  if (event.type === 'entry-corrected') return correctionLines(event, s)
  if (event.type === 'record-imported') return importedSays(entry, s).slice(1)
  if (event.type === 'case-closed') return endedCalls(entry, s)
  return tellsAll(event) ? effectsSay(entry, s) : []
}

/** Calls for help that ended with the case. */
function endedCalls({ before, after }: TimelineEntry, s: Speaker): readonly string[] {
  const isOpen = ({ askId }: AskState): boolean =>
    before?.asks.some((ask) => ask.askId === askId && ask.answered === null) === true
  const count = after?.asks.filter((ask) => ask.answered !== null && isOpen(ask)).length ?? 0
  return count === 0 ? [] : [s.say('cases.closing.noLonger', { count })]
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

/** Whose case it is stands above it; that it became another's does not. */
function effectsSay({ event, effects }: TimelineEntry, s: Speaker): readonly string[] {
  const isSaid = ({ kind }: Effect): boolean => kind !== 'customer' || event.type === 'details-changed'
  const said = effects.filter((effect) => isSaid(effect) && !isGivenText(effect))
  return said.map((effect) => effectText(effect, s))
}

/** Events whose own headline does not yet say what they changed. */
const tellsAll = ({ type }: CaseEvent): boolean =>
  type === 'record-imported' || type === 'details-changed' || type === 'case-opened'

const isGivenText = (effect: Effect): boolean => effect.kind === 'text' && effect.textId !== null

export function eventTexts(entry: TimelineEntry): readonly EventText[] {
  const { event, effects } = entry
  if (isHeard(event)) return heardTexts(event)
  if (isHelp(event)) return helpTexts(event, entry)
  if (isSafety(event)) return safetyTexts(event)
  if (isCompany(event)) return companyTexts(event, entry.after ?? entry.before)
  const { data, type } = event
  const texts: EventText[] = []
  const add = (label: string | null, ref: TextRef | null | undefined): void => {
    if (ref) texts.push({ label, id: ref.id })
  }
  if (type === 'note-added') add(null, data.text)
  if (type === 'promise-released' || type === 'step-waived' || type === 'case-reopened')
    add('cases.timeline.why', data.reason)
  if ('lateReason' in data) add('promises.events.lateBecause', data.lateReason)
  if ('note' in data) add(null, data.note)
  texts.push(...promiseTexts(event))
  if (type === 'transferred') add('transfers.preflight.why', data.overrides?.[0]?.reason)
  if (type === 'entry-corrected') {
    add(null, data.change.text)
    add('cases.timeline.why', data.reason)
  }
  if (tellsAll(event))
    for (const effect of effects)
      if (effect.kind === 'text' && effect.textId !== null)
        texts.push({ label: `cases.fields.${effect.field}`, id: effect.textId })
  if (type === 'record-imported') add('cases.fields.note', data.fields.note)
  return texts
}

function transferDetails(entry: TimelineEntry, { data }: Of<'transferred'>, s: Speaker): readonly string[] {
  const details = [s.say('transfers.because', { reason: s.words.reasonName(data.reason) })]
  const [isBetween, hands] = [
    entry.effects.some(({ kind }) => kind === 'team'),
    entry.effects.find(({ kind }) => kind === 'hands')
  ]
  if (isBetween && hands !== undefined) details.unshift(effectText(hands, s))
  else if (isBetween && data.toHandlerId !== null)
    details.unshift(s.say('transfers.nowWith', { name: s.person(data.toHandlerId) }))
  if (data.warm !== null) details.push(s.say(data.warm ? 'transfers.warm' : 'transfers.cold'))
  if (data.customerRepeated !== null)
    details.push(s.say(data.customerRepeated ? 'transfers.repeated' : 'transfers.notRepeated'))
  if (data.overrides !== undefined) details.push(despiteText(data.overrides, s))
  return details
}

const despiteText = (overrides: readonly Override[], s: Speaker): string =>
  s.say('transfers.despite', { warnings: overrides.map(({ code }) => s.say(`transfers.warnings.${code}`)).join(', ') })
