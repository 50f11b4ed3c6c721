import { CASE } from '../cases/case-figures.ts'
import { PROMISE } from '../promises/promise-facts.ts'
import type { CaseRateName, Figure, ListName } from './figure.ts'

/** Figures that count promises: the marks each must carry. Definitions: INTERFACES.md §5. */
export const PROMISE_FIGURES = {
  'kpi-overdue-now': PROMISE.IN_DATES | PROMISE.OVERDUE,
  'kpi-due-next-hour': PROMISE.IN_DATES | PROMISE.DUE_NEXT_HOUR,
  // Of the local day and the week by due: what a file recorded without a due has neither mark.
  'kpi-broken-today': PROMISE.IN_DATES | PROMISE.BROKEN | PROMISE.TODAY,
  'kpi-broken-week': PROMISE.IN_DATES | PROMISE.BROKEN | PROMISE.THIS_WEEK,
  'kpi-broken-period': PROMISE.IN_DATES | PROMISE.BROKEN,
  'promises:kept': PROMISE.IN_DATES | PROMISE.KEPT,
  'promises:broken': PROMISE.IN_DATES | PROMISE.BROKEN,
  'promises:open': PROMISE.IN_DATES | PROMISE.OPEN,
  'promises:moved': PROMISE.IN_DATES | PROMISE.MOVED,
  'promises:released': PROMISE.IN_DATES | PROMISE.RELEASED,
  'promises:attempted': PROMISE.IN_DATES | PROMISE.ATTEMPTED,
  'promises:recorded-late': PROMISE.IN_DATES | PROMISE.RECORDED_LATE,
  'updates:kept': PROMISE.IN_DATES | PROMISE.UPDATE | PROMISE.KEPT,
  'updates:broken': PROMISE.IN_DATES | PROMISE.UPDATE | PROMISE.BROKEN,
  'history-overdue': PROMISE.IN_DATES | PROMISE.OVERDUE | PROMISE.HISTORY,
  'history-due-next-hour': PROMISE.IN_DATES | PROMISE.DUE_NEXT_HOUR | PROMISE.HISTORY
} as const satisfies Partial<Record<Figure, number>>

/** Figures that count cases. */
export const CASE_FIGURES = {
  cases: CASE.IN_DATES,
  'kpi-open': CASE.IN_DATES | CASE.OPEN,
  'kpi-parked': CASE.IN_DATES | CASE.PARKED,
  'kpi-over-transfer-limit': CASE.IN_DATES | CASE.OVER_LIMIT,
  'kpi-ping-pong-cases': CASE.IN_DATES | CASE.PING_PONG,
  'reopened-cases': CASE.IN_DATES | CASE.REOPENED,
  'history-parked': CASE.IN_DATES | CASE.HISTORY_PARKED,
  undiagnosed: CASE.IN_DATES | CASE.IN_WINDOW | CASE.UNDIAGNOSED,
  'cause-unknown': CASE.IN_DATES | CASE.IN_WINDOW | CASE.CAUSE_UNKNOWN,
  'kpi-safety': CASE.IN_DATES | CASE.SAFETY,
  unacknowledged: CASE.IN_DATES | CASE.UNACKNOWLEDGED,
  'follow-ups-due': CASE.IN_DATES | CASE.FOLLOW_UP,
  'help-waiting': CASE.IN_DATES | CASE.HELP_WAITING,
  'quiet-and-young': CASE.IN_DATES | CASE.QUIET,
  'cheap-not-granted': CASE.IN_DATES | CASE.CHEAP,
  'inside-agreement-angry': CASE.IN_DATES | CASE.INSIDE_AGREEMENT,
  silent: CASE.IN_DATES | CASE.SILENT,
  vague: CASE.IN_DATES | CASE.VAGUE,
  'dead-ends': CASE.IN_DATES | CASE.DEAD_END,
  'impact-mismatch': CASE.IN_DATES | CASE.IMPACT_MISMATCH,
  'own-sake-closed': CASE.IN_DATES | CASE.OWN_SAKE_CLOSED
} as const satisfies Partial<Record<Figure, number>>

/** The mark that puts a case into each list. */
export const LIST_MARKS: Readonly<Record<ListName, number>> = {
  unacknowledged: CASE.UNACKNOWLEDGED,
  'follow-ups-due': CASE.FOLLOW_UP,
  'help-waiting': CASE.HELP_WAITING,
  'quiet-and-young': CASE.QUIET,
  'cheap-not-granted': CASE.CHEAP,
  'inside-agreement-angry': CASE.INSIDE_AGREEMENT,
  silent: CASE.SILENT,
  vague: CASE.VAGUE,
  'dead-ends': CASE.DEAD_END,
  'impact-mismatch': CASE.IMPACT_MISMATCH,
  'own-sake-closed': CASE.OWN_SAKE_CLOSED
}

/** Rates over cases (PRODUCT.md §11): the mark that counts, and the mark of those it is counted among. */
export const CASE_RATES: Readonly<Record<CaseRateName, { readonly part: number; readonly whole: number }>> = {
  'acknowledged-rate': { part: CASE.ACKNOWLEDGED, whole: CASE.ACKNOWLEDGE_DUE },
  'relation-rate': { part: CASE.RELATION_KEPT, whole: CASE.FOLLOWED_UP },
  'relation-thanked-rate': { part: CASE.KEPT_AFTER_THANKS, whole: CASE.THANKED }
}

/** Whether a figure is one of a table's. */
export function isFigureOf<T extends object>(table: T, figure: string): figure is Extract<keyof T, string> {
  return Object.hasOwn(table, figure)
}
