import type { CustomerRow, FoundText, StoredCase } from '../../application/ports/floor-book.ts'
import type { CaseEvent } from '../../domain/cases/case-event.ts'
import { foldCase } from '../../domain/cases/fold-case.ts'
import { STREAM_KINDS } from '../../domain/shared/known-events.ts'
import { survivorOf } from '../../domain/people/resolve-customers.ts'
import type { StreamKind } from '../../domain/shared/streams.ts'
import { CASES_PER_PAGE, type PageCases, pageOf, unpackPage } from '../cases/case-page.ts'
import { touchedCases } from '../imports/import-commits.ts'
import { allCustomers, customersOf } from '../people/customer-store.ts'
import { type BookCore, readSnapshot } from './book-core.ts'
import { followHead } from './lineage.ts'
import { ordinalsOf } from './ordinal-ranges.ts'
import type { CaseEvents } from './records.ts'
import type { StreamStates } from './stream-cache.ts'
import { findCaseTexts, findTexts, textsOfGroup, textsOfPages } from './text-store.ts'

/** Reading the book. Each method is one transaction, so what it answers was true at one moment. */
export class BookReader {
  constructor(private readonly core: BookCore) {}

  /** In the order asked; missing ones are left out. */
  cases(ordinals: readonly number[]): Promise<readonly StoredCase[]> {
    const { db } = this.core
    return db.transaction('r', [db.commits, db.streams, db.pages], async () => {
      const { views } = await readSnapshot(this.core)
      const numbers = [...new Set(ordinals.map(pageOf))]
      const pages = new Map<number, PageCases>()
      for (const record of await db.pages.bulkGet(numbers))
        if (record !== undefined) pages.set(record.n, unpackPage(record))
      return ordinals.flatMap((ordinal): StoredCase[] => {
        const placed = pages.get(pageOf(ordinal))?.[ordinal % CASES_PER_PAGE] ?? []
        if (placed.length === 0) return []
        const events = inOrder(placed)
        return [{ ordinal, events, state: foldCase(events, views.live) }]
      })
    })
  }

  streams<K extends StreamKind>(kind: K): Promise<StreamStates<K>> {
    const { db } = this.core
    return db.transaction('r', [db.commits, db.streams], async () =>
      this.core.streams.at(db, await followHead(this.core), kind)
    )
  }

  async texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { db } = this.core
    const wanted = new Set(ids)
    return db.transaction('r', [db.texts], async () => {
      const found = new Map<string, string>()
      for (const group of STREAM_KINDS)
        for (const row of await textsOfGroup(db, group)) if (wanted.has(row.id)) found.set(row.id, row.text)
      const rest = new Set([...wanted].filter((id) => !found.has(id)))
      for (const row of await findCaseTexts(db, rest)) found.set(row.id, row.text)
      return found
    })
  }

  async textsOfCases(ordinals: readonly number[]): Promise<ReadonlyMap<string, string>> {
    const wanted = new Set<number | string>(ordinals)
    const rows = await textsOfPages(this.core.db, new Set(ordinals.map(pageOf)))
    return new Map(rows.filter((row) => wanted.has(row.owner)).map((row) => [row.id, row.text]))
  }

  async streamTexts(kind: StreamKind): Promise<ReadonlyMap<string, string>> {
    return new Map((await textsOfGroup(this.core.db, kind)).map((row) => [row.id, row.text]))
  }

  customers(ids: readonly string[]): Promise<ReadonlyMap<string, CustomerRow>> {
    const { db, dictionaries } = this.core
    const wanted = new Set(ids)
    return db.transaction('r', [db.commits, db.dictionaries, db.customers], async () => {
      await dictionaries.catchUp(db, (await followHead(this.core)).totals.dictionaries)
      const codes = ids.flatMap((id) => dictionaries.codeOf('customer', id) ?? [])
      const rows = await customersOf(db, codes)
      return new Map(rows.filter((row) => wanted.has(row.id)).map((row) => [row.id, row]))
    })
  }

  async mergedCustomers(id: string): Promise<readonly string[]> {
    const customers = await allCustomers(this.core.db)
    const now = survivorOf(id, customers)
    const others = [...customers.keys()].filter((other) => other !== now && survivorOf(other, customers) === now)
    return [now, ...others]
  }

  findTexts(matches: (text: FoundText) => boolean): Promise<readonly FoundText[]> {
    return findTexts(this.core.db, matches)
  }

  casesOfImport(importId: string): Promise<readonly number[]> {
    const { db } = this.core
    return db.transaction('r', [db.commits, db.streams], async () => {
      const { opened, updated } = await touchedCases(db, importId)
      return [...ordinalsOf(opened), ...ordinalsOf(updated)].sort((a, b) => a - b)
    })
  }

  async customersBySourceKey(): Promise<ReadonlyMap<string, string>> {
    const customers = await allCustomers(this.core.db)
    const found = new Map<string, string>()
    for (const { sourceKey, id } of customers.values())
      if (sourceKey !== null) found.set(sourceKey, survivorOf(id, customers))
    return found
  }
}

/** A case's events in the order they count, which is that of their ids. */
function inOrder(placed: CaseEvents): readonly CaseEvent[] {
  return placed.map(({ event }) => event).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
