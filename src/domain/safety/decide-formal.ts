import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import { decideMakePromise } from '../promises/decide-promise.ts'
import { performedBy } from '../promises/performed-by.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import type { Override } from '../shared/override.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'

type Decision = Result<readonly CaseEvent[], Problem>

export interface OpenFormalChannel {
  readonly reason: TextRef | null
  readonly evidence: TextRef | null
  /** The official answer: a written explanation promised by then. null: not given. */
  readonly answerBy: ZonedTime | null
  readonly reviewBy: ZonedTime | null
  readonly promiseId: string
  /** How the answer will go out. */
  readonly channel: string
  /** What pre-flight warned of about the answer; missing: nothing. */
  readonly overrides?: readonly Override[]
}

/**
 * When no sane talk is possible: they send it in writing with the evidence, we answer officially by a date, promised in the same commit. Only a
 * supervisor, and only with a date to look whether it is still needed (PRODUCT.md §5).
 */
export function decideOpenFormal(state: CaseState, command: OpenFormalChannel, context: DecideContext): Decision {
  if (context.isSupervisor === false) return fail(problem('needs-supervisor'))
  if (state.formal !== null && state.formal.closedAt === null) return fail(problem('formal-already-open'))
  const { reason, evidence, answerBy, reviewBy, promiseId, channel, overrides = [] } = command
  if (reason === null) return fail(problem('formal-needs-reason'))
  if (answerBy === null) return fail(problem('promise-due-missing'))
  if (reviewBy === null || instantOf(reviewBy) <= context.now) return fail(problem('formal-review-missing'))
  const owed = { promiseId, kind: 'written-explanation' as const, due: answerBy, channel, note: null, overrides }
  const promised = decideMakePromise(state, { ...owed, performerId: performedBy(state, context.by) }, context)
  if (!promised.ok) return promised
  const opened = { reason, evidence, answerBy, promiseId, reviewBy }
  return ok([...promised.value, newEvent(context, 'formal-channel-opened', opened)])
}

/**
 * A supervisor looked and it is still needed: until when it is looked at again, and a word why. Errors: needs-supervisor, formal-not-open,
 * formal-review-missing.
 */
export function decideReviewFormal(
  state: CaseState,
  { reviewBy, note }: { readonly reviewBy: ZonedTime | null; readonly note: TextRef | null },
  context: DecideContext
): Decision {
  if (context.isSupervisor === false) return fail(problem('needs-supervisor'))
  if (state.formal === null || state.formal.closedAt !== null) return fail(problem('formal-not-open'))
  if (reviewBy === null || instantOf(reviewBy) <= context.now) return fail(problem('formal-review-missing'))
  return ok([newEvent(context, 'formal-channel-reviewed', { reviewBy, note })])
}

/** Back to talking. The promised answer stays owed: it is kept, moved or released like any other. */
export function decideCloseFormal(state: CaseState, reason: TextRef | null, context: DecideContext): Decision {
  if (context.isSupervisor === false) return fail(problem('needs-supervisor'))
  if (state.formal === null || state.formal.closedAt !== null) return fail(problem('formal-not-open'))
  if (reason === null) return fail(problem('formal-needs-reason'))
  return ok([newEvent(context, 'formal-channel-closed', { reason })])
}
