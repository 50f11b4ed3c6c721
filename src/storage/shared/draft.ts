import type { CaseChange, Change, CustomerRow, StreamChange, TextRow } from '../../application/ports/floor-book.ts'
import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { EventId } from '../../domain/shared/event.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { textRefsOf } from '../../domain/shared/text-refs.ts'
import { ordinalsOf, rangesOf, type OrdinalRanges } from './ordinal-ranges.ts'
import type { StoredText, TextGroup } from './records.ts'

/** A text on its way to its record. */
export interface DraftText {
  readonly group: TextGroup
  readonly row: StoredText
}

/** What a commit is going to write. Ordinals from the book's count upwards open new cases. */
export interface Draft {
  readonly importId: string | null
  readonly cases: ReadonlyMap<number, readonly CaseEvent[]>
  readonly streams: readonly StreamChange[]
  readonly texts: readonly DraftText[]
  readonly customers: readonly CustomerRow[]
  /** Ids of texts to be erased; they belong to cases, or kinds of stream, that the draft writes to. */
  readonly erasedTexts: readonly string[]
  /** Cases without new events that change all the same, because an import's state or their customer does. */
  readonly refold: OrdinalRanges
}

/** The envelope that cases' and streams' events share. */
export interface Enveloped {
  readonly id: EventId
  readonly recordedAt: Instant
  readonly by: string | null
  readonly device: string
  readonly data: object
}

/** A command's change; `ordinal` is its case, null where it only touches streams. null: nothing happened, nothing to write. */
export function draftOf(ordinal: number | null, change: Change): Draft | null {
  const { events, texts = [], customers = [], erasedTexts = [] } = change
  const streams = (change.streams ?? []).filter((stream) => stream.events.length > 0)
  if (ordinal === null && events.length > 0) throw new Error('a change of streams brought events of a case')
  if (events.length === 0 && streams.length === 0) {
    if (texts.length + customers.length + erasedTexts.length > 0)
      throw new Error('texts without an event that refers to them')
    return null
  }
  return {
    importId: null,
    cases: new Map(ordinal === null || events.length === 0 ? [] : [[ordinal, events]]),
    streams,
    texts: ownedTexts(texts, streams, ordinal),
    customers,
    erasedTexts,
    refold: rangesOf(change.touched ?? [])
  }
}

/** The same for a command that touches several cases. */
export function draftOfCases(changes: readonly CaseChange[]): Draft | null {
  const drafts = changes.flatMap((change) => draftOf(change.ordinal, change) ?? [])
  if (drafts.length === 0) return null
  const cases = new Map<number, readonly CaseEvent[]>()
  for (const draft of drafts)
    for (const [ordinal, events] of draft.cases) cases.set(ordinal, [...(cases.get(ordinal) ?? []), ...events])
  return {
    importId: null,
    cases,
    streams: drafts.flatMap((draft) => draft.streams),
    texts: drafts.flatMap((draft) => draft.texts),
    customers: drafts.flatMap((draft) => draft.customers),
    erasedTexts: drafts.flatMap((draft) => draft.erasedTexts),
    refold: rangesOf(drafts.flatMap((draft) => [...ordinalsOf(draft.refold)]))
  }
}

/** Gives every text its owner: the stream whose event refers to it, otherwise the case. */
export function ownedTexts(
  texts: readonly TextRow[],
  streams: readonly StreamChange[],
  ordinal: number | null
): DraftText[] {
  if (texts.length === 0) return []
  const owners = new Map<string, StreamChange>()
  for (const change of streams)
    for (const event of change.events) for (const ref of textRefsOf(event.data)) owners.set(ref.id, change)
  return texts.map((text) => {
    const stream = owners.get(text.id)
    if (stream !== undefined) return { group: stream.kind, row: { ...text, owner: stream.id } }
    if (ordinal === null) throw new Error(`nothing in the change refers to text ${text.id}`)
    return { group: 'cases', row: { ...text, owner: ordinal } }
  })
}
