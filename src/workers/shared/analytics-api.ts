import type { FoundCase } from '../../analytics/cases/find-cases.ts'
import type { OwedWork } from '../../analytics/promises/owed-work.ts'
import type { Figure, RowBehind } from '../../analytics/shared/figure.ts'
import type { CaseRows, CaseSort, FloorNumbers } from '../../analytics/shared/floor-numbers.ts'
import type { FloorQuery } from '../../domain/shared/floor-query.ts'
import type { FloorVocabulary } from '../../analytics/shared/vocabulary.ts'

/** What crosses between page and analytics worker: plain data, answered once. */
export interface AnalyticsApi {
  /** Opens the book; the other calls wait for it. Rejects with the problem's code where the book cannot be opened. */
  open(options: OpenAnalytics): Promise<number>
  sync(): Promise<number>
  numbers(query: FloorQuery): Promise<FloorNumbers>
  rowsBehind(query: FloorQuery, figure: Figure): Promise<readonly RowBehind[]>
  caseRows(query: FloorQuery, figure: Figure | null, sort: CaseSort, offset: number, limit: number): Promise<CaseRows>
  owing(): Promise<OwedWork>
  pending(until: number): Promise<readonly number[]>
  ordinalsOf(ref: string): Promise<readonly number[]>
  ordinalsOfCustomer(customerId: string): Promise<readonly number[]>
  recentContacts(since: number): Promise<readonly number[]>
  helpedCases(): Promise<readonly number[]>
  ordinalsOfIncident(incidentId: string): Promise<readonly number[]>
  find(text: string, limit: number): Promise<readonly FoundCase[]>
  vocabulary(): Promise<FloorVocabulary>
  loadTexts(): Promise<void>
}

export interface OpenAnalytics {
  /** The program's version, noted in a database that it creates. */
  readonly program: string
  /** The database; missing: the floor's own. Tests use another. */
  readonly name?: string
}

/** What the worker says unasked. */
export type AnalyticsNews =
  { readonly news: 'caught-up'; readonly seq: number } | { readonly news: 'failed'; readonly message: string }
