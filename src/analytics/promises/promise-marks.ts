import type { FloorBlock } from '../shared/floor-columns.ts'
import type { Scope } from '../shared/scope.ts'
import { PROMISE } from './promise-facts.ts'

const HOUR_MS = 3_600_000

/**
 * Writes the marks of every promise of a block under the question, by row. Only what depends on the question is decided here.
 * One tight loop over a few columns: taken row by row and case by case it costs several times as much. The few that came back are placed after it.
 */
export function fillPromiseMarks(scope: Scope, { view, derived }: FloorBlock, into: Uint16Array): void {
  const { dueAt } = view.promises
  const { placedAt, judgedUntil, byDue, afterDue, recurred } = derived
  const { now, allDates, start, end, dayStart, dayEnd, weekStart, weekEnd } = scope
  const soon = now + HOUR_MS
  for (let row = 0; row < dueAt.length; row++) {
    const due = dueAt[row] ?? NaN
    const placed = placedAt[row] ?? NaN
    const at = Math.min(now, judgedUntil[row] ?? NaN)
    let marks = (at > due ? afterDue[row] : byDue[row]) ?? 0
    if (allDates || (placed >= start && placed < end)) marks |= PROMISE.IN_DATES
    if (due >= dayStart && due < dayEnd) marks |= PROMISE.TODAY
    if (due >= weekStart && due < weekEnd) marks |= PROMISE.THIS_WEEK
    if ((marks & PROMISE.PRESSING) !== 0 && due <= soon) marks |= now > due ? PROMISE.OVERDUE : PROMISE.DUE_NEXT_HOUR
    into[row] = marks
  }
  for (const row of recurred) {
    const at = placedAt[row] ?? NaN
    let marks = (into[row] ?? 0) & ~(PROMISE.TODAY | PROMISE.THIS_WEEK)
    if (at >= dayStart && at < dayEnd) marks |= PROMISE.TODAY
    if (at >= weekStart && at < weekEnd) marks |= PROMISE.THIS_WEEK
    into[row] = marks
  }
}
