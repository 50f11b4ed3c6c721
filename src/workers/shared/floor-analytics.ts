import { findCases, type FoundCase } from '../../analytics/cases/find-cases.ts'
import { caseRowsOf, sortedCases } from '../../analytics/cases/case-list.ts'
import type { CaseIndex } from '../../application/ports/case-index.ts'
import { owedWork, type OwedWork } from '../../analytics/promises/owed-work.ts'
import { pendingCases } from '../../analytics/promises/pending.ts'
import { CASES_PER_BLOCK } from '../../analytics/shared/block.ts'
import { countFloor } from '../../analytics/shared/count-floor.ts'
import type { Figure, RowBehind } from '../../analytics/shared/figure.ts'
import { FloorColumns } from '../../analytics/shared/floor-columns.ts'
import type { FloorDelta } from '../../analytics/shared/floor-delta.ts'
import type { CaseRows, CaseSort, FloorNumbers } from '../../analytics/shared/floor-numbers.ts'
import type { FloorQuery } from '../../domain/shared/floor-query.ts'
import { rowsInScope } from '../../analytics/shared/rows-behind.ts'
import type { CaseTexts } from '../../analytics/shared/search-text.ts'
import { scopeOf, type Scope } from '../../analytics/shared/scope.ts'
import { vocabularyOf, type FloorVocabulary } from '../../analytics/shared/vocabulary.ts'

/** Where the columns come from; storage's `FloorFeed`. */
export interface Feed {
  sync(since: number | null): Promise<FloorDelta>
  /** Customer and summary of a block's cases, by slot. */
  searchTexts(block: number): Promise<readonly CaseTexts[]>
}

interface SortedList {
  readonly key: string
  readonly ordinals: Int32Array
}

/** The columns of one worker, kept up with the book, and the answers counted from them. */
export class FloorAnalytics implements CaseIndex {
  private readonly feed: Feed
  private floor: FloorColumns | null = null
  private catchingUp: Promise<FloorColumns> | null = null
  private isBehind = false
  private loadingTexts: Promise<void> | null = null
  private list: SortedList | null = null

  constructor(feed: Feed) {
    this.feed = feed
  }

  /** Catches up with the book now; asked again meanwhile, it reads once more before it answers. */
  async sync(): Promise<number> {
    this.isBehind = true
    this.catchingUp ??= this.catchUp().finally(() => (this.catchingUp = null))
    return (await this.catchingUp).seq
  }

  async numbers(query: FloorQuery): Promise<FloorNumbers> {
    const floor = await this.ready(query)
    const start = performance.now()
    const counted = countFloor(floor, query)
    return { ...counted, ms: performance.now() - start }
  }

  async rowsBehind(query: FloorQuery, figure: Figure): Promise<readonly RowBehind[]> {
    return rowsInScope(await this.prepare(query), figure)
  }

  async caseRows(
    query: FloorQuery,
    figure: Figure | null,
    sort: CaseSort,
    offset: number,
    limit: number
  ): Promise<CaseRows> {
    const scope = await this.prepare(query)
    const { seq } = scope.floor
    const key = JSON.stringify([query, figure, sort, seq])
    // Scrolling asks for window after window of one list, which is sorted once.
    if (this.list?.key !== key) this.list = { key, ordinals: sortedCases(scope, figure, sort) }
    const { ordinals } = this.list
    return { total: ordinals.length, offset, rows: caseRowsOf(scope, ordinals, offset, limit), seq }
  }

  async owing(): Promise<OwedWork> {
    return owedWork(await this.columns())
  }

  async pending(until: number): Promise<readonly number[]> {
    return pendingCases(await this.columns(), until)
  }

  async ordinalsOf(ref: string): Promise<readonly number[]> {
    return (await this.columns()).ordinalsOf(ref)
  }

  async ordinalsOfCustomer(customerId: string): Promise<readonly number[]> {
    return (await this.columns()).ordinalsOfCustomer(customerId)
  }

  async recentContacts(since: number): Promise<readonly number[]> {
    return (await this.columns()).recentContacts(since)
  }

  async helpedCases(): Promise<readonly number[]> {
    return (await this.columns()).helpedCases()
  }

  async ordinalsOfIncident(incidentId: string): Promise<readonly number[]> {
    return (await this.columns()).ordinalsOfIncident(incidentId)
  }

  /** Waits for the texts where they have not been read ahead yet. */
  async find(text: string, limit: number): Promise<readonly FoundCase[]> {
    if (text.trim() === '') return []
    await this.loadTexts()
    return findCases(await this.columns(), text, limit)
  }

  async vocabulary(): Promise<FloorVocabulary> {
    return vocabularyOf(await this.columns())
  }

  async caseCount(): Promise<number> {
    return (await this.columns()).caseCount
  }

  /** Reference → ordinal of the cases that a source has brought. */
  async ordinalsBySource(source: string): Promise<ReadonlyMap<string, number>> {
    return (await this.columns()).ordinalsBySource(source)
  }

  async hasWatches(): Promise<boolean> {
    return (await this.columns()).hasWatches()
  }

  async casesUnderWatch(): Promise<readonly (readonly number[])[]> {
    return (await this.columns()).casesUnderWatch()
  }

  async customersShown(): Promise<readonly string[]> {
    return (await this.columns()).customersShown()
  }

  /** A question ready for scanning, for exports that run beside the panels. */
  async prepare(query: FloorQuery): Promise<Scope> {
    return scopeOf(await this.ready(query), query)
  }

  /** Reads the texts that the search needs and does not have; at leisure beforehand, or when a search asks. */
  async loadTexts(): Promise<void> {
    await this.columns()
    this.loadingTexts ??= this.readTexts().finally(() => (this.loadingTexts = null))
    await this.loadingTexts
  }

  private async ready(query: FloorQuery): Promise<FloorColumns> {
    if (query.filter.text.trim() !== '') await this.loadTexts()
    return this.columns()
  }

  private async columns(): Promise<FloorColumns> {
    if (this.floor === null) await this.sync()
    if (this.floor === null) throw new Error('the columns are missing after they were read')
    return this.floor
  }

  private async catchUp(): Promise<FloorColumns> {
    let floor = this.floor ?? new FloorColumns()
    while (this.isBehind) {
      this.isBehind = false
      let delta = await this.feed.sync(this.floor === null ? null : floor.seq)
      if (delta.seq < floor.seq) {
        // Another book took this one's place, a restored backup for instance: nothing of the old one may stay.
        floor = new FloorColumns()
        delta = await this.feed.sync(null)
      }
      floor.apply(delta)
      this.floor = floor
    }
    return floor
  }

  private async readTexts(): Promise<void> {
    for (;;) {
      const floor = await this.columns()
      const [next] = floor.withoutTexts
      if (next === undefined) return
      const block = floor.blockOf(next * CASES_PER_BLOCK)
      const texts = await this.feed.searchTexts(next)
      // A block that was written meanwhile is read again.
      if (floor === this.floor && floor.blockOf(next * CASES_PER_BLOCK) === block) floor.setTexts(next, texts)
    }
  }
}
