import type { ColumnsOf, RowOf, TableSchema } from '../shared/table.ts'

/**
 * One row per case. Dictionary codes are -1 and instants NaN where nothing is known; a slot without a living case is a row
 * of zeros.
 */
export const CASE_COLUMNS = {
  openedAt: 'f64',
  happenedAt: 'f64',
  closedAt: 'f64',
  /** Imported promises of this case are judged no later than this. */
  asOf: 'f64',
  /** The import that opened it: readers hide the rows of a running one. */
  importNo: 'i32',
  source: 'i32',
  team: 'i32',
  handler: 'i32',
  owner: 'i32',
  customer: 'i32',
  channel: 'i32',
  situation: 'i32',
  documented: 'i32',
  /** documented + undocumented; -1: unknown. */
  transfers: 'i32',
  returns: 'i32',
  /** -1: unknown. */
  reopened: 'i32',
  alive: 'u8',
  /** Place in CASE_STATUSES. */
  status: 'u8',
  /** CASE_FLAG bits. */
  flags: 'u8',
  /** 1–5, 0: unknown; so the temperatures. */
  severity: 'u8',
  temperatureFirst: 'u8',
  temperatureLast: 'u8',
  /** A bit per step of RAIL_STEPS that is done or waived. */
  steps: 'u8'
} as const satisfies TableSchema

export const CASE_FLAG = {
  /** Came from a file and nobody has worked on it here: imported history. */
  history: 1,
  /** Diagnosed, and the answer was "unknown". */
  causeUnknown: 2,
  hasDesiredOutcome: 4,
  hasSummary: 8,
  /** A duplicate that another case has absorbed: it has a page and a reference, and is in no figure and no list. */
  merged: 16
} as const

/** Codes of `status`: the order of CASE_STATUSES. */
export const STATUS_CLOSED = 2

/** Writes one row column by column: a loop over their names costs an import many times as much. */
export function writeCaseRow(to: ColumnsOf<typeof CASE_COLUMNS>, at: number, row: RowOf<typeof CASE_COLUMNS>): void {
  to.openedAt[at] = row.openedAt
  to.happenedAt[at] = row.happenedAt
  to.closedAt[at] = row.closedAt
  to.asOf[at] = row.asOf
  to.importNo[at] = row.importNo
  to.source[at] = row.source
  to.team[at] = row.team
  to.handler[at] = row.handler
  to.owner[at] = row.owner
  to.customer[at] = row.customer
  to.channel[at] = row.channel
  to.situation[at] = row.situation
  to.documented[at] = row.documented
  to.transfers[at] = row.transfers
  to.returns[at] = row.returns
  to.reopened[at] = row.reopened
  to.alive[at] = row.alive
  to.status[at] = row.status
  to.flags[at] = row.flags
  to.severity[at] = row.severity
  to.temperatureFirst[at] = row.temperatureFirst
  to.temperatureLast[at] = row.temperatureLast
  to.steps[at] = row.steps
}
