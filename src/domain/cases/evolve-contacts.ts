import { instantOf } from '../shared/zoned-time.ts'
import { LIVE_CHANNELS, type Acknowledgement } from './acknowledgement.ts'
import type { CaseEvent, CaseOpened } from './case-event.ts'
import type { CaseState } from './case-state.ts'

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

/**
 * One more exchange. Whoever was reached by us knows that we have it: a personal acknowledgement, except where everybody was told the same at once.
 */
export function contactRecorded(state: CaseState, event: Of<'contact-recorded'>): CaseState {
  const { contactId, direction, channel, reached, hostile = false, chase = false, promiseId, personId } = event.data
  const at = instantOf(event.occurredAt)
  const had = personId === undefined ? {} : { personId }
  const fact = { id: contactId, at, direction, channel, reached, hostile, chase, promiseId, by: event.by, ...had }
  const contacts = [...state.contacts, fact]
  if (direction !== 'out' || !reached) return { ...state, contacts }
  const how = event.data.ofIncident === undefined ? 'personal' : 'automatic'
  return { ...state, contacts, acknowledgement: better(state.acknowledgement, { how, at, by: event.by }) }
}

export function acknowledged(state: CaseState, event: Of<'acknowledged'>): CaseState {
  const { how, channel } = event.data
  const news = { how, at: instantOf(event.occurredAt), by: event.by, channel }
  return { ...state, acknowledgement: better(state.acknowledgement, news) }
}

/** On a line that both hear, the customer knows from the first moment. */
export function acknowledgedAtOpening(event: CaseEvent, { channel }: CaseOpened): Acknowledgement | null {
  if (!LIVE_CHANNELS.includes(channel)) return null
  return { how: 'personal', at: instantOf(event.occurredAt), by: event.by }
}

/** A personal word counts more than an automatic one; of the same kind, the earlier. */
export function better(known: Acknowledgement | null, news: Acknowledgement): Acknowledgement {
  if (known === null) return news
  const firstAt = Math.min(known.firstAt ?? known.at, news.at)
  const isNewsBetter = known.how === news.how ? news.at < known.at : news.how === 'personal'
  const { how, at, by, channel } = isNewsBetter ? news : known
  const told = { how, at, by, ...(channel === undefined ? {} : { channel }) }
  // The clock asks for the first word, whichever counts.
  return firstAt < at ? { ...told, firstAt } : told
}
