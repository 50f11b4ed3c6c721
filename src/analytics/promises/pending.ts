import type { Instant } from '../../domain/shared/instant.ts'
import { CASE_FLAG, CASE_WORKING, STATUS_CLOSED } from '../cases/case-columns.ts'
import type { BlockView } from '../shared/block.ts'
import { NO_CODE } from '../shared/dictionary.ts'
import type { FloorColumns } from '../shared/floor-columns.ts'
import { isOwed } from './promise-facts.ts'

/** The code of a personal word in the column `acknowledgement`. */
const PERSONAL = 2
/** Runs on in a closed case too: somebody may be on the line. */
const { waitsForHelp } = CASE_WORKING
/** The clocks of these run somewhere in the case itself: which, and until when, only its story tells. */
const RUNS_INSIDE = CASE_WORKING.safety | CASE_WORKING.formalChannel | waitsForHelp

/**
 * Ordinals of the cases in which a clock may run that ends before `until` (epoch ms), passed or not, in their order. Rather one too many than
 * one too few: whoever asks reads the case. Imported history is counted elsewhere, and reminds nobody.
 */
export function pendingCases(floor: FloorColumns, until: Instant): readonly number[] {
  const found: number[] = []
  for (const { view, first } of floor.blocks)
    for (let slot = 0; slot < view.slots; slot++)
      if (floor.isShown(view, slot) && isPending(view, slot, until)) found.push(first + slot)
  return found
}

function isPending(view: BlockView, slot: number, until: Instant): boolean {
  const { cases } = view
  if (((cases.flags[slot] ?? 0) & CASE_FLAG.history) !== 0) return false
  const inside = cases.working[slot] ?? 0
  if (cases.status[slot] === STATUS_CLOSED) return (inside & waitsForHelp) !== 0
  if ((inside & RUNS_INSIDE) !== 0) return true
  // an automatic word may not be enough, and a personal one needs an owner: the case itself decides
  if ((cases.acknowledgeBy[slot] ?? NaN) <= until && !isSurelyAcknowledged(view, slot)) return true
  return (cases.followUpDue[slot] ?? NaN) <= until || hasOwed(view, slot, until)
}

const isSurelyAcknowledged = ({ cases }: BlockView, slot: number): boolean =>
  cases.acknowledgement[slot] === PERSONAL && (cases.owner[slot] ?? NO_CODE) !== NO_CODE

function hasOwed(view: BlockView, slot: number, until: Instant): boolean {
  const end = view.starts.promise[slot + 1] ?? 0
  for (let row = view.starts.promise[slot] ?? 0; row < end; row++)
    if ((view.promises.dueAt[row] ?? NaN) <= until && isOwed(view, row)) return true
  return false
}
