import { decideEraseNote, isToBeErased } from '../../domain/safety/decide-private-note.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { contextOf, type Desk } from '../shared/desk.ts'
import { noteChange, PRIVATE_KINDS } from './private-notes.ts'

/** Erases the text of every private note whose time has come: row and salt, for ever. Returns how many; the first failure stops it. */
export async function erasePrivateNotes(desk: Desk): Promise<Result<number, Problem>> {
  let erased = 0
  for (const kind of PRIVATE_KINDS)
    for (const { id, ...rest } of (await desk.book.loadStreams(kind)).values()) {
      if (!isToBeErased({ id, ...rest }, desk.clock.now())) continue
      const done = await desk.book.changeStream(kind, id, (state) => {
        const context = contextOf(desk)
        // decided again on the newest state: another window may have been quicker, or a newer version may live longer
        const isDue = state !== null && isToBeErased(state, context.now)
        return ok(isDue ? noteChange(kind, id, decideEraseNote(state, context)) : { events: [] })
      })
      if (!done.ok) return done
      erased++
    }
  return ok(erased)
}
