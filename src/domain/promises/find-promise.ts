import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import type { PromiseState } from './promise-state.ts'
import { instantsOf, verdictOf } from './verdict.ts'

/** Only a promise that still waits for something can be settled: open, overdue and undone, or tried in vain as often as was agreed. */
export function unsettledPromise(state: CaseState, promiseId: string, now: Instant): Result<PromiseState, Problem> {
  const promise = state.promises.find((candidate) => candidate.id === promiseId)
  if (promise === undefined) return fail(problem('promise-not-found'))
  return isUnsettled(promise, now) ? ok(promise) : fail(problem('promise-already-settled'))
}

export function isUnsettled(promise: PromiseState, now: Instant): boolean {
  if (promise.movedAt !== null || promise.releasedAt !== null || promise.fulfilledAt !== null) return false
  const verdict = verdictOf(promise, now)
  return verdict === 'open' || verdict === 'broken' || verdict === 'attempted'
}

/** Whether trying to reach them at an instant (epoch ms) counts: not before what they wait to be told of was in place. */
export const countsAsAttempt = ({ fell }: Pick<PromiseState, 'fell'>, at: Instant): boolean =>
  at >= (fell?.since ?? -Infinity)

/** When something about a promise happened, and why it is written down only after the due. */
export interface Telling {
  /** null: now. */
  readonly occurredAt: ZonedTime | null
  /** Needed where it happened in time and is recorded after the due. */
  readonly lateReason: TextRef | null
}

export const JUST_NOW: Telling = { occurredAt: null, lateReason: null }

const MS_PER_MINUTE = 60_000
const startOfMinute = (instant: Instant): Instant => Math.floor(instant / MS_PER_MINUTE) * MS_PER_MINUTE

/** The reason to write down: null where nothing is recorded late. What would change the verdict of a due that has passed needs one. */
export function lateReasonOf(
  promise: PromiseState,
  { occurredAt, lateReason }: Telling,
  context: DecideContext
): Result<TextRef | null, Problem> {
  const at = occurredAt === null ? context.now : instantOf(occurredAt)
  if (at > context.now) return fail(problem('occurred-in-the-future'))
  // A time typed in minutes means its second 0: within the minute of the making it is not before it.
  if (promise.madeAt !== null && at < startOfMinute(promise.madeAt)) return fail(problem('before-promise-made'))
  const { recurredAt, dueAt } = instantsOf(promise)
  // What must not happen again is settled by the first time it does.
  const due = Math.min(Number.isNaN(dueAt) ? Infinity : dueAt, Number.isNaN(recurredAt) ? Infinity : recurredAt)
  if (at > due || context.now <= due) return ok(null)
  return lateReason === null ? fail(problem('promise-late-needs-reason')) : ok(lateReason)
}
