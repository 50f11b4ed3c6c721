import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import { instantsOf, minutesLate, verdictOf } from '../../../domain/promises/verdict.ts'
import { instantOf, type ZonedTime } from '../../../domain/shared/zoned-time.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import { isolated, type Speaker } from './use-speaker.ts'

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>
type PromiseEvent = Extract<CaseEvent, { type: `promise-${string}` }>

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
  }
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
  if (promise.attemptsAgreed === null) return s.say('promises.events.attempt', { n, channel })
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
