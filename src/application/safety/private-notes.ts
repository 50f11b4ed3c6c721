import { decideWriteNote, type NoteChange } from '../../domain/safety/decide-private-note.ts'
import type { PrivateNoteState, PrivateNoteWritten } from '../../domain/safety/private-note-event.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import type { Change } from '../ports/floor-book.ts'
import { sealText, type Desk } from '../shared/desk.ts'

/** The streams of private notes. */
export type PrivateKind = 'debriefs' | 'opportunism'
export const PRIVATE_KINDS: readonly PrivateKind[] = ['debriefs', 'opportunism']

export interface PrivateNote {
  readonly state: PrivateNoteState
  /** What it says, JSON; an erased one is not among them. */
  readonly text: string
}

/** Every note of a kind that still says something. */
export async function loadNotes(desk: Pick<Desk, 'book'>, kind: PrivateKind): Promise<readonly PrivateNote[]> {
  const [states, texts] = await Promise.all([desk.book.loadStreams(kind), desk.book.loadStreamTexts(kind)])
  return [...states.values()].flatMap((state) => {
    const text = state.content === null ? undefined : texts.get(state.content.id)
    return text === undefined ? [] : [{ state, text }]
  })
}

/** Seals what a note says, whole, and writes it in the place of what it said before. `aboutId`: whose text it is, for erasing them. */
export function writtenNote(
  desk: Desk,
  { kind, id, state }: { readonly kind: PrivateKind; readonly id: string; readonly state: PrivateNoteState | null },
  content: object,
  aboutId: string | null,
  terms: Pick<PrivateNoteWritten, 'due' | 'eraseAt'>,
  context: DecideContext
): Change {
  const sealed = sealText(desk, JSON.stringify(content), aboutId)
  if (sealed === null) throw new Error('a private note without a text')
  const change = decideWriteNote(state, { content: sealed.ref, ...terms }, context)
  return { ...noteChange(kind, id, change), texts: [sealed.row] }
}

export const noteChange = (kind: PrivateKind, id: string, { events, erasedTexts }: NoteChange): Change => ({
  events: [],
  streams: [{ kind, id, events }],
  erasedTexts
})
