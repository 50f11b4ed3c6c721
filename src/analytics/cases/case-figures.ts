import type { Instant } from '../../domain/shared/instant.ts'
import type { BlockView } from '../shared/block.ts'
import { CASE_FLAG, STATUS_CLOSED } from './case-columns.ts'

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
  CAUSE_UNKNOWN: 512
} as const
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
  return marks
}
