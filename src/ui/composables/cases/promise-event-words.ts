import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import { instantsOf, minutesLate, verdictOf } from '../../../domain/promises/verdict.ts'
import type { Override } from '../../../domain/shared/override.ts'
import { instantOf, type ZonedTime } from '../../../domain/shared/zoned-time.ts'
import type { EventText } from './event-text.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import { isolated, type Speaker } from './use-speaker.ts'

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>
type PromiseEvent = Extract<CaseEvent, { type: `promise-${string}` | `recurrence-${string}` }>

/** What happened to a promise, as the headline of its entry. */
export function promiseTitle(entry: TimelineEntry, event: PromiseEvent, s: Speaker): string {
  switch (event.type) {
    case 'promise-made':
      return madeTitle(entry, event, s)
    case 'promise-kept':
      return keptTitle(entry, event, s)
    case 'promise-moved':
      return movedTitle(entry, event, s)
    case 'promise-released':
      return s.say('promises.events.released', { n: numberOf(entry, event.data.promiseId) })
    case 'promise-handed-over': {
      const n = numberOf(entry, event.data.promiseId)
      if (event.data.performerId === null) return s.say('promises.events.handedOverNobody', { n })
      return s.say('promises.events.handedOver', { n, name: s.person(event.data.performerId) })
    }
    case 'promise-fell-due': {
      const n = numberOf(entry, event.data.promiseId)
      return s.say('promises.events.fellDue', { n, due: due(event.data.due, s) })
    }
    case 'recurrence-noticed': {
      const n = numberOf(entry, event.data.promiseId)
      return s.say('promises.events.cameBack', { n, ref: isolated(event.data.ref), cause: s.cause(event.data.causeId) })
    }
    case 'recurrence-withdrawn':
      return s.say('promises.events.cameBackWithdrawn', { n: numberOf(entry, event.data.promiseId) })
  }
}

/** What was agreed besides what and when, and what pre-flight had warned of. */
export function promiseDetails({ event }: TimelineEntry, s: Speaker): readonly string[] {
  if (event.type === 'promise-moved') return warnedOf(event.data.overrides, s)
  if (event.type !== 'promise-made') return []
  const { attempts, expectedBy, cadence, waitsFor, watches = [], overrides } = event.data
  return [
    ...(attempts === undefined ? [] : [s.say('promises.attemptsAgreed', { n: attempts }, attempts)]),
    ...(expectedBy === undefined ? [] : [s.say('promises.expected', { at: due(expectedBy, s) })]),
    ...(cadence === undefined
      ? []
      : [s.say(`promises.cadence.says.${cadence.unit}`, { n: cadence.every }, cadence.every)]),
    ...(waitsFor === undefined
      ? []
      : [
          s.say('promises.waiting', {
            what: waitsFor.kind === 'incident' ? s.incident(waitsFor.id) : s.say('shared.unknown')
          })
        ]),
    ...(watches.length === 0
      ? []
      : [s.say('promises.watches', { causes: watches.map((id) => s.cause(id)).join(' · ') })]),
    ...warnedOf(overrides, s)
  ]
}

const warnedOf = (overrides: readonly Override[] = [], s: Speaker): readonly string[] =>
  overrides.map(({ code }) => s.say('promises.events.warned', { what: s.say(`promises.preflight.${code}`) }))

/** The one reason why it was promised, or moved to that time, all the same. */
export function promiseTexts(event: CaseEvent): readonly EventText[] {
  if (event.type !== 'promise-made' && event.type !== 'promise-moved') return []
  const reasons = new Set((event.data.overrides ?? []).map(({ reason }) => reason.id))
  return [...reasons].map((id) => ({ label: 'promises.events.allTheSame', id }))
}

/** A contact: who to whom, or which try for which promise. */
export function contactTitle(entry: TimelineEntry, { data }: Of<'contact-recorded'>, s: Speaker): string {
  const channel = isolated(s.words.channelName(data.channel))
  if (data.chase === true) return s.say('cases.timeline.chase', { channel })
  if (data.direction === 'in') return s.say('cases.timeline.contactIn', { channel })
  if (data.reached) return s.say('cases.timeline.contactOut', { channel })
  const n = data.promiseId === null ? 0 : numberOf(entry, data.promiseId)
  const promise = entry.after?.promises[n - 1]
  if (promise === undefined) return s.say('cases.timeline.notReached', { channel })
  // Of a promise that fell due only what was tried since counts.
  if (promise.attemptsAgreed === null || !promise.attempts.includes(entry.at))
    return s.say('promises.events.attempt', { n, channel })
  const given = { n, channel, i: promise.attempts.length, of: promise.attemptsAgreed }
  return s.say('promises.events.attemptOf', given)
}

/** The number of a promise on its case page, from 1; 0 where the case does not know it. */
function numberOf(entry: TimelineEntry, promiseId: string): number {
  return (entry.after?.promises ?? []).findIndex((promise) => promise.id === promiseId) + 1
}

/** In the zone it was promised in, as on the promise itself. */
const due = (time: ZonedTime, s: Speaker): string => s.dateTime(instantOf(time), time.zone)

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
