import type { Instant } from '../shared/instant.ts'
import type { PromiseState } from './promise-state.ts'
import { verdictOf, type Verdict } from './verdict.ts'

/** Of one case or of a whole floor. made = kept + broken + open + moved + released. */
export interface PromiseCounts {
  readonly made: number
  readonly kept: number
  readonly broken: number
  readonly open: number
  readonly moved: number
  readonly released: number
}

export type PromiseTally = Exclude<keyof PromiseCounts, 'made'>

/** Where each verdict is counted: INTERFACES.md §3. Kept late counts as broken. */
export const TALLY_OF: Readonly<Record<Verdict, PromiseTally>> = {
  open: 'open',
  kept: 'kept',
  attempted: 'kept',
  'kept-as-recorded': 'kept',
  broken: 'broken',
  'kept-late': 'broken',
  'broken-as-recorded': 'broken',
  moved: 'moved',
  released: 'released'
}

/** Counts at the instant `at` (epoch ms). */
export function promiseCounts(promises: readonly PromiseState[], at: Instant): PromiseCounts {
  const counts = { made: promises.length, kept: 0, broken: 0, open: 0, moved: 0, released: 0 }
  for (const promise of promises) counts[TALLY_OF[verdictOf(promise, at)]]++
  return counts
}

/** Promise-keeping rate of PRODUCT.md §11: kept ÷ (kept + broken); null where nothing was due. */
export function keepingRate(kept: number, broken: number): number | null {
  return kept + broken === 0 ? null : kept / (kept + broken)
}
