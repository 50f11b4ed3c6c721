import type { FoundCase } from '../../analytics/cases/find-cases.ts'
import type { OwedWork } from '../../analytics/promises/owed-work.ts'
import type { Figure, RowBehind } from '../../analytics/shared/figure.ts'
import type { CaseRows, CaseSort, FloorNumbers } from '../../analytics/shared/floor-numbers.ts'
import type { FloorQuery } from '../../domain/shared/floor-query.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import type { FloorVocabulary } from '../../analytics/shared/vocabulary.ts'

/** The floor's history as columns. Every answer is counted from one version of the book, which it names. */
export interface Analytics {
  /** All panels. A newer question overtakes an older one that has not begun: that one then gets the newer one's answer. */
  numbers(query: FloorQuery): Promise<FloorNumbers>
  /** The cases behind a number, in order of their ordinals: their weights add up to it. */
  rowsBehind(query: FloorQuery, figure: Figure): Promise<readonly RowBehind[]>
  /** A window of the list of cases under the filter, or of those behind a number. */
  caseRows(query: FloorQuery, figure: Figure | null, sort: CaseSort, offset: number, limit: number): Promise<CaseRows>
  /** Ordinals of the living cases with this reference, ignoring case; two sources may use the same one, and a duplicate that was merged keeps its own. */
  ordinalsOf(ref: string): Promise<readonly number[]>
  /**
   * Cases that fit what somebody types: name, telephone, reference or word. The likeliest first: exact reference, telephone, part
   * of a reference, name, word; open before closed; newest first. A newer question overtakes an older one that has not begun.
   */
  find(text: string, limit: number): Promise<readonly FoundCase[]>
  /** What somebody must still do, promise by promise; imported history is counted only. */
  owing(): Promise<OwedWork>
  /** Cases in which a clock runs that ends before `until` (epoch ms), passed or not: a promise, an acknowledgement, a follow-up, a call for help, safety. */
  pending(until: number): Promise<readonly number[]>
  /** Ordinals of the living cases of a customer, duplicates that were merged into another case too. */
  ordinalsOfCustomer(customerId: string): Promise<readonly number[]>
  /** Ordinals of the cases in which we and the customer reached each other at or after this instant. */
  recentContacts(since: Instant): Promise<readonly number[]>
  /** Ordinals of the living cases in which somebody called for help, closed ones and merged duplicates too: their calls stay with them. */
  helpedCases(): Promise<readonly number[]>
  /** Ordinals of the living cases that an incident caused, without merged duplicates; closed ones too. */
  ordinalsOfIncident(incidentId: string): Promise<readonly number[]>
  /** The floor's own words as they occur in its cases, for the filter. */
  vocabulary(): Promise<FloorVocabulary>
  /** Catches up with the book now; returns its version. */
  sync(): Promise<number>
  /** Tells when the columns have caught up with a newer version. Returns the unsubscriber. */
  subscribe(listener: (seq: number) => void): () => void
}
