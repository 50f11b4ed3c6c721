import type { ImportContext } from '../../application/ports/floor-book.ts'
import type { ImportCounts } from '../../domain/imports/import-event.ts'
import { newEvent } from '../../domain/shared/new-event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { Draft } from '../shared/draft.ts'
import { ordinalsOf, rangesOf } from '../shared/ordinal-ranges.ts'
import type { WriteSession } from '../shared/write-session.ts'
import { endOfImport, touchedCases } from './import-commits.ts'

/** running → done. The rows of opened cases are in place already; those of cases that were there before now change. */
export async function planFinish(
  session: WriteSession,
  importId: string,
  counts: ImportCounts,
  context: ImportContext
): Promise<Result<Draft, Problem>> {
  if (session.importState(importId)?.state !== 'running') return fail(problem('import-not-running', { importId }))
  const { updated } = await touchedCases(session.db, importId)
  return ok(endOfImport(importId, newEvent(context, 'import-finished', counts), updated))
}

/** → undone. Nothing is deleted: the fold passes over the import's events, and every row it touched is packed anew. */
export async function planUndo(
  session: WriteSession,
  importId: string,
  why: 'cancelled' | 'interrupted' | 'undone',
  context: ImportContext
): Promise<Result<Draft, Problem>> {
  const state = session.importState(importId)?.state
  if (state === undefined || state === 'undone') return fail(problem('import-not-running', { importId }))
  const { opened, updated } = await touchedCases(session.db, importId)
  const touched = rangesOf([...ordinalsOf(opened), ...ordinalsOf(updated)])
  return ok(endOfImport(importId, newEvent(context, 'import-undone', { why }), touched))
}
