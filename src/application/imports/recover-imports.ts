import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { contextOf, type Desk } from '../shared/desk.ts'

/**
 * Undoes imports that a crash or a closed window left running: all or nothing. Gives how many. The caller makes sure that no window is importing, by
 * holding the lock on importing.
 */
export async function recoverImports(desk: Desk): Promise<Result<number, Problem>> {
  let recovered = 0
  for (const [id, state] of await desk.book.loadStreams('imports')) {
    if (state.state !== 'running') continue
    const undone = await desk.book.undoImport(id, 'interrupted', contextOf(desk))
    if (!undone.ok) return undone
    recovered++
  }
  return ok(recovered)
}
