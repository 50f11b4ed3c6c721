import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import { asTold } from '../../domain/cases/told-events.ts'
import { decideRecurrences } from '../../domain/promises/decide-recurrence.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { CaseChange, StoredCase } from '../ports/floor-book.ts'
import type { Outcome } from '../shared/change-case.ts'
import { contextOf, rowsOf, type Desk, type SealedText } from '../shared/desk.ts'

type Decide = (
  state: CaseState,
  context: DecideContext,
  events: readonly CaseEvent[]
) => Result<readonly CaseEvent[], Problem>

/**
 * What a case's new root causes mean for the promises "it will not happen again" to the same customer: to be written in the same commit. `cases`:
 * all cases of that customer, the changed one among them; `causeIds`: its causes from now on, none: unknown or taken back.
 */
function recurrenceChanges(
  cases: readonly StoredCase[],
  ordinal: number,
  causeIds: readonly string[],
  context: DecideContext
): readonly CaseChange[] {
  const known = cases.map((one) => ({
    ordinal: one.ordinal,
    state: one.ordinal === ordinal && one.state !== null ? { ...one.state, causeIds } : one.state
  }))
  return decideRecurrences(known, context)
}

/**
 * `changeCase` for a command that may change root causes: decided on its newest state, and written with what the other cases of the customer learn
 * from it, all or nothing. `others`: ordinals of that customer's cases, from the analytics.
 */
export async function changeCauses(
  desk: Desk,
  ordinal: number,
  others: readonly number[],
  texts: readonly (SealedText | null)[],
  decide: Decide
): Outcome {
  const context = contextOf(desk)
  const done = await desk.book.changeCases([...new Set([ordinal, ...others])], (cases) => {
    const one = cases.find((candidate) => candidate.ordinal === ordinal)
    if (one === undefined || one.state === null) return fail(problem('case-not-found'))
    if (one.state.mergedInto !== null) return fail(problem('case-merged', { ref: one.state.mergedInto.ref }))
    const decided = decide(one.state, context, one.events)
    if (!decided.ok) return decided
    const own = { ordinal, events: decided.value, texts: decided.value.length > 0 ? rowsOf(...texts) : [] }
    const causeIds = causesAfter(one, decided.value)
    return ok(causeIds === null ? [own] : joined(own, recurrenceChanges(cases, ordinal, causeIds, context)))
  })
  return done.ok ? ok({ seq: done.value.seq, ordinal }) : done
}

/** The case's own change first; what it learns itself goes along with it. */
function joined(own: CaseChange, learned: readonly CaseChange[]): readonly CaseChange[] {
  const mine = learned.filter((change) => change.ordinal === own.ordinal).flatMap(({ events }) => events)
  const theirs = learned.filter((change) => change.ordinal !== own.ordinal)
  return [{ ...own, events: [...own.events, ...mine] }, ...theirs]
}

/** The root causes once these events are written too; null: they say nothing about them. */
function causesAfter({ events, state }: StoredCase, more: readonly CaseEvent[]): readonly string[] | null {
  const undone = new Set(more.flatMap((event) => (event.type === 'action-undone' ? event.data.eventIds : [])))
  const says = [...more, ...events.filter(({ id }) => undone.has(id))]
  if (says.some(({ type }) => type === 'case-opened')) return []
  if (!says.some((event) => causesOf(event) !== null)) return null
  const told = asTold([...events, ...more]).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const byHand = told.map(causesOf).findLast((causes) => causes !== null)
  const imported = state?.imported ?? null
  const ofFile = imported?.withheld === true ? undefined : imported?.last.causeId
  return byHand ?? (ofFile === undefined ? [] : [ofFile])
}

function causesOf(event: CaseEvent): readonly string[] | null {
  if (event.type === 'diagnosed') return event.data.causeIds
  return event.type === 'answers-recorded' ? (event.data.details?.causeIds ?? null) : null
}
