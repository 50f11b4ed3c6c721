import { textRefsOf } from '../../domain/shared/text-refs.ts'
import type { Enveloped } from '../shared/draft.ts'
import type { Placed, StoredText } from '../shared/records.ts'
import { sealHash } from '../shared/sha256-seal.ts'
import type { VerifyNotes } from './verify-notes.ts'

const NONE: ReadonlySet<string> = new Set()

/** Every text that the events refer to must be there and be the one that was sealed; those of `forgotten` must be gone. */
export function checkTexts(
  events: Iterable<Placed<Enveloped>>,
  rows: readonly StoredText[],
  notes: VerifyNotes,
  forgotten = NONE
): void {
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const { event } of events)
    for (const ref of textRefsOf(event.data)) {
      const row = byId.get(ref.id)
      if (forgotten.has(ref.id)) {
        if (row !== undefined) notes.find('text-not-erased', ref.id)
      } else if (row === undefined) notes.find('text-missing', ref.id)
      else if (sealHash(row.salt, row.text) !== ref.hash) notes.find('text-differs', ref.id)
    }
}
