import type { PromiseTally } from '../../domain/promises/promise-counts.ts'

/** The tiles of INTERFACES.md §5. */
export const TILE_NAMES = [
  'open',
  'overdue-now',
  'due-next-hour',
  'parked',
  'broken-today',
  'broken-week',
  'broken-period',
  'keeping-rate',
  'over-transfer-limit',
  'ping-pong-cases',
  'recurring-causes',
  'safety'
] as const
export type TileName = (typeof TILE_NAMES)[number]

/** The lists beside the panels, by what one does first. All but the last two hold open cases that somebody has worked on here. */
export const LIST_NAMES = [
  'unacknowledged',
  'follow-ups-due',
  'help-waiting',
  'quiet-and-young',
  'cheap-not-granted',
  'inside-agreement-angry',
  'silent',
  'vague',
  'dead-ends',
  'impact-mismatch',
  'own-sake-closed'
] as const
export type ListName = (typeof LIST_NAMES)[number]

/** Figures of PRODUCT.md §11 that are fractions: of cases, of the updates agreed with customers, of the calls for help (§5). */
export const CASE_RATE_NAMES = ['acknowledged-rate', 'relation-rate', 'relation-thanked-rate'] as const
export type CaseRateName = (typeof CASE_RATE_NAMES)[number]
export const RATE_NAMES = [...CASE_RATE_NAMES, 'updates-rate', 'help-rate'] as const
export type RateName = (typeof RATE_NAMES)[number]

/**
 * The name of a number on the floor that opens its rows. Ids as they are in the data; nothing after the colon means "none":
 * `kind:` are promises whose kind is unknown, `broken-cause:` those of cases without a root cause.
 */
export type Figure =
  | `kpi-${TileName}`
  | 'cases'
  | 'reopened-cases'
  | ListName
  | RateName
  /** Chases of the cases whose acknowledgement was due, before it and since. */
  | 'chases-before'
  | 'chases-after'
  /** Whole hours without a message of ours while updates were agreed: of the case in which it was longest. */
  | 'longest-silence'
  /** Updates of an agreed cadence. */
  | `updates:${'kept' | 'broken'}`
  | `promises:${PromiseTally | 'attempted' | 'recorded-late'}`
  /** Broken promises by ISO week: of their due, as recorded of closing. */
  | `week:${string}`
  /** The parts of that: with a due, and as a file recorded it. */
  | `week-due:${string}`
  | `week-recorded:${string}`
  | `kind:${string}`
  | `broken-cause:${string}`
  | `broken-team:${string}`
  /** Cases with so many transfers. */
  | `transfers:${number | 'unknown'}`
  | 'transfers-total'
  | 'transfers-documented'
  | 'transfers-undocumented'
  | 'returns'
  /** Documented moves from one team to another; on either side several teams joined by commas, or * for any. */
  | `route:${string}→${string}`
  | `route-returns:${string}→${string}`
  /** Cases of the last four weeks with this root cause, whole. */
  | `cause:${string}`
  /** The same as 1/n, so that shares add up. */
  | `cause-weighted:${string}`
  | `cause-broken:${string}`
  | `cause-transfers:${string}`
  | `cause-severe:${string}`
  /** Cases of the last four weeks without a root cause, and those diagnosed as unknown. */
  | 'undiagnosed'
  | 'cause-unknown'
  /** Cases judged as of this instant, epoch ms. */
  | `as-of:${number}`
  /** Imported history behind the grouped lines: promises, promises, cases. */
  | 'history-overdue'
  | 'history-due-next-hour'
  | 'history-parked'
  /** Open cases that this person is answerable for. */
  | `owner:${string}`

/** One case behind a number. The weights of all add up to it; for a rate, Σ weight ÷ Σ of. */
export interface RowBehind {
  readonly ordinal: number
  readonly weight: number
  readonly of: number
}
