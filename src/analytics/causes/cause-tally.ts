import { judgedAt } from '../../domain/promises/verdict.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { knownTransfers } from '../cases/case-figures.ts'
import { PROMISE } from '../promises/promise-facts.ts'
import type { FloorBlock } from '../shared/floor-columns.ts'
import type { Scope } from '../shared/scope.ts'
import { CodeTally } from '../shared/tallies.ts'

/** PRODUCT.md §7: three or more cases from two or more customers in 28 days. */
const RECURRING_CASES = 3
const SEVERE = 4

const NOBODY_YET = -2
const SEVERAL = -3
/** A case without a customer counts as a customer of its own: no second case is ever from the same one. */
const UNNAMED = -1

/** The counters of root causes over some cases: a Pareto's window, or one week of the export. */
export class CauseTally {
  readonly cases: CodeTally
  readonly weighted: CodeTally
  readonly broken: CodeTally
  readonly transfers: CodeTally
  readonly severe: CodeTally
  private readonly customer: Int32Array
  private readonly scope: Scope

  constructor(scope: Scope) {
    const { cause } = scope.floor.dictionaries
    this.scope = scope
    this.cases = new CodeTally(cause)
    this.weighted = new CodeTally(cause)
    this.broken = new CodeTally(cause)
    this.transfers = new CodeTally(cause)
    this.severe = new CodeTally(cause)
    this.customer = new Int32Array(cause.size).fill(NOBODY_YET)
  }

  /** A case with several causes counts whole on each, and as 1/n. */
  add(block: FloorBlock, slot: number): void {
    const { view } = block
    const from = view.starts.link[slot] ?? 0
    const to = view.starts.link[slot + 1] ?? 0
    if (from === to) return
    const broken = brokenOf(block, slot, this.scope.now)
    const transfers = knownTransfers(view, slot)
    const severe = (view.cases.severity[slot] ?? 0) >= SEVERE ? 1 : 0
    for (let i = from; i < to; i++) {
      const cause = view.links.cause[i] ?? -1
      this.cases.add(cause, 1)
      this.weighted.add(cause, 1 / (to - from))
      this.broken.add(cause, broken)
      this.transfers.add(cause, transfers)
      this.severe.add(cause, severe)
      this.addCustomer(cause, view.cases.customer[slot] ?? UNNAMED)
    }
  }

  private addCustomer(cause: number, customer: number): void {
    const known = this.customer[cause]
    if (known === NOBODY_YET) this.customer[cause] = customer
    else if (known !== customer || customer === UNNAMED) this.customer[cause] = SEVERAL
  }

  /** Whether these cases make a root cause recurring, if they are those of 28 days. */
  isRecurring(cause: number): boolean {
    return this.cases.of(cause) >= RECURRING_CASES && this.customer[cause] === SEVERAL
  }
}

/** Broken promises of one case, whatever dates are asked for. */
export function brokenOf({ view, derived }: FloorBlock, slot: number, now: Instant): number {
  const at = judgedAt(now, view.cases.asOf[slot] ?? NaN)
  const last = view.starts.promise[slot + 1] ?? 0
  let broken = 0
  for (let row = view.starts.promise[slot] ?? 0; row < last; row++) {
    const marks = at > (view.promises.dueAt[row] ?? NaN) ? derived.afterDue[row] : derived.byDue[row]
    if (((marks ?? 0) & PROMISE.BROKEN) !== 0) broken++
  }
  return broken
}
