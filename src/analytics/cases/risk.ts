import type { Instant } from '../../domain/shared/instant.ts'
import type { FloorBlock } from '../shared/floor-columns.ts'
import type { Scope } from '../shared/scope.ts'
import { CASE_FLAG, STATUS_CLOSED } from './case-columns.ts'
import { limitOf } from './case-marks.ts'
import { acknowledgementLack, isSafety, pressingDeadline, unansweredSince } from './case-standing.ts'

/** PRODUCT.md §9: most at risk first. */
const SAFETY = 1
const OVERDUE = 2
/** No promise, but a contact that we owe all the same: right behind them. */
const FOLLOW_UP_OVERDUE = 2.25
const PARKED = 3
const OWN_DEADLINE = 4
const UNACKNOWLEDGED = 5
const OVER_LIMIT = 6
const UNANSWERED = 7
const ANSWERED = 8
const CLOSED = 9

/** How much worse a class of risk is than its imported history, which nobody here has been asked to work on. */
const HISTORY_AFTER = 0.5

type Keys = [number, number, number]

/** Unknown comes last. */
const orLast = (instant: Instant): number => (Number.isNaN(instant) ? Infinity : instant)

/**
 * The three keys by which open cases are ranked, smallest first: the class of risk; then how long (overdue since, unanswered
 * since) or by how much; then temperature, so that the loud are not served first. Written into `into`, to allocate nothing.
 */
export function riskKeys(scope: Scope, block: FloorBlock, slot: number, into: Keys): void {
  const { cases } = block.view
  if (cases.status[slot] === STATUS_CLOSED)
    setKeys(into, CLOSED, orLast(cases.openedAt[slot] ?? NaN), coolnessOf(block, slot))
  else if (((cases.flags[slot] ?? 0) & CASE_FLAG.history) !== 0) historyKeys(scope, block, slot, into)
  else if (!setPressing(scope, block, slot, into)) setWaiting(scope, block, slot, into)
}

const coolnessOf = ({ view }: FloorBlock, slot: number): number => -(view.cases.temperatureLast[slot] ?? 0)

function excessOf(scope: Scope, { view, derived }: FloorBlock, slot: number): number {
  return (derived.knownTransfers[slot] ?? 0) - limitOf(scope, view, slot)
}

/** A file knows of promises and transfers only. */
function historyKeys(scope: Scope, block: FloorBlock, slot: number, into: Keys): void {
  const { cases } = block.view
  const next = block.derived.owedAt[slot] ?? NaN
  const excess = excessOf(scope, block, slot)
  const opened = orLast(cases.openedAt[slot] ?? NaN)
  if (scope.now > next && Number.isNaN(cases.asOf[slot]))
    setKeys(into, OVERDUE + HISTORY_AFTER, next, coolnessOf(block, slot))
  else if (excess > 0) setKeys(into, OVER_LIMIT + HISTORY_AFTER, -excess, opened)
  else setKeys(into, ANSWERED + HISTORY_AFTER, opened, coolnessOf(block, slot))
}

/** Safety, what we owe, and the two clocks of the customer. Gives whether one of them is it. */
function setPressing({ now }: Scope, block: FloorBlock, slot: number, into: Keys): boolean {
  const { view, derived } = block
  const coolness = coolnessOf(block, slot)
  const owed = derived.owedAt[slot] ?? NaN
  const next = derived.nextContactAt[slot] ?? NaN
  const opened = orLast(view.cases.openedAt[slot] ?? NaN)
  const deadline = pressingDeadline(view, slot, now)
  if (isSafety(view, slot)) setKeys(into, SAFETY, orLast(next), opened)
  else if (now > owed) setKeys(into, OVERDUE, owed, coolness)
  else if (now > next) setKeys(into, FOLLOW_UP_OVERDUE, next, coolness)
  else if (Number.isNaN(next)) setKeys(into, PARKED, opened, coolness)
  else if (!Number.isNaN(deadline)) setKeys(into, OWN_DEADLINE, deadline, coolness)
  else if (acknowledgementLack(view, slot, now) !== null)
    setKeys(into, UNACKNOWLEDGED, view.cases.acknowledgeBy[slot] ?? NaN, coolness)
  else return false
  return true
}

function setWaiting(scope: Scope, block: FloorBlock, slot: number, into: Keys): void {
  const { view } = block
  const excess = excessOf(scope, block, slot)
  const opened = orLast(view.cases.openedAt[slot] ?? NaN)
  const since = unansweredSince(view, slot)
  if (excess > 0) setKeys(into, OVER_LIMIT, -excess, orLast(Number.isNaN(since) ? opened : since))
  else if (!Number.isNaN(since)) setKeys(into, UNANSWERED, since, coolnessOf(block, slot))
  else setKeys(into, ANSWERED, opened, coolnessOf(block, slot))
}

function setKeys(into: Keys, first: number, second: number, third: number): void {
  into[0] = first
  into[1] = second
  into[2] = third
}
