import type {
  BookNews,
  CaseChange,
  Change,
  Committed,
  CustomerRow,
  FloorBook,
  FoundText,
  ImportBatch,
  ImportContext,
  StoredCase
} from '../../application/ports/floor-book.ts'
import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import { foldCase } from '../../domain/cases/fold-case.ts'
import type { ImportCounts } from '../../domain/imports/import-event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { StreamKind, StreamKinds } from '../../domain/shared/streams.ts'
import { planBatch } from '../imports/append-batch.ts'
import { planFinish, planUndo } from '../imports/end-import.ts'
import { customersToErase, forgetToErase } from '../people/erase-again.ts'
import type { BookCore } from './book-core.ts'
import { readHead } from './book-head.ts'
import { BookReader } from './book-reader.ts'
import { commit } from './commit.ts'
import { draftOf, draftOfCases } from './draft.ts'

type Seq = Promise<Result<{ readonly seq: number }, Problem>>

/** The floor's truth on IndexedDB. Reads come from one transaction each; every write goes through `commit`. */
export class DexieFloorBook implements FloorBook {
  private readonly reader: BookReader

  constructor(private readonly core: BookCore) {
    this.reader = new BookReader(core)
  }

  async version(): Promise<number> {
    return (await readHead(this.core.db)).seq
  }

  async newestEventId(): Promise<string> {
    return (await readHead(this.core.db)).totals.newestId
  }

  async loadCase(ordinal: number): Promise<StoredCase | null> {
    return (await this.reader.cases([ordinal]))[0] ?? null
  }

  loadCases(ordinals: readonly number[]): Promise<readonly StoredCase[]> {
    return this.reader.cases(ordinals)
  }

  async changeCase(
    ordinal: number,
    decide: (state: CaseState, events: readonly CaseEvent[]) => Result<Change, Problem>
  ): Promise<Result<Committed, Problem>> {
    const done = await commit(this.core, async (session) => {
      const events = (await session.caseEvents(ordinal)) ?? []
      const plain = events.map(({ event }) => event)
      const state = foldCase(plain, session.views.live)
      if (state === null) return fail(problem('case-not-found'))
      const decided = decide(state, plain)
      return decided.ok ? ok(draftOf(ordinal, decided.value)) : decided
    })
    return done.ok ? ok({ seq: done.value.seq, ordinal }) : done
  }

  changeCases(
    ordinals: readonly number[],
    decide: (cases: readonly StoredCase[]) => Result<readonly CaseChange[], Problem>
  ): Seq {
    return commit(this.core, async (session) => {
      const cases: StoredCase[] = []
      for (const ordinal of new Set(ordinals)) {
        const events = (await session.caseEvents(ordinal))?.map(({ event }) => event)
        if (events !== undefined) cases.push({ ordinal, events, state: foldCase(events, session.views.live) })
      }
      const decided = decide(cases)
      return decided.ok ? ok(draftOfCases(decided.value)) : decided
    })
  }

  async openCase(decide: (ordinal: number) => Result<Change, Problem>): Promise<Result<Committed, Problem>> {
    let ordinal = -1
    const done = await commit(this.core, async (session) => {
      ordinal = session.head.totals.cases
      const decided = decide(ordinal)
      if (!decided.ok) return decided
      if (decided.value.events.length === 0) throw new Error('a case opened without an event')
      return ok(draftOf(ordinal, decided.value))
    })
    return done.ok ? ok({ seq: done.value.seq, ordinal }) : done
  }

  changeStream<K extends StreamKind>(
    kind: K,
    id: string,
    decide: (state: StreamKinds[K]['state'] | null) => Result<Change, Problem>
  ): Seq {
    return commit(this.core, async (session) => {
      const decided = decide(await session.streamState(kind, id))
      return decided.ok ? ok(draftOf(null, decided.value)) : decided
    })
  }

  loadStreams<K extends StreamKind>(kind: K): Promise<ReadonlyMap<string, StreamKinds[K]['state']>> {
    return this.reader.streams(kind)
  }

  loadTexts(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.reader.texts(ids)
  }

  loadTextsOfCases(ordinals: readonly number[]): Promise<ReadonlyMap<string, string>> {
    return this.reader.textsOfCases(ordinals)
  }

  loadStreamTexts(kind: StreamKind): Promise<ReadonlyMap<string, string>> {
    return this.reader.streamTexts(kind)
  }

  loadCustomers(ids: readonly string[]): Promise<ReadonlyMap<string, CustomerRow>> {
    return this.reader.customers(ids)
  }

  findTexts(matches: (text: FoundText) => boolean): Promise<readonly FoundText[]> {
    return this.reader.findTexts(matches)
  }

  mergedCustomers(id: string): Promise<readonly string[]> {
    return this.reader.mergedCustomers(id)
  }

  customersToErase(): Promise<readonly string[]> {
    return customersToErase(this.core.db)
  }

  forgetToErase(): Promise<void> {
    return forgetToErase(this.core.db)
  }

  customersBySourceKey(): Promise<ReadonlyMap<string, string>> {
    return this.reader.customersBySourceKey()
  }

  subscribe(listener: (news: BookNews) => void): () => void {
    return this.core.sync.subscribe(listener)
  }

  appendImportBatch(importId: string, batch: ImportBatch): Seq {
    return commit(this.core, async (session) => planBatch(session, importId, batch))
  }

  finishImport(importId: string, counts: ImportCounts, context: ImportContext): Seq {
    return commit(this.core, (session) => planFinish(session, importId, counts, context))
  }

  casesOfImport(importId: string): Promise<readonly number[]> {
    return this.reader.casesOfImport(importId)
  }

  undoImport(importId: string, why: 'cancelled' | 'interrupted' | 'undone', context: ImportContext): Seq {
    return commit(this.core, (session) => planUndo(session, importId, why, context))
  }
}
