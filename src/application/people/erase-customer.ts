import {
  decideEraseCustomer,
  erasedCases,
  type CaseOfCustomer,
  type ErasedCase
} from '../../domain/people/decide-erase-customer.ts'
import { decideEraseNote } from '../../domain/safety/decide-private-note.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { newEvent } from '../../domain/shared/new-event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { CaseChange, CustomerRow, StreamChange } from '../ports/floor-book.ts'
import { contextOf, type Desk } from '../shared/desk.ts'
import { tracesOf, type CustomerColumns, type CustomerTraces } from './customer-traces.ts'

type Decide = (cases: readonly CaseOfCustomer[], context: DecideContext) => Result<readonly ErasedCase[], Problem>
type Written = Promise<Result<{ readonly seq: number; readonly cases: number }, Problem>>

/**
 * Erases a customer for ever: name, contact and every text of their cases, their compliments, notes about them and saved views that look for them. One
 * commit, which nothing takes back. Errors: needs-supervisor, erase-open-case, erase-in-safety, erase-import-running, customer-erased.
 */
export async function eraseCustomer(desk: Desk, analytics: CustomerColumns, customerId: string): Written {
  const traces = await tracesOf(desk, analytics, customerId)
  const importRunning = [...(await desk.book.loadStreams('imports')).values()].some(({ state }) => state === 'running')
  return write(desk, traces, (cases, context) => decideEraseCustomer(cases, { ...traces, importRunning }, context))
}

/**
 * Erases again whom a restored backup brought back although they had been erased on the floor that was here before: without asking anew whether they
 * may be. Returns how many; the first failure stops it, and the next start goes on.
 */
export async function eraseAgain(desk: Desk, analytics: CustomerColumns): Promise<Result<number, Problem>> {
  const noted = await desk.book.customersToErase()
  if (noted.length === 0) return ok(0)
  const done = new Set<string>()
  for (const [id, { erased }] of await desk.book.loadCustomers(noted)) {
    if (erased === true || done.has(id)) continue
    const traces = await tracesOf(desk, analytics, id)
    const written = await write(desk, traces, (cases, context) => ok(erasedCases(cases, traces, context)))
    if (!written.ok && written.error.code !== 'customer-erased') return written
    for (const one of traces.customerIds) done.add(one)
  }
  // noted until nothing of any of them is left
  const known = [...(await desk.book.loadCustomers(noted)).values()]
  if (known.every(({ erased }) => erased === true)) await desk.book.forgetToErase()
  return ok(done.size)
}

async function write(desk: Desk, traces: CustomerTraces, decide: Decide): Written {
  const context = contextOf(desk)
  const streams = await streamsErased(desk, traces, context)
  let count = 0
  const done = await desk.book.changeCases(traces.ordinals, (cases) => {
    const decided = decide(cases, context)
    if (!decided.ok) return decided
    const [first, ...others] = decided.value
    if (first === undefined) return fail(problem('customer-erased'))
    count = decided.value.length
    const erasedTexts = [...first.erasedTexts, ...traces.ofStreams.map(({ id }) => id)]
    const customers = traces.customerIds.map((id) => erasedRow(id, traces.rows.get(id)))
    // the records and the other streams go with the first case: all of it is one commit
    return ok([{ ...first, erasedTexts, customers, streams }, ...others] satisfies readonly CaseChange[])
  })
  return done.ok ? ok({ seq: done.value.seq, cases: count }) : done
}

/** Nothing but who became whom is left, so that nobody takes the place of a customer who was merged. */
function erasedRow(id: string, before: CustomerRow | undefined): CustomerRow {
  const nothing = { id, salt: '', name: '', contact: '', sourceKey: null, erased: true as const }
  return before?.mergedInto === undefined ? nothing : { ...nothing, mergedInto: before.mergedInto }
}

/** The events that tell the other streams of it. Private notes have one of their own. */
async function streamsErased(
  { book }: Desk,
  { customerIds, ofStreams }: CustomerTraces,
  context: DecideContext
): Promise<readonly StreamChange[]> {
  const notes = await book.loadStreams('opportunism')
  const erased = (textIds: readonly string[]) => [newEvent(context, 'person-erased', { customerIds, textIds })]
  const places = new Map(ofStreams.map(({ group, owner }) => [`${group} ${owner}`, { group, id: String(owner) }]))
  return [...places.values()].map(({ group, id }): StreamChange => {
    const textIds = ofStreams.flatMap((text) => (text.group === group && text.owner === id ? [text.id] : []))
    switch (group) {
      case 'compliments':
      case 'views':
        return { kind: group, id, events: erased(textIds) }
      case 'opportunism':
        return { kind: group, id, events: decideEraseNote(notes.get(id) ?? null, context).events }
      default:
        throw new Error(`a text of a customer among the ${group}`)
    }
  })
}
