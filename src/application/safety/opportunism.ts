import { survivorOf } from '../../domain/people/resolve-customers.ts'
import { decideEraseNote, decideUseNote } from '../../domain/safety/decide-private-note.ts'
import {
  checkOpportunism,
  opportunismOf,
  type OpportunismContent,
  type OpportunismNote
} from '../../domain/safety/opportunism.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import type { CustomerRow } from '../ports/floor-book.ts'
import { contextOf, type Desk } from '../shared/desk.ts'
import { loadNotes, noteChange, writtenNote } from './private-notes.ts'

type Written = Promise<Result<{ readonly seq: number }, Problem>>

/** Notes about this customer, and about those who were merged into them, newest first; none unless a supervisor is at the desk. */
export async function opportunismNotes(desk: Desk, customerId: string): Promise<readonly OpportunismNote[]> {
  if (desk.facts().isSupervisor === false) return []
  const notes = (await loadNotes(desk, 'opportunism')).flatMap(({ state, text }): readonly OpportunismNote[] => {
    const content = opportunismOf(text)
    return content === null ? [] : [{ ...state, ...content }]
  })
  const customers = await customersNow(
    desk,
    notes.map((note) => note.customerId)
  )
  return notes
    .filter((note) => note.customerId === customerId || survivorOf(note.customerId, customers) === customerId)
    .toSorted((a, b) => b.writtenAt - a.writtenAt)
}

/** Errors: needs-supervisor, note-missing, opportunism-needs-evidence, opportunism-expiry. */
export async function writeOpportunismNote(desk: Desk, content: OpportunismContent, expires: ZonedTime): Written {
  const context = contextOf(desk)
  const wrong = checkOpportunism(content, expires, context)
  if (wrong !== null) return fail(wrong)
  const [id, kind] = [context.nextId(), 'opportunism' as const]
  return desk.book.changeStream(kind, id, (state) =>
    ok(writtenNote(desk, { kind, id, state }, content, content.customerId, { due: null, eraseAt: expires }, context))
  )
}

/** Somebody opened it: how often these notes are used is counted. */
export function countOpportunismUse(desk: Desk, id: string): Written {
  const context = contextOf(desk)
  return desk.book.changeStream('opportunism', id, (state) =>
    ok(noteChange('opportunism', id, decideUseNote(state, context)))
  )
}

/** Before its time. Errors: needs-supervisor. */
export async function eraseOpportunismNote(desk: Desk, id: string): Written {
  const context = contextOf(desk)
  if (context.isSupervisor === false) return fail(problem('needs-supervisor'))
  return desk.book.changeStream('opportunism', id, (state) =>
    ok(noteChange('opportunism', id, decideEraseNote(state, context)))
  )
}

/** These customers, and everybody they were merged into. */
async function customersNow(desk: Desk, ids: readonly string[]): Promise<ReadonlyMap<string, CustomerRow>> {
  const found = new Map<string, CustomerRow>()
  for (let next = ids; next.length > 0;) {
    const rows = [...(await desk.book.loadCustomers(next)).values()]
    for (const row of rows) found.set(row.id, row)
    next = rows.flatMap(({ mergedInto }) => (mergedInto === undefined || found.has(mergedInto) ? [] : [mergedInto]))
  }
  return found
}
