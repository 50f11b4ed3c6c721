import type { DomainEvent, EventId } from '../shared/event.ts'

/**
 * A customer asked to be forgotten. Written into each of their cases, and into every other stream that held a text of theirs: from then on the texts
 * that it names are gone, row and salt. Alone it allows a text to be missing.
 */
export type PersonErasedEvent = DomainEvent<'person-erased', PersonErased>

export interface PersonErased {
  /** The customer, and those who had been merged into them. */
  readonly customerIds: readonly string[]
  readonly textIds: readonly string[]
}

interface AnyEvent {
  readonly id: EventId
  readonly type: string
  readonly data: object
}

/** Ids of the texts that these events of one case or stream tell to be gone with a customer. */
export function textsErased(events: Iterable<AnyEvent>): ReadonlySet<string> {
  const erased = new Set<string>()
  for (const event of events) for (const id of textIdsOf(event)) erased.add(id)
  return erased
}

/** Customers that these events tell to be erased. */
export function customersErased(events: Iterable<AnyEvent>): ReadonlySet<string> {
  const erased = new Set<string>()
  for (const event of events) if (isPersonErased(event)) for (const id of event.data.customerIds) erased.add(id)
  return erased
}

/** Id of the newest erasing of whose case this is; '' where nobody was erased. What was written before it can no longer be put right. */
export function lastErasing(events: Iterable<AnyEvent>): EventId {
  let last = ''
  for (const event of events) if (isPersonErased(event) && event.id > last) last = event.id
  return last
}

// somebody who works here is erased by an event of the same name, which names no texts: all of theirs go
const isPersonErased = (event: AnyEvent): event is AnyEvent & { readonly data: PersonErased } =>
  event.type === 'person-erased' && 'textIds' in event.data

const textIdsOf = (event: AnyEvent): readonly string[] => (isPersonErased(event) ? event.data.textIds : [])
