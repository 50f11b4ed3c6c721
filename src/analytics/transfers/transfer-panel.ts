import { caseRow } from '../cases/case-row.ts'
import { CASE } from '../cases/case-figures.ts'
import type { BlockView } from '../shared/block.ts'
import type { CaseRow, Route, TransferNumbers } from '../shared/floor-numbers.ts'
import { inDates, type Scope } from '../shared/scope.ts'
import { compareTexts } from '../shared/tallies.ts'
import { TopRows } from '../shared/top-rows.ts'
import { RouteTally } from './route-tally.ts'

const WORST_SHOWN = 20
const UNKNOWN = -1
const COMMON_CLASSES = 256

/** Collects transfers per case and the routes between teams in one pass over the selected cases. */
export class TransferPanel {
  private readonly scope: Scope
  /** Cases by transfers plus one, the unknown first; the rare ones beyond the end are counted apart. */
  private readonly classes = new Uint32Array(COMMON_CLASSES)
  private readonly rareClasses = new Map<number, number>()
  private readonly worst = new TopRows(WORST_SHOWN)
  private readonly routes: RouteTally
  private readonly sums = { total: 0, documented: 0, undocumented: 0, returns: 0 }

  constructor(scope: Scope) {
    this.scope = scope
    this.routes = new RouteTally(scope.floor.dictionaries.team.size)
  }

  /** Counters select a case by when it happened; a route selects each move by its own instant. */
  add(view: BlockView, place: number, mask: Uint8Array, marks: Uint32Array): void {
    this.addCases(view, place, mask, marks)
    this.addRoutes(view, mask)
  }

  private addCases(view: BlockView, place: number, mask: Uint8Array, marks: Uint32Array): void {
    const { transfers, returns, documented } = view.cases
    const { classes, sums } = this
    for (let slot = 0; slot < mask.length; slot++) {
      if (mask[slot] === 0 || ((marks[slot] ?? 0) & CASE.IN_DATES) === 0) continue
      const total = transfers[slot] ?? UNKNOWN
      if (total + 1 < COMMON_CLASSES) classes[total + 1] = (classes[total + 1] ?? 0) + 1
      else this.rareClasses.set(total, (this.rareClasses.get(total) ?? 0) + 1)
      sums.documented += documented[slot] ?? 0
      sums.undocumented += undocumentedOf(view, slot)
      sums.returns += returns[slot] ?? 0
      if (total <= 0) continue
      sums.total += total
      this.worst.offer(-total, -(returns[slot] ?? 0), 0, place, slot, 0)
    }
  }

  private addRoutes(view: BlockView, mask: Uint8Array): void {
    const { transfer } = view.starts
    const { at, from, to, isReturn } = view.transfers
    for (let slot = 0; slot < mask.length; slot++) {
      if (mask[slot] === 0) continue
      const last = transfer[slot + 1] ?? 0
      for (let row = transfer[slot] ?? 0; row < last; row++)
        if (inDates(this.scope, at[row] ?? NaN)) this.routes.add(from[row] ?? 0, to[row] ?? 0, isReturn[row] ?? 0)
    }
  }

  numbers(reopenedCases: number): TransferNumbers {
    return {
      histogram: this.histogram(),
      worst: this.worstCases(),
      ...this.sums,
      reopenedCases
    }
  }

  private histogram(): TransferNumbers['histogram'] {
    const [unknown = 0, ...common] = this.classes
    const rare = [...this.rareClasses].sort(([a], [b]) => a - b)
    return [
      ...common.map((cases, transfers) => ({ transfers, cases })),
      ...rare.map(([transfers, cases]) => ({ transfers, cases })),
      { transfers: null, cases: unknown }
    ].filter(({ cases }) => cases > 0)
  }

  private worstCases(): readonly CaseRow[] {
    return this.worst.rows().flatMap(({ place, slot }) => {
      const block = this.scope.floor.blocks[place]
      return block === undefined ? [] : [caseRow(this.scope, block, slot)]
    })
  }

  /** Busiest first, then by the teams' names. */
  routeList(): readonly Route[] {
    const { floor } = this.scope
    const { team } = floor.dictionaries
    // Each name once: sorting asks for it again and again.
    const ids = team.values
    const names = ids.map((id) => floor.labelOf(id))
    return this.routes
      .all()
      .map((route) => ({ route, name: `${names[route.from] ?? ''}\n${names[route.to] ?? ''}` }))
      .sort((a, b) => b.route.count - a.route.count || compareTexts(a.name, b.name))
      .map(({ route: { from, to, count, returns } }) => ({ from: ids[from] ?? '', to: ids[to] ?? '', count, returns }))
  }
}

/** What a file counts beyond what its rows show; 0 where the total is unknown. May be negative. */
export function undocumentedOf(view: BlockView, slot: number): number {
  const total = view.cases.transfers[slot] ?? UNKNOWN
  return total === UNKNOWN ? 0 : total - (view.cases.documented[slot] ?? 0)
}
