import type { ImportBatch, ImportedCase } from '../../application/ports/floor-book.ts'
import type { CaseEvent } from '../../domain/cases/case-event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { type Draft, type DraftText, ownedTexts } from '../shared/draft.ts'
import type { WriteSession } from '../shared/write-session.ts'

/**
 * A batch of a running import. Rows of the cases it opens go into the columns at once, hidden until the import is done; rows of
 * cases that were there before stay as they are until then.
 */
export function planBatch(session: WriteSession, importId: string, batch: ImportBatch): Result<Draft | null, Problem> {
  if (session.importState(importId)?.state !== 'running') return fail(problem('import-not-running', { importId }))
  const placed = placeCases(session.head.totals.cases, batch.cases)
  const streams = batch.streams.filter((change) => change.events.length > 0)
  const cases = new Map<number, readonly CaseEvent[]>()
  const texts: DraftText[] = [...ownedTexts(batch.texts ?? [], streams, null)]
  for (const [ordinal, imported] of placed) {
    checkEvents(importId, imported)
    cases.set(ordinal, [...(cases.get(ordinal) ?? []), ...imported.events])
    texts.push(...imported.texts.map((row): DraftText => ({ group: 'cases', row: { ...row, owner: ordinal } })))
  }
  if (cases.size === 0 && streams.length === 0) return ok(null)
  return ok({ importId, cases, streams, texts, customers: batch.customers, erasedTexts: [], refold: [] })
}

function placeCases(known: number, cases: readonly ImportedCase[]): [number, ImportedCase][] {
  let next = known
  return cases.map((imported) => {
    const ordinal = imported.ordinal ?? next++
    if (imported.ordinal !== null && ordinal >= known) throw new RangeError(`no case ${ordinal} to add records to`)
    return [ordinal, imported]
  })
}

/** An event that did not carry the import's id would outlive its undoing. */
function checkEvents(importId: string, imported: ImportedCase): void {
  if (imported.events.length === 0) throw new Error('a case of an import without events')
  for (const event of imported.events)
    if (event.importId !== importId) throw new Error(`event ${event.id} does not belong to import ${importId}`)
}
