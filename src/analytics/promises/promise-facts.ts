import { isOwedByInstants } from '../../domain/promises/owed.ts'
import { TALLY_OF, type PromiseTally } from '../../domain/promises/promise-counts.ts'
import { judgedAt, verdictOfInstants, type Verdict } from '../../domain/promises/verdict.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { STATUS_CLOSED } from '../cases/case-columns.ts'
import type { BlockView } from '../shared/block.ts'

/** What a promise counts as, a bit each. A figure counts the promises that carry all of its bits. */
export const PROMISE = {
  IN_DATES: 1,
  OPEN: 2,
  KEPT: 4,
  BROKEN: 8,
  MOVED: 16,
  RELEASED: 32,
  /** Owed to the customer of an open case, and its due has passed. */
  OVERDUE: 64,
  DUE_NEXT_HOUR: 128,
  /** Its due lies in the local day, in the ISO week of now. */
  TODAY: 256,
  THIS_WEEK: 512,
  /** Of imported history: not listed one by one. */
  HISTORY: 1024,
  /** Owed to the customer of an open case, whenever it is due. */
  PRESSING: 2048,
  /** Counted in KEPT, and shown apart. */
  ATTEMPTED: 4096,
  /** Happened in time and was told only after the due; counted in the tally of its verdict, and shown apart. */
  RECORDED_LATE: 8192,
  /** One of the updates agreed with the customer (cadence); counted in the tally of its verdict, and shown apart. */
  UPDATE: 16384,
  /** Without a time; counted in the tally of its verdict, and left out of the keeping rate. */
  VAGUE: 32768
} as const
/** What is shown apart is rare, so it is counted apart and does not widen the table of totals. */
export const PROMISE_MARKS = PROMISE.ATTEMPTED

const TALLY_MARK: Readonly<Record<PromiseTally, number>> = {
  open: PROMISE.OPEN,
  kept: PROMISE.KEPT,
  broken: PROMISE.BROKEN,
  moved: PROMISE.MOVED,
  released: PROMISE.RELEASED
}

/** The mark of the tally in which a verdict counts, and what is shown apart. */
export const markOf = (verdict: Verdict): number =>
  TALLY_MARK[TALLY_OF[verdict]] | (verdict === 'attempted' ? PROMISE.ATTEMPTED : 0)

/** The verdict of a promise's row at exactly this instant. */
export function verdictJudgedAt(view: BlockView, row: number, at: Instant): Verdict {
  const { dueAt, fulfilledAt, movedAt, releasedAt, attemptedAt, keptAsRecorded, recurredAt } = view.promises
  return verdictOfInstants(
    dueAt[row] ?? NaN,
    fulfilledAt[row] ?? NaN,
    movedAt[row] ?? NaN,
    releasedAt[row] ?? NaN,
    attemptedAt[row] ?? NaN,
    keptAsRecorded[row] ?? NaN,
    recurredAt[row] ?? NaN,
    at
  )
}

/** The verdict as one asks now: imported ones are judged no later than their case's `asOf`. */
export function verdictAt(view: BlockView, slot: number, row: number, now: Instant): Verdict {
  return verdictJudgedAt(view, row, judgedAt(now, view.cases.asOf[slot] ?? NaN))
}

/** Whether somebody still waits for the promise of a row. */
export function isOwed(view: BlockView, row: number): boolean {
  const { dueAt, fulfilledAt, movedAt, releasedAt, attemptedAt, recurredAt } = view.promises
  return isOwedByInstants(
    dueAt[row] ?? NaN,
    fulfilledAt[row] ?? NaN,
    movedAt[row] ?? NaN,
    releasedAt[row] ?? NaN,
    attemptedAt[row] ?? NaN,
    recurredAt[row] ?? NaN
  )
}

/** Whether a promise of no recurrence was broken: at the instant the cause came back, whenever its term ends. */
export function isRecurred(view: BlockView, row: number): boolean {
  return !Number.isNaN(view.promises.recurredAt[row]) && verdictJudgedAt(view, row, -Infinity) === 'broken'
}

/** Nobody said until when, and no file told what became of it: it never fell due (PRODUCT.md §1, counted apart). */
export function isVague(view: BlockView, row: number): boolean {
  return isAsRecorded(view, row) && Number.isNaN(view.promises.keptAsRecorded[row])
}

/** Broken by a file's word alone, without a due. */
export function isAsRecorded({ promises }: BlockView, row: number): boolean {
  return Number.isNaN(promises.dueAt[row]) && Number.isNaN(promises.recurredAt[row])
}

/**
 * Where the filter's dates and the weeks place a promise: by due, what came back by when it did, as recorded by its case's closing; NaN: nowhere.
 */
export function placedAt(view: BlockView, slot: number, row: number): Instant {
  if (isRecurred(view, row)) return view.promises.recurredAt[row] ?? NaN
  const due = view.promises.dueAt[row] ?? NaN
  if (!Number.isNaN(due) || Number.isNaN(view.promises.keptAsRecorded[row])) return due
  return view.cases.closedAt[slot] ?? NaN
}

/** Soonest contact that is owed to the customer of an open case, the follow-up included; NaN: none, the case is closed or parked. */
export function nextContactAt(view: BlockView, slot: number): Instant {
  const promised = owedAt(view, slot)
  const followUp = view.cases.followUpDue[slot] ?? NaN
  return promised <= followUp || Number.isNaN(followUp) ? promised : followUp
}

/** Soonest due of a promise that is owed to the customer of an open case; NaN: none. */
export function owedAt(view: BlockView, slot: number): Instant {
  if (view.cases.status[slot] === STATUS_CLOSED) return NaN
  const { promise } = view.starts
  let soonest = NaN
  for (let row = promise[slot] ?? 0; row < (promise[slot + 1] ?? 0); row++) {
    const due = view.promises.dueAt[row] ?? NaN
    if (isOwed(view, row) && !(due >= soonest)) soonest = due
  }
  return soonest
}
