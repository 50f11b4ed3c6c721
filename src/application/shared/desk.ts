import type { DecideContext, TextRef } from '../../domain/shared/event.ts'
import type { Clock } from '../ports/clock.ts'
import type { FloorBook, TextRow } from '../ports/floor-book.ts'
import type { Ids } from '../ports/ids.ts'
import type { Seal } from '../ports/seal.ts'

/** Who and where a command comes from, asked anew for each. */
export interface DeskFacts {
  /** The floor's IANA zone. */
  readonly zone: string
  readonly by: string | null
  readonly device: string
  /** Whether a supervisor is at the desk; missing: yes. */
  readonly isSupervisor?: boolean
}

/** What every use case needs; put together once, in the composition root. */
export interface Desk {
  readonly book: FloorBook
  readonly clock: Clock
  readonly ids: Ids
  readonly seal: Seal
  readonly facts: () => DeskFacts
}

export function contextOf(desk: Desk): DecideContext {
  const now = desk.clock.now()
  return { now, ...desk.facts(), nextId: () => desk.ids.next(now) }
}

export interface SealedText {
  readonly ref: TextRef
  readonly row: TextRow
}

/** A text given id, salt and hash; blank text is no text. */
export function sealText(
  desk: Pick<Desk, 'seal' | 'ids' | 'clock'>,
  text: string,
  personId: string | null
): SealedText | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const id = desk.ids.next(desk.clock.now())
  const salt = desk.seal.salt()
  return { ref: { id, hash: desk.seal.hash(salt, trimmed) }, row: { id, salt, text: trimmed, personId } }
}

/** The rows of those texts that were given. */
export function rowsOf(...texts: readonly (SealedText | null)[]): readonly TextRow[] {
  return texts.flatMap((text) => (text === null ? [] : [text.row]))
}
