import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { Committed } from '../ports/floor-book.ts'
import { contextOf, rowsOf, type Desk, type SealedText } from './desk.ts'

export type Outcome = Promise<Result<Committed, Problem>>

/** One command on one case that is no merged duplicate: decided on its newest state, written with its texts, all or nothing. */
export function changeCase(
  desk: Desk,
  ordinal: number,
  texts: readonly (SealedText | null)[],
  decide: (
    state: CaseState,
    context: DecideContext,
    events: readonly CaseEvent[]
  ) => Result<readonly CaseEvent[], Problem>
): Outcome {
  const context = contextOf(desk)
  return desk.book.changeCase(ordinal, (state, events) => {
    if (state.mergedInto !== null) return fail(problem('case-merged', { ref: state.mergedInto.ref }))
    const decided = decide(state, context, events)
    return decided.ok ? ok({ events: decided.value, texts: decided.value.length > 0 ? rowsOf(...texts) : [] }) : decided
  })
}
