import type {
  Change,
  CustomerRow,
  FloorBook,
  ImportContext,
  ImportedCase,
  TextRow
} from '../../src/application/ports/floor-book.ts'
import type { CaseEvent, CaseOpened } from '../../src/domain/cases/case-event.ts'
import type { ImportCounts } from '../../src/domain/imports/import-event.ts'
import type { RecordFields } from '../../src/domain/imports/imported-record.ts'
import type { DecideContext, TextRef } from '../../src/domain/shared/event.ts'
import { newEvent } from '../../src/domain/shared/new-event.ts'
import { ok, type Result } from '../../src/domain/shared/result.ts'
import { sha256Seal } from '../../src/storage/shared/sha256-seal.ts'
import { DAY, T0, ZONE } from './story.ts'

let lastId = 0

/** Unique over all books of a test run, and growing. */
export const nextId = (): string => `e${String(lastId++).padStart(10, '0')}`

export function context(now = T0): DecideContext & ImportContext {
  return { now, zone: ZONE, by: 'miriam', device: 'test', nextId }
}

export interface Sealed {
  readonly ref: TextRef
  readonly row: TextRow
}

export function sealed(text: string, personId: string | null = null): Sealed {
  const id = nextId()
  const salt = sha256Seal.salt()
  return { ref: { id, hash: sha256Seal.hash(salt, text) }, row: { id, salt, text, personId } }
}

export function customer(name: string, sourceKey: string | null = null): CustomerRow {
  return { id: nextId(), salt: sha256Seal.salt(), name, contact: '', sourceKey }
}

export interface Opening extends Partial<Omit<CaseOpened, 'summary' | 'customerId'>> {
  readonly summary?: string
  readonly customer?: CustomerRow
}

/** A case opened by hand, with its summary and customer. */
export function opening(
  ref: string,
  { summary = `what happened to ${ref}`, customer: who, ...rest }: Opening = {}
): Change {
  const text = sealed(summary)
  const unknown = { situation: null, severity: null, temperature: null, teamId: null, ownerId: null, happenedAt: null }
  const data = { ...unknown, ref, channel: 'phone', summary: text.ref, customerId: who?.id ?? null, ...rest }
  return {
    events: [newEvent(context(), 'case-opened', data)],
    texts: [text.row],
    customers: who === undefined ? [] : [who]
  }
}

export function note(text: string): Change {
  const { ref, row } = sealed(text)
  return { events: [newEvent(context(), 'note-added', { text: ref })], texts: [row] }
}

export function promised(promiseId: string, dueLocal: string): readonly CaseEvent[] {
  const due = { local: dueLocal, zone: ZONE, offset: 60 }
  const data = { promiseId, kind: 'call-back' as const, due, channel: 'phone', performerId: null, note: null }
  return [newEvent(context(), 'promise-made', data)]
}

/** A team with a name, as `changeStream('teams', id, …)` writes it. */
export function teamAdded(id: string, name: string): Change {
  const { ref, row } = sealed(name)
  const events = [newEvent(context(), 'team-added', { name: ref })]
  return { events: [], texts: [row], streams: [{ kind: 'teams', id, events }] }
}

export function importStarted(id: string, source = 'log'): Change {
  const data = {
    source,
    grain: 'case' as const,
    targets: ['ref' as const, 'severity' as const],
    zone: ZONE,
    asOf: null
  }
  const events = [newEvent(context(), 'import-started', { ...data, fileHash: 'f'.repeat(64), fileName: 'log.csv' })]
  return { events: [], streams: [{ kind: 'imports', id, events }] }
}

/** One record of a file; `ordinal` null opens a case. */
export function imported(
  importId: string,
  ref: string,
  fields: RecordFields = {},
  ordinal: number | null = null
): ImportedCase {
  const text = sealed(`imported ${ref}`)
  const data = { ref, identity: nextId(), line: 2, fields: { summary: text.ref, ...fields } }
  return { ordinal, events: [{ ...newEvent(context(T0 - DAY), 'record-imported', data), importId }], texts: [text.row] }
}

export const NO_COUNTS: ImportCounts = {
  records: 0,
  imported: 0,
  updated: 0,
  identical: 0,
  rejected: 0,
  cases: 0,
  events: 0,
  incomplete: 0
}

/** The value of a result that must be one. */
export async function value<T, E>(result: Promise<Result<T, E>>): Promise<T> {
  const settled = await result
  if (!settled.ok) throw new Error(`refused: ${JSON.stringify(settled.error)}`)
  return settled.value
}

/** Starts an import and writes these cases as one batch; it is left running. */
export async function startImport(book: FloorBook, id: string, cases: readonly ImportedCase[]): Promise<void> {
  await value(book.changeStream('imports', id, () => ok(importStarted(id))))
  await value(book.appendImportBatch(id, { cases, customers: [], streams: [] }))
}
