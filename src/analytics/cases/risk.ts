import type { Instant } from '../../domain/shared/instant.ts'
import type { FloorBlock } from '../shared/floor-columns.ts'
import type { Scope } from '../shared/scope.ts'
import { CASE_FLAG, STATUS_CLOSED } from './case-columns.ts'
import { knownTransfers } from './case-figures.ts'
import { limitOf } from './case-marks.ts'

/** PRODUCT.md §9: most at risk first. */
const OVERDUE = 1
const PARKED = 2
const OVER_LIMIT = 3
const WAITING = 4
const CLOSED = 5

/** How much worse a class of risk is than its imported history, which nobody here has been asked to work on. */
const HISTORY_AFTER = 0.5

/** Unknown comes last. */
const orLast = (instant: Instant): number => (Number.isNaN(instant) ? Infinity : instant)

/**
 * The three keys by which open cases are ranked, smallest first: the class of risk; then how long (overdue since, opened
 * at) or by how much; then temperature, so that the loud are not served first. Written into `into`, to allocate nothing.
 */
export function riskKeys(scope: Scope, block: FloorBlock, slot: number, into: [number, number, number]): void {
  const { view, derived } = block
  const { cases } = view
  const history = ((cases.flags[slot] ?? 0) & CASE_FLAG.history) !== 0
  const next = derived.nextContactAt[slot] ?? NaN
  const excess = knownTransfers(view, slot) - limitOf(scope, view, slot)
  const opened = orLast(cases.openedAt[slot] ?? NaN)
  const coolness = -(cases.temperatureLast[slot] ?? 0)
  const after = history ? HISTORY_AFTER : 0
  if (cases.status[slot] === STATUS_CLOSED) setKeys(into, CLOSED, opened, coolness)
  else if (scope.now > next && Number.isNaN(cases.asOf[slot])) setKeys(into, OVERDUE + after, next, coolness)
  else if (Number.isNaN(next) && !history) setKeys(into, PARKED, opened, coolness)
  else if (excess > 0) setKeys(into, OVER_LIMIT + after, -excess, opened)
  else setKeys(into, WAITING + after, opened, coolness)
}

function setKeys(into: [number, number, number], first: number, second: number, third: number): void {
  into[0] = first
  into[1] = second
  into[2] = third
}
