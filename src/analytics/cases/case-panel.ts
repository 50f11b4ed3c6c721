import type { Instant } from '../../domain/shared/instant.ts'
import type { FloorBlock } from '../shared/floor-columns.ts'
import type { CaseRow } from '../shared/floor-numbers.ts'
import { MarkTotals } from '../shared/mark-totals.ts'
import type { Scope } from '../shared/scope.ts'
import { TopRows } from '../shared/top-rows.ts'
import { CASE, CASE_MARKS } from './case-figures.ts'
import { caseRow } from './case-row.ts'
import { riskKeys } from './risk.ts'

const OPEN_CASES_SHOWN = 100

/** Collects everything about cases as such in one pass over the selected ones. */
export class CasePanel {
  readonly totals = new MarkTotals(CASE_MARKS)
  newestAt: Instant = NaN
  private readonly scope: Scope
  private readonly open = new TopRows(OPEN_CASES_SHOWN)
  private readonly asOf = new Map<Instant, number>()
  private readonly keys: [number, number, number] = [0, 0, 0]

  constructor(scope: Scope) {
    this.scope = scope
  }

  /** Adds the selected cases of a block: those whose byte in the mask is 1. */
  add(block: FloorBlock, place: number, mask: Uint8Array, marksOf: Uint16Array): void {
    const { asOf } = block.view.cases
    const { caseAt } = block.derived
    const { counts } = this.totals
    const { end } = this.scope.windows
    let newest = this.newestAt
    for (let slot = 0; slot < mask.length; slot++) {
      if (mask[slot] === 0) continue
      const marks = marksOf[slot] ?? 0
      counts[marks] = (counts[marks] ?? 0) + 1
      const at = caseAt[slot] ?? NaN
      if (at < end && !(at <= newest)) newest = at
      if ((marks & CASE.IN_DATES) === 0) continue
      if (!Number.isNaN(asOf[slot])) this.addAsOf(asOf[slot] ?? NaN)
      if ((marks & CASE.OPEN) !== 0) this.offerOpen(block, place, slot)
    }
    this.newestAt = newest
  }

  private addAsOf(at: Instant): void {
    this.asOf.set(at, (this.asOf.get(at) ?? 0) + 1)
  }

  private offerOpen(block: FloorBlock, place: number, slot: number): void {
    const { keys } = this
    riskKeys(this.scope, block, slot, keys)
    this.open.offer(keys[0], keys[1], keys[2], place, slot, 0)
  }

  openCases(): readonly CaseRow[] {
    return this.open.rows().flatMap(({ place, slot }) => {
      const block = this.scope.floor.blocks[place]
      return block === undefined ? [] : [caseRow(this.scope, block, slot)]
    })
  }

  /** "n cases as of DATE", newest first. */
  asOfGroups(): readonly { at: Instant; cases: number }[] {
    return [...this.asOf].map(([at, cases]) => ({ at, cases })).sort((a, b) => b.at - a.at)
  }
}
