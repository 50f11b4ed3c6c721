import type { Instant } from '../../domain/shared/instant.ts'
import type { BlockView } from '../shared/block.ts'
import { CASE_FLAG, CASE_WORKING, STATUS_CLOSED } from './case-columns.ts'
import { hasWorking, isMismatch, isWorkedOn, vagueWaiting, waitsForHelp } from './case-standing.ts'

/** What a case counts as, a bit each. A figure counts the cases that carry all of its bits. */
export const CASE = {
  IN_DATES: 1,
  OPEN: 2,
  /** Open, worked on here, and nobody has promised a next contact. */
  PARKED: 4,
  /** The same of imported history. */
  HISTORY_PARKED: 8,
  OVER_LIMIT: 16,
  PING_PONG: 32,
  REOPENED: 64,
  /** Happened in the four weeks of the charts. */
  IN_WINDOW: 128,
  UNDIAGNOSED: 256,
  CAUSE_UNKNOWN: 512,
  /** Open and worked on here, each of these; see case-standing.ts. In safety mode. */
  SAFETY: 1024,
  UNACKNOWLEDGED: 2048,
  QUIET: 4096,
  CHEAP: 8192,
  INSIDE_AGREEMENT: 16_384,
  SILENT: 32_768,
  HELP_WAITING: 65_536,
  /** The follow-up is overdue or due within the hour. */
  FOLLOW_UP: 131_072,
  /** Open and closed, each of these: the clock of the acknowledgement has run out, or was met; and the latter. */
  ACKNOWLEDGE_DUE: 262_144,
  ACKNOWLEDGED: 524_288,
  CHASED: 1_048_576,
  FOLLOWED_UP: 2_097_152,
  RELATION_KEPT: 4_194_304,
  THANKED: 8_388_608,
  KEPT_AFTER_THANKS: 16_777_216,
  /** The customer's impact is two or more above our severity. */
  IMPACT_MISMATCH: 33_554_432,
  DEAD_END: 67_108_864,
  /** Somebody was promised something without a time, and still waits for it. */
  VAGUE: 134_217_728,
  /** Closed as a conflict for its own sake. */
  OWN_SAKE_CLOSED: 268_435_456
} as const
/** What comes after the first ten is rare, so it is counted apart and does not widen the table of totals. */
export const CASE_MARKS = 1024

/** When a case happened, else was opened: where the filter's dates and the weeks place it. NaN: unknown. */
export function caseAt(view: BlockView, slot: number): Instant {
  const happened = view.cases.happenedAt[slot] ?? NaN
  return Number.isNaN(happened) ? (view.cases.openedAt[slot] ?? NaN) : happened
}

/** Transfers as far as they are known: the total, else the documented ones. */
export function knownTransfers(view: BlockView, slot: number): number {
  const total = view.cases.transfers[slot] ?? -1
  return total < 0 ? (view.cases.documented[slot] ?? 0) : total
}

/** The marks that no question changes. */
export function lastingMarks(view: BlockView, slot: number, nextContact: Instant): number {
  const { cases, starts } = view
  const flags = cases.flags[slot] ?? 0
  let marks = 0
  if (cases.status[slot] !== STATUS_CLOSED) {
    marks |= CASE.OPEN
    if (Number.isNaN(nextContact)) marks |= (flags & CASE_FLAG.history) === 0 ? CASE.PARKED : CASE.HISTORY_PARKED
  }
  if ((cases.returns[slot] ?? 0) > 0) marks |= CASE.PING_PONG
  if ((cases.reopened[slot] ?? 0) > 0) marks |= CASE.REOPENED
  if ((flags & CASE_FLAG.causeUnknown) !== 0) marks |= CASE.CAUSE_UNKNOWN
  else if (starts.link[slot] === starts.link[slot + 1]) marks |= CASE.UNDIAGNOSED
  if (isWorkedOn(view, slot) && vagueWaiting(view, slot) > 0) marks |= CASE.VAGUE
  if (waitsForHelp(view, slot)) marks |= CASE.HELP_WAITING
  if (hasWorking(view, slot, CASE_WORKING.ownSakeClosed)) marks |= CASE.OWN_SAKE_CLOSED
  return marks | relationMarks(view, slot)
}

/** Place of *lost* in RELATIONS plus one; beyond it the relation was saved or became better. */
const LOST = 1

function relationMarks(view: BlockView, slot: number): number {
  const { relation, relationAfterThanks } = view.cases
  let marks = isMismatch(view, slot) ? CASE.IMPACT_MISMATCH : 0
  if (hasWorking(view, slot, CASE_WORKING.followedUp))
    marks |= CASE.FOLLOWED_UP | ((relation[slot] ?? 0) > LOST ? CASE.RELATION_KEPT : 0)
  if (hasWorking(view, slot, CASE_WORKING.thanked))
    marks |= CASE.THANKED | ((relationAfterThanks[slot] ?? 0) > LOST ? CASE.KEPT_AFTER_THANKS : 0)
  return marks
}
