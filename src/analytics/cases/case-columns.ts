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
  /** The clock until the customer must know that we have it. */
  acknowledgeBy: 'f64',
  acknowledgedAt: 'f64',
  /** The customer's own. */
  ownDeadline: 'f64',
  /** While a follow-up contact is owed: when it is due. */
  followUpDue: 'f64',
  /** When it is or was due, whatever became of it. */
  followUpAt: 'f64',
  /** Our last message that could reach them, and their last word to us. */
  lastOurs: 'f64',
  lastTheirs: 'f64',
  /** Our last message, one tried in vain and word that we have it included. */
  lastWord: 'f64',
  /** While updates were agreed: the longest time between two messages of ours, ms, and since when the last one runs; NaN: none. */
  longestSilence: 'f64',
  silentFrom: 'f64',
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
  /** -1: a file does not say. */
  escalations: 'i32',
  /** On which that went out. */
  lastWordChannel: 'i32',
  incident: 'i32',
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
  steps: 'u8',
  /** 0 none, 1 automatic, 2 personal. */
  acknowledgement: 'u8',
  /** 1–5, 0: unknown. */
  impact: 'u8',
  /** Place in OUTCOME_FITS plus one; 0: unknown. So the relation in RELATIONS, after the follow-up and after the thank-you. */
  outcomeFit: 'u8',
  relation: 'u8',
  relationAfterThanks: 'u8',
  /** 0 unknown, 1 no, 2 yes; so the limits told. */
  happy: 'u8',
  limitsTold: 'u8',
  /** CASE_WORKING bits. */
  working: 'u16',
  /** How often the customer chased us before the first acknowledgement, and since. */
  chasesBefore: 'u16',
  chasesAfter: 'u16'
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

/** What working a case has brought that the lists of the floor ask for. */
export const CASE_WORKING = {
  /** In safety mode. */
  safety: 1,
  /** Granting what they want would be cheap, and they have not got it as asked. */
  cheapNotGranted: 2,
  /** By their temperature; where that was not asked, by their feelings. */
  angry: 4,
  formalChannel: 8,
  /** Asked what the wait means to them: it is not bearable. */
  waitUnbearable: 16,
  hasRefusingRule: 32,
  /** A call for help waits for its answer. */
  waitsForHelp: 64,
  /** The follow-up contact was made, not waived. */
  followedUp: 128,
  thanked: 256,
  /** Help was called for, answered or not. */
  askedForHelp: 512,
  /** Moved to where it is, and not worked on since. */
  deadEnd: 1024,
  /** Closed as a conflict for its own sake: rare, and counted. */
  ownSakeClosed: 2048,
  /** The customer knew that we have it within the clock, as well as the case needed it when that ended. */
  acknowledgedInTime: 4096
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
  writeWorking(to, at, row)
}

function writeWorking(to: ColumnsOf<typeof CASE_COLUMNS>, at: number, row: RowOf<typeof CASE_COLUMNS>): void {
  to.acknowledgeBy[at] = row.acknowledgeBy
  to.acknowledgedAt[at] = row.acknowledgedAt
  to.ownDeadline[at] = row.ownDeadline
  to.followUpDue[at] = row.followUpDue
  to.followUpAt[at] = row.followUpAt
  to.lastOurs[at] = row.lastOurs
  to.lastTheirs[at] = row.lastTheirs
  to.longestSilence[at] = row.longestSilence
  to.silentFrom[at] = row.silentFrom
  to.escalations[at] = row.escalations
  to.incident[at] = row.incident
  to.lastWord[at] = row.lastWord
  to.lastWordChannel[at] = row.lastWordChannel
  to.acknowledgement[at] = row.acknowledgement
  to.impact[at] = row.impact
  to.outcomeFit[at] = row.outcomeFit
  to.relation[at] = row.relation
  to.relationAfterThanks[at] = row.relationAfterThanks
  to.happy[at] = row.happy
  to.limitsTold[at] = row.limitsTold
  to.working[at] = row.working
  to.chasesBefore[at] = row.chasesBefore
  to.chasesAfter[at] = row.chasesAfter
}
