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
  StoredCase,
  StreamChange,
  TextRow
} from '../../src/application/ports/floor-book.ts'
import type { CaseEvent } from '../../src/domain/cases/case-event.ts'
import type { CaseState } from '../../src/domain/cases/case-state.ts'
import { foldCase } from '../../src/domain/cases/fold-case.ts'
import { importFacts } from '../../src/domain/imports/evolve-import.ts'
import type { ImportCounts, ImportEvent, ImportState } from '../../src/domain/imports/import-event.ts'
import type { ImportsView } from '../../src/domain/imports/imported-record.ts'
import { foldStream } from '../../src/domain/shared/fold-stream.ts'
import { survivorOf } from '../../src/domain/people/resolve-customers.ts'
import { newEvent } from '../../src/domain/shared/new-event.ts'
import { problem, type Problem } from '../../src/domain/shared/problem.ts'
import { fail, ok, type Result } from '../../src/domain/shared/result.ts'
import type { StreamKind, StreamKinds } from '../../src/domain/shared/streams.ts'

type Outcome<T> = Promise<Result<T, Problem>>
type Seq = { readonly seq: number }
type AnyStreamEvent = StreamKinds[StreamKind]['event']

/** The floor's truth in maps: for tests that need a book and no browser. Says the same as the Dexie one, by the acceptance suite. */
export class InMemoryFloorBook implements FloorBook {
  private seq = 0
  private newestId = ''
  private readonly cases: CaseEvent[][] = []
  private readonly streams = new Map<StreamKind, Map<string, AnyStreamEvent[]>>()
  private readonly texts = new Map<string, FoundText>()
  private readonly customers = new Map<string, CustomerRow>()
  private readonly listeners = new Set<(news: BookNews) => void>()

  async version(): Promise<number> {
    return this.seq
  }

  async newestEventId(): Promise<string> {
    return this.newestId
  }

  async loadCase(ordinal: number): Promise<StoredCase | null> {
    return (await this.loadCases([ordinal]))[0] ?? null
  }

  async loadCases(ordinals: readonly number[]): Promise<readonly StoredCase[]> {
    return ordinals.flatMap((ordinal): StoredCase[] => {
      const events = this.cases[ordinal]
      if (events === undefined) return []
      const ordered = events.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      return [{ ordinal, events: ordered, state: foldCase(ordered, this.imports()) }]
    })
  }

  async changeCase(
    ordinal: number,
    decide: (state: CaseState, events: readonly CaseEvent[]) => Result<Change, Problem>
  ): Outcome<Committed> {
    const events = this.cases[ordinal] ?? []
    const state = foldCase(events, this.imports())
    if (state === null) return fail(problem('case-not-found'))
    const decided = decide(state, events)
    return decided.ok ? ok({ seq: this.write(ordinal, decided.value), ordinal }) : decided
  }

  async changeCases(
    ordinals: readonly number[],
    decide: (cases: readonly StoredCase[]) => Result<readonly CaseChange[], Problem>
  ): Outcome<Seq> {
    const decided = decide(await this.loadCases([...new Set(ordinals)]))
    if (!decided.ok) return decided
    const wrote = decided.value.filter(({ events, streams = [] }) => events.length + streams.length > 0)
    for (const { ordinal, events, streams = [], texts = [], customers = [], erasedTexts = [] } of wrote) {
      if (events.length > 0) this.append(ordinal, events)
      this.appendStreams(streams)
      for (const id of erasedTexts) this.texts.delete(id)
      this.keepTexts(texts, streams, ordinal)
      this.keepCustomers(customers)
    }
    if (wrote.length === 0) return ok({ seq: this.seq })
    const touched = wrote.flatMap(({ ordinal, events, touched = [] }) => [
      ...(events.length > 0 ? [ordinal] : []),
      ...touched
    ])
    return ok({
      seq: this.committed(
        touched,
        wrote.flatMap(({ streams = [] }) => streams)
      )
    })
  }

  async openCase(decide: (ordinal: number) => Result<Change, Problem>): Outcome<Committed> {
    const ordinal = this.cases.length
    const decided = decide(ordinal)
    return decided.ok ? ok({ seq: this.write(ordinal, decided.value), ordinal }) : decided
  }

  async changeStream<K extends StreamKind>(
    kind: K,
    id: string,
    decide: (state: StreamKinds[K]['state'] | null) => Result<Change, Problem>
  ): Outcome<Seq> {
    const decided = decide(this.states(kind).get(id) ?? null)
    return decided.ok ? ok({ seq: this.write(null, decided.value) }) : decided
  }

  async loadStreams<K extends StreamKind>(kind: K): Promise<ReadonlyMap<string, StreamKinds[K]['state']>> {
    return this.states(kind)
  }

  async loadTexts(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const wanted = new Set(ids)
    return this.textsWhere(({ id }) => wanted.has(id))
  }

  async loadTextsOfCases(ordinals: readonly number[]): Promise<ReadonlyMap<string, string>> {
    const wanted = new Set<number | string>(ordinals)
    return this.textsWhere(({ group, owner }) => group === 'cases' && wanted.has(owner))
  }

  async loadStreamTexts(kind: StreamKind): Promise<ReadonlyMap<string, string>> {
    return this.textsWhere(({ group }) => group === kind)
  }

  async loadCustomers(ids: readonly string[]): Promise<ReadonlyMap<string, CustomerRow>> {
    const wanted = new Set(ids)
    return new Map([...this.customers].filter(([id]) => wanted.has(id)))
  }

  async customersBySourceKey(): Promise<ReadonlyMap<string, string>> {
    const rows = [...this.customers.values()]
    return new Map(
      rows.flatMap(({ sourceKey, id }) => (sourceKey === null ? [] : [[sourceKey, survivorOf(id, this.customers)]]))
    )
  }

  async findTexts(matches: (text: FoundText) => boolean): Promise<readonly FoundText[]> {
    return [...this.texts.values()].filter(matches)
  }

  async mergedCustomers(id: string): Promise<readonly string[]> {
    const now = survivorOf(id, this.customers)
    const all = [...this.customers.keys()]
    return [now, ...all.filter((other) => other !== now && survivorOf(other, this.customers) === now)]
  }

  /** No backup is ever restored into memory. */
  async customersToErase(): Promise<readonly string[]> {
    return []
  }

  async forgetToErase(): Promise<void> {}

  subscribe(listener: (news: BookNews) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async appendImportBatch(importId: string, batch: ImportBatch): Outcome<Seq> {
    if (this.states('imports').get(importId)?.state !== 'running')
      return fail(problem('import-not-running', { importId }))
    const ordinals: number[] = []
    for (const { ordinal, events, texts } of batch.cases) {
      const at = ordinal ?? this.cases.length
      this.append(at, events)
      for (const row of texts) this.texts.set(row.id, { ...row, group: 'cases', owner: at })
      ordinals.push(at)
    }
    this.appendStreams(batch.streams)
    this.keepTexts(batch.texts ?? [], batch.streams, null)
    this.keepCustomers(batch.customers)
    return ok({ seq: this.committed(ordinals, batch.streams) })
  }

  async finishImport(importId: string, counts: ImportCounts, context: ImportContext): Outcome<Seq> {
    if (this.states('imports').get(importId)?.state !== 'running')
      return fail(problem('import-not-running', { importId }))
    return ok({ seq: this.endImport(importId, newEvent(context, 'import-finished', counts)) })
  }

  async casesOfImport(importId: string): Promise<readonly number[]> {
    return this.cases.flatMap((events, at) => (events.some((event) => event.importId === importId) ? [at] : []))
  }

  async undoImport(
    importId: string,
    why: 'cancelled' | 'interrupted' | 'undone',
    context: ImportContext
  ): Outcome<Seq> {
    const state = this.states('imports').get(importId)?.state
    if (state === undefined || state === 'undone') return fail(problem('import-not-running', { importId }))
    return ok({ seq: this.endImport(importId, newEvent(context, 'import-undone', { why })) })
  }

  private endImport(id: string, event: ImportEvent): number {
    const streams: StreamChange[] = [{ kind: 'imports', id, events: [event] }]
    this.appendStreams(streams)
    return this.committed(null, streams)
  }

  private write(ordinal: number | null, change: Change): number {
    const streams = (change.streams ?? []).filter(({ events }) => events.length > 0)
    if (change.events.length === 0 && streams.length === 0) return this.seq
    if (ordinal !== null && change.events.length > 0) this.append(ordinal, change.events)
    this.appendStreams(streams)
    for (const id of change.erasedTexts ?? []) this.texts.delete(id)
    this.keepTexts(change.texts ?? [], streams, ordinal)
    this.keepCustomers(change.customers ?? [])
    const written = ordinal === null || change.events.length === 0 ? [] : [ordinal]
    return this.committed([...written, ...(change.touched ?? [])], streams)
  }

  private append(ordinal: number, events: readonly CaseEvent[]): void {
    this.cases[ordinal] = [...(this.cases[ordinal] ?? []), ...events]
    this.seen(events)
  }

  private appendStreams(changes: readonly StreamChange[]): void {
    for (const { kind, id, events } of changes) {
      const ofKind = this.streams.get(kind) ?? new Map<string, AnyStreamEvent[]>()
      this.streams.set(kind, ofKind.set(id, [...(ofKind.get(id) ?? []), ...events]))
      this.seen(events)
    }
  }

  private keepTexts(rows: readonly TextRow[], streams: readonly StreamChange[], ordinal: number | null): void {
    for (const row of rows) {
      const stream = streams.find((change) => JSON.stringify(change.events).includes(JSON.stringify(row.id)))
      const owner = stream?.id ?? ordinal
      if (owner === null) throw new Error(`nothing refers to text ${row.id}`)
      this.texts.set(row.id, { ...row, group: stream?.kind ?? 'cases', owner })
    }
  }

  private keepCustomers(rows: readonly CustomerRow[]): void {
    for (const row of rows) if (this.customers.get(row.id)?.erased !== true) this.customers.set(row.id, row)
  }

  private seen(events: readonly { readonly id: string }[]): void {
    for (const { id } of events) if (id > this.newestId) this.newestId = id
  }

  private committed(ordinals: readonly number[] | null, streams: readonly StreamChange[]): number {
    this.seq++
    const news = { seq: this.seq, ordinals, streams: [...new Set(streams.map(({ kind }) => kind))] }
    for (const listener of this.listeners) listener(news)
    return this.seq
  }

  private imports(): ImportsView {
    return new Map([...this.states('imports').values()].map((state: ImportState) => [state.id, importFacts(state)]))
  }

  private states<K extends StreamKind>(kind: K): ReadonlyMap<string, StreamKinds[K]['state']> {
    const states = new Map<string, StreamKinds[K]['state']>()
    for (const [id, events] of this.streams.get(kind) ?? []) {
      // the map's key says whose events these are
      const view = kind === 'settings' ? this.imports() : new Map<string, never>()
      const state = foldStream(kind, id, events as readonly StreamKinds[K]['event'][], view)
      if (state !== null) states.set(id, state)
    }
    return states
  }

  private textsWhere(matches: (text: FoundText) => boolean): ReadonlyMap<string, string> {
    return new Map([...this.texts.values()].filter(matches).map(({ id, text }) => [id, text]))
  }
}
