import type { CaseState } from '../../../domain/cases/case-state.ts'
import { decideMovePromise, decideReleasePromise } from '../../../domain/promises/decide-promise.ts'
import type { PromiseState } from '../../../domain/promises/promise-state.ts'
import { judgedAt, minutesLate, verdictOf, type Verdict } from '../../../domain/promises/verdict.ts'
import type { DecideContext } from '../../../domain/shared/event.ts'
import { instantOf, zonedTime } from '../../../domain/shared/zoned-time.ts'

/** One promise as the case page shows it at an instant. */
export interface PromiseLine {
  /** From 1, in the order of making. */
  readonly n: number
  readonly promise: PromiseState
  readonly verdict: Verdict
  /** Epoch ms; null: without a time. */
  readonly dueAt: number | null
  /** Whole minutes past the due; null where the verdict is not about lateness. */
  readonly late: number | null
  /** It can still be kept or released. */
  readonly canSettle: boolean
  /** The customer still waits for it; not so where the agreed attempts are made, though they may still be reached, or where something is watched. */
  readonly isOwed: boolean
  readonly canMove: boolean
}

const MINUTE = 60_000

/** The promises of a case at `now` (epoch ms): what is still owed first, soonest due first, what is watched, then the settled ones, newest first. */
export function promiseLines(state: CaseState, now: number): readonly PromiseLine[] {
  const lines = state.promises.map((promise, i) => lineOf(state, promise, i + 1, now))
  const owed = lines.filter((line) => line.isOwed).sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))
  const rest = lines.filter((line) => !line.isOwed).reverse()
  return [...owed, ...rest.filter(isWatching), ...rest.filter((line) => !isWatching(line))]
}

/** What must not happen again, while nobody knows that it did. */
const isWatching = ({ promise, verdict }: PromiseLine): boolean => promise.watch !== null && verdict === 'open'

function lineOf(state: CaseState, promise: PromiseState, n: number, now: number): PromiseLine {
  const at = judgedAt(now, state.asOf)
  const verdict = verdictOf(promise, at)
  const dueAt = promise.due === null ? null : instantOf(promise.due)
  const late = dueAt === null ? null : minutesLate(verdict, dueAt, promise.fulfilledAt ?? NaN, at)
  const can = possible(state, promise.id, now)
  return {
    n,
    promise,
    verdict,
    dueAt,
    late,
    ...can,
    isOwed: can.canSettle && verdict !== 'attempted' && promise.watch === null
  }
}

/** Asks the rules themselves what a command would be answered; nothing is written. */
function possible(state: CaseState, promiseId: string, now: number): { canSettle: boolean; canMove: boolean } {
  const zone = 'UTC'
  const context: DecideContext = { now, zone, by: null, device: '', nextId: () => '' }
  const due = zonedTime(now + 2 * MINUTE, zone)
  return {
    canSettle: decideReleasePromise(state, promiseId, { id: '', hash: '' }, context).ok,
    canMove: decideMovePromise(state, { promiseId, nextPromiseId: '', due }, context).ok
  }
}
