import type { ImportState } from '../../domain/imports/import-event.ts'
import type { Desk } from '../shared/desk.ts'

/** Whether what an import brought is still there; by hand is for ever. */
export function isThere(importId: string | null, imports: ReadonlyMap<string, ImportState>): boolean {
  return importId === null || imports.get(importId)?.state !== 'undone'
}

/** The names of the others: of teams or people that were added or imported, whether active or not. An undone import's are free again. */
export async function takenNames(
  desk: Desk,
  kind: 'teams' | 'people',
  except: string | null = null
): Promise<readonly string[]> {
  const [states, imports] = await Promise.all([desk.book.loadStreams(kind), desk.book.loadStreams('imports')])
  const others = [...states.values()].filter(({ id, importId }) => id !== except && isThere(importId, imports))
  const texts = await desk.book.loadTexts(others.map(({ name }) => name.id))
  return [...texts.values()]
}

/** A name as it is typed: null where it is the present one, and nothing is to be renamed. */
export async function newNameOf(
  desk: Desk,
  present: string | undefined,
  typed: string | undefined
): Promise<string | null> {
  if (typed === undefined) return null
  const texts = present === undefined ? new Map<string, string>() : await desk.book.loadTexts([present])
  return texts.get(present ?? '') === typed.trim() ? null : typed
}
