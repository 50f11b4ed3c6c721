import type { StreamKind, StreamKinds } from '../../domain/shared/streams.ts'
import { appendToPage, packPage, type PageCases, pageOf, unpackPage, CASES_PER_PAGE } from '../cases/case-page.ts'
import { putCustomers } from '../people/customer-store.ts'
import { patchBlocks } from '../cases/patch-blocks.ts'
import { type ImportViews, importViews } from '../imports/import-views.ts'
import type { BookCore } from './book-core.ts'
import type { BookHead } from './book-head.ts'
import { caseEventAt, commitHash, type EventAt, groupDigests, streamEventAt } from './commit-hash.ts'
import { DictionaryDraft } from './dictionaries.ts'
import type { Draft, Enveloped } from './draft.ts'
import { groupBy } from './group-by.ts'
import { followHead } from './lineage.ts'
import type { HeardDatabase } from './heard-database.ts'
import { ordinalsOf, rangesOf } from './ordinal-ranges.ts'
import type { BookTotals, CaseEvents, CommitRecord, StreamRecord } from './records.ts'
import { foldRecord, type StreamStates } from './stream-cache.ts'
import { addTexts, removeTexts } from './text-store.ts'

/** One write transaction: what it has read, and how it writes a draft. Every method needs that transaction. */
export class WriteSession {
  readonly db: HeardDatabase
  readonly words: DictionaryDraft
  private readonly pages = new Map<number, PageCases>()

  private constructor(
    core: BookCore,
    readonly head: BookHead,
    private readonly imports: StreamStates<'imports'>,
    readonly views: ImportViews
  ) {
    this.db = core.db
    this.words = new DictionaryDraft(core.dictionaries)
  }

  /** Reads where the book stands and what other windows added to the dictionaries and imports. */
  static async begin(core: BookCore): Promise<WriteSession> {
    const head = await followHead(core)
    await core.dictionaries.catchUp(core.db, head.totals.dictionaries)
    const imports = await core.streams.at(core.db, head, 'imports')
    return new WriteSession(core, head, imports, importViews(imports.values()))
  }

  /** The events of a case; null where there is no such case. */
  async caseEvents(ordinal: number): Promise<CaseEvents | null> {
    const page = pageOf(ordinal)
    const [cases] = await this.readPages([page])
    return cases?.[ordinal % CASES_PER_PAGE] ?? null
  }

  async streamState<K extends StreamKind>(kind: K, id: string): Promise<StreamKinds[K]['state'] | null> {
    const record = await this.db.streams.get([kind, id])
    return record === undefined ? null : foldRecord(kind, record, this.views.live)
  }

  importState(importId: string): StreamKinds['imports']['state'] | null {
    return this.imports.get(importId) ?? null
  }

  async write(draft: Draft): Promise<CommitRecord> {
    const seq = this.head.seq + 1
    const streams = await this.appendStreams(draft, seq)
    const views = this.viewsAfter(streams)
    const written = await this.appendPages(draft, seq)
    const context = { db: this.db, encode: this.words.encode, views, casesBefore: this.head.totals.cases }
    await patchBlocks(context, written, draft.refold)
    await putCustomers(this.db, draft.customers, this.words.encode)
    await removeTexts(this.db, draft)
    await addTexts(this.db, draft.texts)
    await this.db.dictionaries.bulkPut(this.words.chunks())
    const record = this.commitRecord(draft, seq)
    await this.db.commits.add(record)
    return record
  }

  private async readPages(numbers: readonly number[]): Promise<readonly (PageCases | undefined)[]> {
    const known = Math.ceil(this.head.totals.cases / CASES_PER_PAGE)
    const missing = numbers.filter((n) => n < known && !this.pages.has(n))
    if (missing.length > 0)
      for (const record of await this.db.pages.bulkGet(missing))
        if (record !== undefined) this.pages.set(record.n, unpackPage(record))
    return numbers.map((n) => this.pages.get(n))
  }

  private async appendStreams(draft: Draft, seq: number): Promise<readonly StreamRecord[]> {
    const keys = draft.streams.map((change): [string, string] => [change.kind, change.id])
    const before = await this.db.streams.bulkGet(keys)
    const records = new Map<string, StreamRecord>()
    for (const [i, { kind, id, events }] of draft.streams.entries()) {
      const place = `${kind} ${id}`
      const earlier = records.get(place)?.events ?? before[i]?.events ?? []
      records.set(place, { kind, id, events: [...earlier, ...events.map((event) => ({ seq, event }))] })
    }
    await this.db.streams.bulkPut([...records.values()])
    return [...records.values()]
  }

  /** The columns must show the imports as they are after this commit. */
  private viewsAfter(streams: readonly StreamRecord[]): ImportViews {
    const changed = streams.filter((record) => record.kind === 'imports')
    if (changed.length === 0) return this.views
    const states = new Map(this.imports)
    for (const record of changed) {
      const state = foldRecord('imports', record, this.views.live)
      if (state !== null) states.set(record.id, state)
    }
    return importViews(states.values())
  }

  /** The touched cases with all their events, after appending. */
  private async appendPages(draft: Draft, seq: number): Promise<ReadonlyMap<number, CaseEvents>> {
    const byPage = groupBy(draft.cases, ([ordinal]) => pageOf(ordinal))
    await this.readPages([...byPage.keys()])
    const written = new Map<number, CaseEvents>()
    const records = [...byPage].map(([n, added]) => {
      const cases = appendToPage(this.pages.get(n) ?? [], seq, new Map(added))
      this.pages.set(n, cases)
      for (const [ordinal] of added) written.set(ordinal, cases[ordinal % CASES_PER_PAGE] ?? [])
      return packPage(n, cases)
    })
    await this.db.pages.bulkPut(records)
    return written
  }

  private commitRecord(draft: Draft, seq: number): CommitRecord {
    const placed = [...placedEvents(draft)]
    const events = placed.map(({ event }) => event)
    const cases = rangesOf([...draft.cases.keys(), ...ordinalsOf(draft.refold)])
    const header = { seq, ...signature(events, this.head), cases, importId: draft.importId }
    const commit = {
      ...header,
      events: events.length,
      totals: this.totalsAfter(draft, seq, events),
      prev: this.head.hash
    }
    return { ...commit, hash: commitHash(commit, groupDigests(placed)) }
  }

  private totalsAfter(draft: Draft, seq: number, events: readonly Enveloped[]): BookTotals {
    const { totals } = this.head
    const streams = { ...totals.streams }
    for (const { kind } of draft.streams) streams[kind] = seq
    let newestId = totals.newestId
    for (const { id } of events) if (id > newestId) newestId = id
    let cases = totals.cases
    for (const ordinal of draft.cases.keys()) cases = Math.max(cases, ordinal + 1)
    return { cases, newestId, dictionaries: this.words.sizes(totals.dictionaries), streams }
  }
}

/** Every event of the commit, with its place. */
function* placedEvents(draft: Draft): Generator<EventAt & { readonly event: Enveloped }> {
  for (const [ordinal, events] of draft.cases)
    for (const event of events) yield { ...caseEventAt(ordinal, event), event }
  for (const { kind, id, events } of draft.streams)
    for (const event of events) yield { ...streamEventAt(kind, id, event), event }
}

/** Who wrote, where and when: as the newest event says. A commit without events (new words only) is nobody's. */
function signature(events: readonly Enveloped[], head: BookHead): Pick<CommitRecord, 'at' | 'by' | 'device'> {
  const newest = events.reduce<Enveloped | null>((a, b) => (a !== null && a.id > b.id ? a : b), null)
  if (newest === null) return { at: head.at, by: null, device: '' }
  return { at: newest.recordedAt, by: newest.by, device: newest.device }
}
