import type { DomainEvent, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'

/**
 * Debriefs and opportunism notes: private, each with its own retention. Everything they say, also about whom, stands in one text, so that erasing it
 * leaves nothing but that there was one. One stream each, kinds `debriefs` and `opportunism`; never in an export, a chart or a review.
 */
export type PrivateNoteEvent =
  | DomainEvent<'private-note-written', PrivateNoteWritten>
  | DomainEvent<'private-note-used', Record<string, never>>
  | DomainEvent<'private-note-erased', Record<string, never>>

export interface PrivateNoteWritten {
  /** JSON whose shape its kind defines; a newer version takes the place of the older, whose text is erased in the same commit. */
  readonly content: TextRef
  /** A debrief: by when it is to be offered; null: nothing is due any more. */
  readonly due: ZonedTime | null
  /** From then on its text is to be erased. */
  readonly eraseAt: ZonedTime
}

export interface PrivateNoteState {
  readonly id: string
  /** null: erased. */
  readonly content: TextRef | null
  readonly writtenAt: Instant
  readonly due: Instant | null
  readonly eraseAt: Instant
  /** How often it was used (opportunism): counted. */
  readonly used: number
}

export const isPrivateNoteEvent = <E extends { readonly type: string }>(
  event: E
): event is Extract<E, PrivateNoteEvent> => event.type.startsWith('private-note-')

/** Ids of the texts that these events of one note tell to be gone: replaced by a newer one, or erased. */
export function forgottenTexts(events: readonly PrivateNoteEvent[]): ReadonlySet<string> {
  const forgotten = new Set<string>()
  let last: string | null = null
  for (const event of events.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (event.type === 'private-note-used') continue
    if (last !== null) forgotten.add(last)
    last = event.type === 'private-note-written' ? event.data.content.id : null
  }
  return forgotten
}

export function evolvePrivateNote(
  id: string,
  state: PrivateNoteState | null,
  event: PrivateNoteEvent
): PrivateNoteState | null {
  switch (event.type) {
    case 'private-note-written': {
      const { content, due, eraseAt } = event.data
      const writtenAt = state?.writtenAt ?? instantOf(event.occurredAt)
      const instants = { due: due === null ? null : instantOf(due), eraseAt: instantOf(eraseAt) }
      return { id, content, writtenAt, ...instants, used: state?.used ?? 0 }
    }
    case 'private-note-used':
      return state === null ? null : { ...state, used: state.used + 1 }
    case 'private-note-erased':
      return state === null ? null : { ...state, content: null, due: null }
  }
}
