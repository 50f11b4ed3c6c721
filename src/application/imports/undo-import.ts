import { asTold } from '../../domain/cases/told-events.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import type { FloorBook, StoredCase } from '../ports/floor-book.ts'
import type { UndoneImport } from '../ports/import-desk.ts'
import { contextOf } from '../shared/desk.ts'
import { eachCaseOf } from './cases-of-import.ts'
import type { ImportTools } from './check-import.ts'
import { reconcileWatched } from './reconcile-import.ts'

/**
 * Takes back what an import brought. The caller holds the lock on importing. Errors: `import-not-running` where it was undone already, and those of
 * the book.
 */
export async function undoImport(desk: ImportTools, importId: string): Promise<Result<UndoneImport, Problem>> {
  const undone = await desk.book.undoImport(importId, 'undone', contextOf(desk))
  if (!undone.ok) return undone
  // the file is taken back whatever becomes of this: each later command on such a customer reconciles anew
  await reconcileWatched(desk, null)
  return ok({ seq: undone.value.seq, kept: await keptCases(desk.book, importId) })
}

/** Ordinals of the cases of an undone import that are still there because people worked on them. */
export async function keptCases(book: FloorBook, importId: string): Promise<readonly number[]> {
  const kept: number[] = []
  for await (const stored of eachCaseOf(book, importId)) if (isWorkedOn(stored, importId)) kept.push(stored.ordinal)
  return kept
}

function isWorkedOn({ state, events }: StoredCase, importId: string): boolean {
  const brought = events.find((event) => event.importId === importId)
  if (state === null || brought === undefined) return false
  return asTold(events).some(
    (event) => event.importId === undefined && event.type !== 'person-erased' && event.id > brought.id
  )
}
