import { CASE } from '../cases/case-figures.ts'
import type { FloorBlock } from '../shared/floor-columns.ts'
import type { CauseCount, RootCauses } from '../shared/floor-numbers.ts'
import type { MarkTotals } from '../shared/mark-totals.ts'
import type { Scope } from '../shared/scope.ts'
import { CauseTally } from './cause-tally.ts'

const IN_PARETO = CASE.IN_DATES | CASE.IN_WINDOW

/** Collects the root causes of the charts' four weeks in one pass over the selected cases. */
export class CausePanel {
  readonly tally: CauseTally
  private readonly scope: Scope

  constructor(scope: Scope) {
    this.scope = scope
    this.tally = new CauseTally(scope)
  }

  add(block: FloorBlock, mask: Uint8Array, marks: Uint32Array): void {
    for (let slot = 0; slot < mask.length; slot++)
      if (mask[slot] === 1 && ((marks[slot] ?? 0) & IN_PARETO) === IN_PARETO) this.tally.add(block, slot)
  }

  /** Most cases first, then by path. */
  causes(): readonly CauseCount[] {
    const { tally } = this
    const { floor } = this.scope
    return tally.cases
      .counts((id) => floor.causePath(id).join('\n'))
      .map(({ key, count }) => {
        const code = floor.dictionaries.cause.codeOf(key)
        return {
          causeId: key,
          cases: count,
          weighted: tally.weighted.of(code),
          brokenPromises: tally.broken.of(code),
          transfers: tally.transfers.of(code),
          severe: tally.severe.of(code),
          recurring: tally.isRecurring(code)
        }
      })
  }

  rootCauses(cases: MarkTotals): RootCauses {
    const { start, end } = this.scope.windows
    return {
      start,
      end,
      causes: this.causes(),
      cases: cases.having(IN_PARETO),
      undiagnosed: cases.having(IN_PARETO | CASE.UNDIAGNOSED),
      unknown: cases.having(IN_PARETO | CASE.CAUSE_UNKNOWN)
    }
  }
}
