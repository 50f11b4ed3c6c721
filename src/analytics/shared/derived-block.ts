import { judgedAt } from '../../domain/promises/verdict.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { CASE_FLAG, STATUS_CLOSED } from '../cases/case-columns.ts'
import { caseAt, knownTransfers, lastingMarks } from '../cases/case-figures.ts'
import { listedCases, type ListedCases } from '../cases/listed-cases.ts'
import {
  isOwed,
  isRecurred,
  isVague,
  markOf,
  nextContactAt,
  owedAt,
  placedAt,
  PROMISE,
  verdictJudgedAt
} from '../promises/promise-facts.ts'
import type { BlockView } from './block.ts'

/**
 * What a block's columns say whoever asks and whenever: worked out once, when the block is read, so that a question costs
 * comparisons only. Kept in memory, never stored.
 */
export interface DerivedBlock {
  /** By slot: 1 for a case that counts, see `isCounted`. */
  readonly counted: Uint8Array
  /** How many those are. */
  readonly living: number
  /** The newest `asOf` of any case; NaN: none has one. */
  readonly newestAsOf: Instant
  /** By slot. When it happened, else was opened; NaN: unknown. */
  readonly caseAt: Float64Array
  /** Soonest due still owed; NaN: none. */
  readonly nextContactAt: Float64Array
  /** The same of promises alone, without the follow-up. */
  readonly owedAt: Float64Array
  readonly caseMarks: Uint32Array
  readonly knownTransfers: Int32Array
  /** By row of `promises`. Where dates and weeks place it; NaN: nowhere. */
  readonly placedAt: Float64Array
  /** The `asOf` of its case; Infinity: none. */
  readonly judgedUntil: Float64Array
  /** Its marks as long as its due has not passed, and after; a verdict changes at no other instant. */
  readonly byDue: Uint16Array
  readonly afterDue: Uint16Array
  /** Rows of promises that were broken by a recurrence. */
  readonly recurred: readonly number[]
  /** What of its cases may come into a list of the floor. */
  readonly listed: ListedCases
}

export function derive(view: BlockView): DerivedBlock {
  const { slots, starts, promises } = view
  const rows = promises.dueAt.length
  const counted = Uint8Array.from({ length: slots }, (_, slot) => Number(isCounted(view, slot)))
  const derived: DerivedBlock = {
    counted,
    living: counted.reduce((sum, one) => sum + one, 0),
    newestAsOf: newestOf(view.cases.asOf),
    caseAt: new Float64Array(slots),
    nextContactAt: new Float64Array(slots),
    owedAt: new Float64Array(slots),
    caseMarks: new Uint32Array(slots),
    knownTransfers: new Int32Array(slots),
    placedAt: new Float64Array(rows),
    judgedUntil: new Float64Array(rows),
    byDue: new Uint16Array(rows),
    afterDue: new Uint16Array(rows),
    recurred: Array.from(promises.recurredAt.keys()).filter((row) => isRecurred(view, row)),
    listed: listedCases(view, counted)
  }
  for (let slot = 0; slot < slots; slot++) {
    const next = nextContactAt(view, slot)
    derived.caseAt[slot] = caseAt(view, slot)
    derived.nextContactAt[slot] = next
    derived.owedAt[slot] = owedAt(view, slot)
    derived.caseMarks[slot] = lastingMarks(view, slot, next)
    derived.knownTransfers[slot] = knownTransfers(view, slot)
    const last = starts.promise[slot + 1] ?? 0
    for (let row = starts.promise[slot] ?? 0; row < last; row++) derivePromise(view, slot, row, derived)
  }
  return derived
}

/** Whether a slot holds a living case that no other one has absorbed as its duplicate: only those are in any figure or list. */
export function isCounted(view: BlockView, slot: number): boolean {
  return view.cases.alive[slot] === 1 && ((view.cases.flags[slot] ?? 0) & CASE_FLAG.merged) === 0
}

function newestOf(instants: Float64Array): Instant {
  let newest = NaN
  for (const at of instants) if (!(at <= newest) && !Number.isNaN(at)) newest = at
  return newest
}

function derivePromise(view: BlockView, slot: number, row: number, derived: DerivedBlock): void {
  const { cases } = view
  const history = ((cases.flags[slot] ?? 0) & CASE_FLAG.history) !== 0 ? PROMISE.HISTORY : 0
  // A file that tells the truth as of an instant says nothing of what is pressing today.
  const isPressing = cases.status[slot] !== STATUS_CLOSED && Number.isNaN(cases.asOf[slot]) && isOwed(view, row)
  const recordedLate = view.promises.recordedLate[row] === 1 ? PROMISE.RECORDED_LATE : 0
  const update = view.promises.cadence[row] === 1 ? PROMISE.UPDATE : 0
  const vague = isVague(view, row) ? PROMISE.VAGUE : 0
  const lasting = history | recordedLate | update | vague | (isPressing ? PROMISE.PRESSING : 0)
  derived.placedAt[row] = placedAt(view, slot, row)
  derived.judgedUntil[row] = judgedAt(Infinity, cases.asOf[slot] ?? NaN)
  derived.byDue[row] = lasting | markOf(verdictJudgedAt(view, row, -Infinity))
  derived.afterDue[row] = lasting | markOf(verdictJudgedAt(view, row, Infinity))
}
