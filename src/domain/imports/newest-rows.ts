import type { CaseEvent } from '../cases/case-event.ts'
import type { EventId } from '../shared/event.ts'

type Imported = Extract<CaseEvent, { type: 'record-imported' }>

/** An event in the order in which a case is folded. */
export interface Told {
  readonly event: CaseEvent
  /** Id of the event that first told the same; its own where it is the first. What hangs on that id stays when a newer file tells it anew. */
  readonly place: EventId
  /** It stands earlier than it arrived; where it arrived, only what it changed of the source's own story is to be weighed. */
  readonly arrived?: true
}

/**
 * A newer file may tell a row anew that an older one of the same source had told: an event log writes the closing into every row of a case once
 * it is known. Such a row is folded once, in its old place and as the newest file has it; otherwise the case would live through its history twice.
 * The same holds for what an undone import had told first: imported again it stands where it stood, before what people did since.
 * @param counted in the order of their ids
 * @param skipped events of imports that are not live
 */
export function newestRows(counted: readonly CaseEvent[], skipped: readonly CaseEvent[]): readonly Told[] | null {
  if (isAllNew(counted, skipped)) return null
  const toldAgain = retellings(counted, skipped)
  if (toldAgain.size === 0) return null
  const newest = new Map<EventId, Imported>()
  for (const event of counted) {
    const place = toldAgain.get(event.id)
    if (place !== undefined && event.type === 'record-imported') newest.set(place, event)
  }
  const places = placesOf(counted, skipped, newest)
  return places.flatMap((event): Told[] => {
    const place = toldAgain.get(event.id) ?? event.id
    const told = newest.get(event.id)
    if (told !== undefined) return [{ event: told, place: event.id }]
    if (place === event.id) return [{ event, place }]
    return newest.get(place) === event ? [{ event, place, arrived: true }] : []
  })
}

/** The common case, at little cost. */
function isAllNew(counted: readonly CaseEvent[], skipped: readonly CaseEvent[]): boolean {
  if (skipped.length > 0) return false
  const rows = new Set<string>()
  let told = 0
  for (const event of counted) {
    if (event.type !== 'record-imported' || event.data.row === undefined) continue
    rows.add(event.data.row)
    told++
  }
  return rows.size === told
}

/** The counted events and, where something of today stands in their place, the skipped ones; in the order of ids. */
function placesOf(
  counted: readonly CaseEvent[],
  skipped: readonly CaseEvent[],
  newest: ReadonlyMap<EventId, Imported>
): readonly CaseEvent[] {
  const vacant = skipped.filter((event) => newest.has(event.id))
  if (vacant.length === 0) return counted
  return [...counted, ...vacant].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** By id of a record that tells something anew: the id of the event that told it first. */
function retellings(counted: readonly CaseEvent[], skipped: readonly CaseEvent[]): ReadonlyMap<EventId, EventId> {
  const again = new Map<EventId, EventId>()
  const rows = firstRows([...counted, ...skipped])
  const cases = skippedCases(skipped)
  let before: EventId = ''
  for (const event of counted) {
    if (event.type !== 'record-imported') continue
    const { row, identity } = event.data
    // A whole case told anew is an update and comes after the others: it may only take a place between the same two.
    const place = row === undefined ? cases.get(identity)?.find((id) => id > before) : rows.get(row)
    if (place !== undefined && place < event.id) again.set(event.id, place)
    before = again.get(event.id) ?? event.id
  }
  return again
}

function firstRows(events: readonly CaseEvent[]): ReadonlyMap<string, EventId> {
  const first = new Map<string, EventId>()
  for (const event of events) {
    if (event.type !== 'record-imported' || event.data.row === undefined) continue
    const known = first.get(event.data.row)
    if (known === undefined || event.id < known) first.set(event.data.row, event.id)
  }
  return first
}

/** Ids of the skipped records that tell a whole case, by what they say. */
function skippedCases(skipped: readonly CaseEvent[]): ReadonlyMap<string, readonly EventId[]> {
  const ids = new Map<string, EventId[]>()
  for (const event of skipped) {
    if (event.type !== 'record-imported' || event.data.row !== undefined) continue
    const { identity } = event.data
    ids.set(identity, [...(ids.get(identity) ?? []), event.id].sort())
  }
  return ids
}
