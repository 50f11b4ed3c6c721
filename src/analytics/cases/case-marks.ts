import type { BlockView } from '../shared/block.ts'
import type { FloorBlock } from '../shared/floor-columns.ts'
import type { Scope } from '../shared/scope.ts'
import { CASE } from './case-figures.ts'
import { markListed } from './listed-cases.ts'

/** How many transfers a case may have: as its present team has set, else by its situation. */
export function limitOf(scope: Scope, view: BlockView, slot: number): number {
  const ofTeam = scope.teamLimits[(view.cases.team[slot] ?? -1) + 1] ?? -1
  return ofTeam >= 0 ? ofTeam : (scope.limits[(view.cases.situation[slot] ?? -1) + 1] ?? 0)
}

/** Writes the marks of every case of a block under the question, by slot; tight like `fillPromiseMarks`. */
export function fillCaseMarks(scope: Scope, { view, derived }: FloorBlock, into: Uint32Array): void {
  const { situation, team } = view.cases
  const { caseAt, caseMarks, knownTransfers } = derived
  const { allDates, start, end, limits, teamLimits } = scope
  const { start: windowStart, end: windowEnd } = scope.windows
  for (let slot = 0; slot < caseAt.length; slot++) {
    const at = caseAt[slot] ?? NaN
    let marks = caseMarks[slot] ?? 0
    if (allDates || (at >= start && at < end)) marks |= CASE.IN_DATES
    if (at >= windowStart && at < windowEnd) marks |= CASE.IN_WINDOW
    const ofTeam = teamLimits[(team[slot] ?? -1) + 1] ?? -1
    const limit = ofTeam >= 0 ? ofTeam : (limits[(situation[slot] ?? -1) + 1] ?? 0)
    if ((knownTransfers[slot] ?? 0) > limit) marks |= CASE.OVER_LIMIT
    into[slot] = marks
  }
  markListed(view, derived.listed, scope.now, into)
}
