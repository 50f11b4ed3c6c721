import type { ImportCounts } from '../../domain/imports/import-event.ts'
import type { Grain, TypedRecord } from '../../domain/imports/imported-record.ts'
import { RowKeys } from '../../domain/imports/record-identity.ts'
import type { GatheredRecords } from './gather-records.ts'

/** What the floor holds of a source already. */
export interface KnownCase {
  readonly ordinal: number
  readonly delivered: ReadonlySet<string>
}
export type KnownCases = ReadonlyMap<string, KnownCase>

export interface PlannedRecord {
  /** Physical line, from 1. */
  readonly line: number
  readonly identity: string
  /** One row per event: which row of its case it is. */
  readonly row?: string
  readonly record: TypedRecord
}

export interface PlannedCase {
  readonly ref: string
  /** null: to be opened. */
  readonly ordinal: number | null
  /** In file order; those that write something. */
  readonly records: readonly PlannedRecord[]
}

export interface ImportPlan {
  /** The mapping's name. */
  readonly source: string
  readonly grain: Grain
  readonly counts: ImportCounts
  /** Ordinals of the file's cases that the floor had before. */
  readonly known: readonly number[]
  /** The cases that get something, in order of first appearance. */
  readonly cases: () => Generator<PlannedCase, void, undefined>
}

/**
 * Decides what becomes of every record (INTERFACES.md §2, "Nothing is dropped"): one that this source already delivered is identical; otherwise it is
 * imported, or, with one row per case and a ref known from the floor or from an earlier row, updated.
 */
export function planImport(gathered: GatheredRecords, known: KnownCases): ImportPlan {
  const { store, rejects, repeated, records } = gathered
  const counts = {
    records,
    imported: 0,
    updated: 0,
    identical: repeated,
    rejected: rejects.length,
    cases: 0,
    events: 0
  }
  store.refs.forEach((ref, group) => {
    const floor = known.get(ref)
    let opened = floor !== undefined
    let written = 0
    for (const record of store.recordsOf(group)) {
      if (floor?.delivered.has(store.identityOf(record)) === true) counts.identical++
      else {
        if (opened && gathered.mapping.grain === 'case') counts.updated++
        else counts.imported++
        opened = true
        written++
      }
    }
    counts.events += written
    if (written > 0) counts.cases++
  })
  return {
    source: gathered.mapping.name,
    grain: gathered.mapping.grain,
    counts: { ...counts, incomplete: incompleteCases(gathered, known) },
    known: [...known.values()].map(({ ordinal }) => ordinal),
    cases: () => plannedCases(gathered, known)
  }
}

/** Rejected records whose case exists all the same; where every record of a ref was rejected, there is no case to be incomplete. */
function incompleteCases({ rejectedRefs, store }: GatheredRecords, known: KnownCases): number {
  let incomplete = 0
  for (const ref of rejectedRefs) if (store.has(ref) || known.has(ref)) incomplete++
  return incomplete
}

function* plannedCases(gathered: GatheredRecords, known: KnownCases): Generator<PlannedCase, void, undefined> {
  const { store } = gathered
  for (const [group, ref] of store.refs.entries()) {
    const floor = known.get(ref)
    const records: PlannedRecord[] = []
    const rows = gathered.mapping.grain === 'event' ? new RowKeys() : null
    for (const record of store.recordsOf(group)) {
      const identity = store.identityOf(record)
      const typed = typedAgain(gathered, ref, store.cellsOf(record))
      const row = rows?.next(typed)
      if (floor?.delivered.has(identity) === true) continue
      records.push({ line: store.lineOf(record), identity, ...(row === undefined ? {} : { row }), record: typed })
    }
    if (records.length > 0) yield { ref, ordinal: floor?.ordinal ?? null, records }
  }
}

function typedAgain(gathered: GatheredRecords, ref: string, cells: readonly string[]): TypedRecord {
  const typed = gathered.type(cells, ref)
  // It was typed once already, from the same cells by the same function.
  if (!('record' in typed)) throw new Error(`a record of ${ref} no longer types`)
  return typed.record
}
