import type { BlockView } from '../shared/block.ts'
import type { FloorBlock } from '../shared/floor-columns.ts'
import type { Scope } from '../shared/scope.ts'
import { CASE } from './case-figures.ts'

/** How many transfers a case may have, by its situation. */
export function limitOf(scope: Scope, view: BlockView, slot: number): number {
  return scope.limits[(view.cases.situation[slot] ?? -1) + 1] ?? 0
}

/** Writes the marks of every case of a block under the question, by slot; tight like `fillPromiseMarks`. */
export function fillCaseMarks(scope: Scope, { view, derived }: FloorBlock, into: Uint16Array): void {
  const { situation } = view.cases
  const { caseAt, caseMarks, knownTransfers } = derived
  const { allDates, start, end, limits } = scope
  const { start: windowStart, end: windowEnd } = scope.windows
  for (let slot = 0; slot < caseAt.length; slot++) {
    const at = caseAt[slot] ?? NaN
    let marks = caseMarks[slot] ?? 0
    if (allDates || (at >= start && at < end)) marks |= CASE.IN_DATES
    if (at >= windowStart && at < windowEnd) marks |= CASE.IN_WINDOW
    if ((knownTransfers[slot] ?? 0) > (limits[(situation[slot] ?? -1) + 1] ?? 0)) marks |= CASE.OVER_LIMIT
    into[slot] = marks
  }
}
