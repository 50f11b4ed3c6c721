import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import type { ImportCounts } from '../../domain/imports/import-event.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import type { Result } from '../../domain/shared/result.ts'
import type { StreamKind, StreamKinds } from '../../domain/shared/streams.ts'

/** A name or a free text. Erasing deletes the row and its salt; the event's hash stays. */
export interface TextRow {
  readonly id: string
  readonly salt: string
  readonly text: string
  /** Whose text it is, for erasing: a customer's or a person's id. */
  readonly personId: string | null
}

export interface CustomerRow {
  readonly id: string
  readonly salt: string
  readonly name: string
  /** Telephone, address: whatever reaches them. */
  readonly contact: string
  /** `<mapping name>\u0000<id in the file>`, so that the next file finds the same customer; null for one typed by hand. */
  readonly sourceKey: string | null
  /** The part of the name by which they are called, where it was typed apart; a file only has whole names. */
  readonly firstName?: string
  /** Id of the customer that this one turned out to be: kept so that the source's next file finds them. */
  readonly mergedInto?: string
  /** They were erased: nothing but the id is left, and no later row takes this one's place. */
  readonly erased?: true
}

/** A text and where it is: `owner` is a case's ordinal in the group `cases`, else a stream's id. */
export interface FoundText extends TextRow {
  readonly group: 'cases' | StreamKind
  readonly owner: number | string
}

/** New events of one stream beside the cases. */
export type StreamChange = {
  [K in StreamKind]: { readonly kind: K; readonly id: string; readonly events: readonly StreamKinds[K]['event'][] }
}[StreamKind]

/** What one command writes, all of it or nothing. */
export interface Change {
  readonly events: readonly CaseEvent[]
  readonly texts?: readonly TextRow[]
  readonly customers?: readonly CustomerRow[]
  readonly streams?: readonly StreamChange[]
  /**
   * Texts of the cases and streams it writes to that are gone from then on, row and salt; one that is gone already stays so. Only for texts of which
   * an event says that they are replaced or erased.
   */
  readonly erasedTexts?: readonly string[]
  /** Cases that show something of it without an event of their own: everybody who has read them is told. */
  readonly touched?: readonly number[]
}

/** What one command writes into one of several cases. */
export interface CaseChange extends Change {
  readonly ordinal: number
}

export interface StoredCase {
  /** The case's number on this floor, from 0; assigned when it is opened, never reused. */
  readonly ordinal: number
  readonly events: readonly CaseEvent[]
  /** null where every event belongs to an import that is not live. */
  readonly state: CaseState | null
}

export interface Committed {
  /** The book's version: the number of its newest commit. */
  readonly seq: number
  readonly ordinal: number
}

/** One case of an import batch: `ordinal` null opens a new one. */
export interface ImportedCase {
  readonly ordinal: number | null
  readonly events: readonly CaseEvent[]
  readonly texts: readonly TextRow[]
}

export interface ImportBatch {
  readonly cases: readonly ImportedCase[]
  readonly customers: readonly CustomerRow[]
  readonly streams: readonly StreamChange[]
  /** Names and labels that the streams' events refer to. */
  readonly texts?: readonly TextRow[]
}

/** The floor's truth. Implemented in memory and on IndexedDB; one acceptance suite proves both. */
export interface FloorBook {
  /** Newest version of the whole book. */
  version(): Promise<number>
  /** Newest event id written, '' for an empty book: the hybrid clock never issues an earlier one. */
  newestEventId(): Promise<string>
  loadCase(ordinal: number): Promise<StoredCase | null>
  /** Several at once, in the order asked; missing ones are left out. */
  loadCases(ordinals: readonly number[]): Promise<readonly StoredCase[]>
  /** Decides on the newest state (and the events behind it) and writes in one strict transaction; a refused decision writes nothing. */
  changeCase(
    ordinal: number,
    decide: (state: CaseState, events: readonly CaseEvent[]) => Result<Change, Problem>
  ): Promise<Result<Committed, Problem>>
  /** The same for several cases at once: one decision, one commit, all of it or nothing. Ordinals that do not exist are left out of `cases`. */
  changeCases(
    ordinals: readonly number[],
    decide: (cases: readonly StoredCase[]) => Result<readonly CaseChange[], Problem>
  ): Promise<Result<{ readonly seq: number }, Problem>>
  /** Opens a case; `decide` gets its ordinal. */
  openCase(decide: (ordinal: number) => Result<Change, Problem>): Promise<Result<Committed, Problem>>
  changeStream<K extends StreamKind>(
    kind: K,
    id: string,
    decide: (state: StreamKinds[K]['state'] | null) => Result<Change, Problem>
  ): Promise<Result<{ readonly seq: number }, Problem>>
  /** Every stream of a kind by id, folded. */
  loadStreams<K extends StreamKind>(kind: K): Promise<ReadonlyMap<string, StreamKinds[K]['state']>>
  /** Texts by id, of streams or cases; an erased one is missing. Quick for names and labels of streams, a search for all others. */
  loadTexts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Every text of these cases, by its id; erased ones are missing. */
  loadTextsOfCases(ordinals: readonly number[]): Promise<ReadonlyMap<string, string>>
  /** Every name or label of a kind of stream, by its text's id; erased ones are missing. */
  loadStreamTexts(kind: StreamKind): Promise<ReadonlyMap<string, string>>
  /** Looks through every text there is, of streams and cases. Slow: for rare work alone. */
  findTexts(matches: (text: FoundText) => boolean): Promise<readonly FoundText[]>
  loadCustomers(ids: readonly string[]): Promise<ReadonlyMap<string, CustomerRow>>
  /** Who this customer is by now, first, and everybody who was merged into them. Looks through all customers. */
  mergedCustomers(id: string): Promise<readonly string[]>
  /** Every customer that came from a file, for finding them again; for one that was merged, the one who stayed. */
  customersBySourceKey(): Promise<ReadonlyMap<string, string>>
  /** Customers whom a restored backup brought back although they had been erased here: to be erased again. */
  customersToErase(): Promise<readonly string[]>
  /** They are erased again, or the floor does not know them. */
  forgetToErase(): Promise<void>
  /** Tells, after each commit of this or another window, the ordinals it touched (null: many) and whether streams changed. */
  subscribe(listener: (news: BookNews) => void): () => void

  /** A batch of a running import: one strict transaction. The import's own stream must be `running`. */
  appendImportBatch(importId: string, batch: ImportBatch): Promise<Result<{ readonly seq: number }, Problem>>
  /** running → done: from here on its events count. One transaction. */
  finishImport(
    importId: string,
    counts: ImportCounts,
    context: ImportContext
  ): Promise<Result<{ readonly seq: number }, Problem>>
  /** Ordinals of the cases that an import opened or wrote to, in their order; whatever became of it. */
  casesOfImport(importId: string): Promise<readonly number[]>
  /** Appends `import-undone` and refolds what the import touched; nothing is deleted. */
  undoImport(
    importId: string,
    why: 'cancelled' | 'interrupted' | 'undone',
    context: ImportContext
  ): Promise<Result<{ readonly seq: number }, Problem>>
}

export interface ImportContext {
  readonly now: number
  readonly zone: string
  readonly by: string | null
  readonly device: string
  readonly nextId: () => string
}

export interface BookNews {
  readonly seq: number
  readonly ordinals: readonly number[] | null
  readonly streams: readonly StreamKind[]
}
