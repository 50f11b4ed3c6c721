import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import type { PrivateNoteEvent, PrivateNoteState, PrivateNoteWritten } from './private-note-event.ts'

/** What a private note's change is: events, and the text that is gone with them. */
export interface NoteChange {
  readonly events: readonly PrivateNoteEvent[]
  readonly erasedTexts: readonly string[]
}

const NOTHING: NoteChange = { events: [], erasedTexts: [] }

/** Nobody signs: the envelope outlives the text, and who wrote a private note is part of what it says. */
const unsigned = (context: DecideContext): DecideContext => ({ ...context, by: null })

/** A newer version takes the place of the older one, whose text is erased with it. */
export function decideWriteNote(
  state: PrivateNoteState | null,
  command: PrivateNoteWritten,
  context: DecideContext
): NoteChange {
  return {
    events: [newEvent(unsigned(context), 'private-note-written', command)],
    erasedTexts: textOf(state)
  }
}

/** Counts that a note was used; an erased one cannot be. */
export function decideUseNote(state: PrivateNoteState | null, context: DecideContext): NoteChange {
  if (state === null || state.content === null) return NOTHING
  return { events: [newEvent(unsigned(context), 'private-note-used', {})], erasedTexts: [] }
}

/** Erases the text, for ever; only that there was a note stays. */
export function decideEraseNote(state: PrivateNoteState | null, context: DecideContext): NoteChange {
  if (state === null || state.content === null) return NOTHING
  return { events: [newEvent(unsigned(context), 'private-note-erased', {})], erasedTexts: textOf(state) }
}

/** Whether its time to be erased has come. */
export const isToBeErased = ({ content, eraseAt }: PrivateNoteState, now: number): boolean =>
  content !== null && eraseAt <= now

const textOf = (state: PrivateNoteState | null): readonly string[] =>
  state === null || state.content === null ? [] : [state.content.id]
