import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import { foldCase } from '../../domain/cases/fold-case.ts'
import { importFacts } from '../../domain/imports/evolve-import.ts'
import type { ImportsView } from '../../domain/imports/imported-record.ts'
import { decideRecurrences } from '../../domain/promises/decide-recurrence.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { CaseChange, FloorBook, StoredCase } from '../ports/floor-book.ts'
import type { Outcome } from '../shared/change-case.ts'
import { contextOf, rowsOf, type Desk, type SealedText } from '../shared/desk.ts'

type Decide = (
  state: CaseState,
  context: DecideContext,
  events: readonly CaseEvent[]
) => Result<readonly CaseEvent[], Problem>

/**
 * `changeCases` for whatever may bear on "it will not happen again": a root cause, whose a case is, when it happened, a promise, an undo. What these
 * cases learn from one another by it is written in the same commit.
 */
export async function changeReconciled(
  desk: Desk,
  ordinals: readonly number[],
  decide: (cases: readonly StoredCase[], context: DecideContext) => Result<readonly CaseChange[], Problem>
): Promise<Result<{ readonly seq: number }, Problem>> {
  const [context, imports] = [contextOf(desk), await liveImports(desk.book)]
  return desk.book.changeCases([...new Set(ordinals)], (cases) => {
    const decided = decide(cases, context)
    return decided.ok ? ok(withLearned(cases, decided.value, imports, context)) : decided
  })
}

/**
 * `changeCase` for such a command: decided on the newest state of one case. `others`: ordinals of its customer's cases, from the analytics; only they
 * can learn from it.
 */
export async function changeCauses(
  desk: Desk,
  ordinal: number,
  others: readonly number[],
  texts: readonly (SealedText | null)[],
  decide: Decide
): Outcome {
  const done = await changeReconciled(desk, [ordinal, ...others], (cases, context) => {
    const one = cases.find((candidate) => candidate.ordinal === ordinal)
    if (one === undefined || one.state === null) return fail(problem('case-not-found'))
    if (one.state.mergedInto !== null) return fail(problem('case-merged', { ref: one.state.mergedInto.ref }))
    const decided = decide(one.state, context, one.events)
    if (!decided.ok) return decided
    return ok([{ ordinal, events: decided.value, texts: decided.value.length > 0 ? rowsOf(...texts) : [] }])
  })
  return done.ok ? ok({ seq: done.value.seq, ordinal }) : done
}

/** The changes, each with what its case learns by all of them; what other cases learn comes after. */
function withLearned(
  cases: readonly StoredCase[],
  changes: readonly CaseChange[],
  imports: ImportsView,
  context: DecideContext
): readonly CaseChange[] {
  const after = cases.map(({ ordinal, state, events }) => {
    const more = changes.filter((change) => change.ordinal === ordinal).flatMap((change) => change.events)
    return { ordinal, state: more.length === 0 ? state : foldCase([...events, ...more], imports) }
  })
  const learned = decideRecurrences(after, context)
  const joined = changes.map((change) => {
    const mine = learned.filter(({ ordinal }) => ordinal === change.ordinal).flatMap(({ events }) => events)
    return { ...change, events: [...change.events, ...mine] }
  })
  return [...joined, ...learned.filter(({ ordinal }) => !changes.some((change) => change.ordinal === ordinal))]
}

/** What every fold must know of the imports. */
export async function liveImports(book: FloorBook): Promise<ImportsView> {
  return new Map([...(await book.loadStreams('imports'))].map(([id, state]) => [id, importFacts(state)]))
}
