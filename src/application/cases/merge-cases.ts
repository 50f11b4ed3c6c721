import type { MergeDecision, MergeSide } from '../../domain/cases/merge-cases.ts'
import { decideMerge, decideUnmerge } from '../../domain/cases/merge-cases.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { StoredCase } from '../ports/floor-book.ts'
import { changeReconciled } from '../causes/recurrence.ts'
import type { Desk } from '../shared/desk.ts'

type Done = Promise<Result<{ readonly seq: number }, Problem>>
type Decide = (duplicate: MergeSide, kept: MergeSide, context: DecideContext) => Result<MergeDecision, Problem>

/**
 * Merges a duplicate into the case that is kept, both in one commit. `others`: ordinals of the cases of both customers, whose "it will not happen
 * again" may be broken by it, or no longer. Errors: one of them is unknown or merged already, the kept one is closed.
 */
export function mergeCases(desk: Desk, duplicate: number, kept: number, others: readonly number[] = []): Done {
  return changeBoth(desk, duplicate, kept, others, decideMerge)
}

/** Takes that back, both in one commit. Errors: not the newest of either, not by who merged, after ten minutes. */
export function unmergeCases(desk: Desk, duplicate: number, kept: number, others: readonly number[] = []): Done {
  return changeBoth(desk, duplicate, kept, others, decideUnmerge)
}

function changeBoth(desk: Desk, duplicate: number, kept: number, others: readonly number[], decide: Decide): Done {
  return changeReconciled(desk, [duplicate, kept, ...others], (cases, context) => {
    const [from, into] = [sideOf(cases, duplicate), sideOf(cases, kept)]
    if (from === null || into === null) return fail(problem('case-not-found'))
    const decided = decide(from, into, context)
    if (!decided.ok) return decided
    return ok([
      { ordinal: duplicate, events: decided.value.duplicate },
      { ordinal: kept, events: decided.value.kept }
    ])
  })
}

function sideOf(cases: readonly StoredCase[], ordinal: number): MergeSide | null {
  const found = cases.find((one) => one.ordinal === ordinal)
  return found === undefined || found.state === null ? null : { ordinal, state: found.state, events: found.events }
}
