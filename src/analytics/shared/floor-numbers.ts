import type { CaseStatus, Scale } from '../../domain/cases/vocabulary.ts'
import type { PromiseCounts } from '../../domain/promises/promise-counts.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import type { AcknowledgementLack } from '../cases/case-standing.ts'
import type { ListName, RateName, TileName } from './figure.ts'
import type { FloorQuery } from '../../domain/shared/floor-query.ts'

/** A tile's number; null where it is undefined (a rate of nothing). */
export type Tiles = Readonly<Record<TileName, number | null>>

/** `part` of `whole`; of nothing it is undefined. */
export interface Rate {
  readonly part: number
  readonly whole: number
}

/** Who must be contacted next: a promise or a follow-up that is overdue or due within the hour. */
export interface NextContact {
  readonly ordinal: number
  readonly ref: string
  readonly customerId: string | null
  /** The promise's number on its case page, from 1; null: the follow-up. */
  readonly promise: number | null
  readonly kind: string | null
  /** As promised, else that of the case. */
  readonly channel: string | null
  readonly performerId: string | null
  readonly dueAt: Instant
  readonly overdue: boolean
}

/** Why an open case is where it is in the list, most at risk first. */
export type RiskReason =
  | { readonly kind: 'safety' }
  | { readonly kind: 'overdue'; readonly promises: number; readonly since: Instant }
  | { readonly kind: 'parked' }
  | { readonly kind: 'follow-up'; readonly dueAt: Instant }
  /** The customer's own. */
  | { readonly kind: 'own-deadline'; readonly at: Instant }
  | { readonly kind: 'unacknowledged'; readonly since: Instant; readonly lacks: AcknowledgementLack }
  | { readonly kind: 'over-transfer-limit'; readonly transfers: number; readonly limit: number }
  | { readonly kind: 'help-waiting' }
  /** Nothing of ours came after their last word, or the opening. */
  | { readonly kind: 'unanswered'; readonly since: Instant }
  | { readonly kind: 'silent'; readonly since: Instant; readonly days: number; readonly channel: string | null }
  | { readonly kind: 'inside-agreement' }
  | { readonly kind: 'cheap' }
  | { readonly kind: 'unbearable-wait' }
  /** Promised something without a time. */
  | { readonly kind: 'vague'; readonly promises: number }
  /** Moved to where it is, and not worked on since. */
  | { readonly kind: 'dead-end'; readonly since: Instant }
  /** The impact by the customer's scale, and our severity, which is two or more below it. */
  | { readonly kind: 'impact-mismatch'; readonly impact: Scale; readonly severity: Scale }
  | { readonly kind: 'quiet-and-young'; readonly since: Instant }
  /** The only thing that is said of a closed case: as what it ended. */
  | { readonly kind: 'own-sake' }
  | { readonly kind: 'next-contact'; readonly dueAt: Instant }
  | { readonly kind: 'temperature'; readonly temperature: Scale }
  | { readonly kind: 'as-of'; readonly at: Instant }

export interface CaseRow {
  readonly ordinal: number
  readonly ref: string
  readonly status: CaseStatus
  readonly customerId: string | null
  readonly teamId: string | null
  readonly handlerId: string | null
  readonly ownerId: string | null
  readonly channel: string | null
  readonly situation: string | null
  readonly severity: Scale | null
  readonly temperature: Scale | null
  readonly openedAt: Instant | null
  readonly happenedAt: Instant | null
  readonly closedAt: Instant | null
  /** Soonest due of what is still owed, promise or follow-up; null for a closed case. */
  readonly nextContactAt: Instant | null
  readonly promises: PromiseCounts
  /** null: unknown. */
  readonly transfers: number | null
  readonly returns: number
  readonly primaryCauseId: string | null
  readonly causes: number
  /** Nobody has worked on it here since a file brought it. */
  readonly history: boolean
  readonly reasons: readonly RiskReason[]
}

/** Imported history that is not listed one by one. */
export interface HistoryContacts {
  readonly overdue: number
  readonly dueNextHour: number
}

export interface WeekCount {
  /** 'YYYY-Www'. */
  readonly week: string
  readonly broken: number
  /** Those of `broken` that a file recorded without a due; placed by closing. */
  readonly asRecorded: number
}

export interface CountBy {
  /** An id or a word of the floor; '' for none. */
  readonly key: string
  readonly count: number
}

export interface BrokenPromises {
  /** Twelve ISO weeks, oldest first. */
  readonly weeks: readonly WeekCount[]
  /** Of the tile *broken period*, most first. A case with several causes counts whole on each. */
  readonly byKind: readonly CountBy[]
  readonly byCause: readonly CountBy[]
  readonly byTeam: readonly CountBy[]
  /** Over the promises that the filter selects. */
  readonly counts: PromiseCounts
  /** Those of `counts.kept` where the customer was not reached. */
  readonly attempted: number
  /** Those of `counts`, whatever the verdict, that happened in time and were told only after the due. */
  readonly recordedLate: number
}

export interface TransferNumbers {
  /** Cases by their number of transfers, fewest first, empty classes left out; null: unknown, last. */
  readonly histogram: readonly { readonly transfers: number | null; readonly cases: number }[]
  /** Most transfers first. */
  readonly worst: readonly CaseRow[]
  readonly total: number
  readonly documented: number
  readonly undocumented: number
  readonly returns: number
  readonly reopenedCases: number
}

export interface Route {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly returns: number
}

export interface CauseCount {
  readonly causeId: string
  /** A case with several causes counts whole on each. */
  readonly cases: number
  /** … and as 1/n here. */
  readonly weighted: number
  readonly brokenPromises: number
  readonly transfers: number
  /** Severity 4 or 5. */
  readonly severe: number
  readonly recurring: boolean
}

export interface RootCauses {
  /** The four weeks: [start, end) in epoch ms. */
  readonly start: Instant
  readonly end: Instant
  /** Most cases first. */
  readonly causes: readonly CauseCount[]
  readonly cases: number
  readonly undiagnosed: number
  readonly unknown: number
}

/** Everything the floor shows under one filter at one instant. */
export interface FloorNumbers {
  readonly query: FloorQuery
  /** The book's version these numbers were counted from. */
  readonly seq: number
  /** Milliseconds it took to count them. */
  readonly ms: number
  /** Cases on the floor at all, and under the filter. */
  readonly allCases: number
  readonly cases: number
  readonly tiles: Tiles
  readonly nextContacts: {
    /** Soonest first; at most as many as a list shows. */
    readonly rows: readonly NextContact[]
    readonly overdue: number
    readonly dueNextHour: number
    /** Follow-ups overdue or due within the hour; counted apart from promises. */
    readonly followUps: number
    readonly history: HistoryContacts
  }
  readonly openCases: {
    readonly rows: readonly CaseRow[]
    readonly total: number
    /** Open imported history without a next contact. */
    readonly historyParked: number
  }
  readonly lists: Readonly<Record<ListName, number>>
  readonly rates: Readonly<Record<RateName, Rate>>
  /** Of the cases whose acknowledgement was due: before it and since. */
  readonly chases: { readonly before: number; readonly after: number }
  /** Whole hours without a message of ours while updates were agreed, at the most. */
  readonly longestSilence: number
  readonly brokenPromises: BrokenPromises
  readonly transfers: TransferNumbers
  /** Every pair of teams, busiest first. */
  readonly routes: readonly Route[]
  readonly rootCauses: RootCauses
  /** "n cases as of DATE", newest first. */
  readonly asOf: readonly { readonly at: Instant; readonly cases: number }[]
  /** When the newest case up to the end of the charts happened, however early: tells why a window is empty. null: no such case. */
  readonly newestCaseAt: Instant | null
  /** The newest due or recorded closing of a broken promise, likewise. */
  readonly newestBrokenAt: Instant | null
}

export const CASE_SORTS = [
  'risk',
  'ref',
  'opened',
  'happened',
  'closed',
  'next-contact',
  'transfers',
  'broken',
  'severity',
  'temperature'
] as const
export interface CaseSort {
  readonly by: (typeof CASE_SORTS)[number]
  readonly descending: boolean
}

export interface CaseRows {
  readonly total: number
  readonly offset: number
  readonly rows: readonly CaseRow[]
  readonly seq: number
}
