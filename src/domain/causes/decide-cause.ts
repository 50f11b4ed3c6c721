import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import { overwritesUnseen, shownFields, type SeenFields } from '../cases/seen-fields.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { CauseEvent, CauseState } from './cause-event.ts'

/** What the tree already holds, for telling a name that is taken. */
export interface CauseSibling {
  readonly parentId: string | null
  readonly label: string
}

const folded = (text: string): string => text.trim().toLowerCase()

/** A new root cause under its branch. A person's name is refused: ask what in the process allowed it. */
export function decideAddCause(
  command: { readonly label: string; readonly ref: TextRef; readonly parentId: string | null },
  siblings: readonly CauseSibling[],
  peopleNames: readonly string[],
  context: DecideContext
): Result<readonly CauseEvent[], Problem> {
  const label = folded(command.label)
  if (label === '') return fail(problem('name-missing'))
  if (peopleNames.some((name) => folded(name) === label))
    return fail(problem('cause-is-a-person', { name: command.label }))
  if (siblings.some((other) => other.parentId === command.parentId && folded(other.label) === label))
    return fail(problem('name-taken', { name: command.label.trim() }))
  return ok([newEvent(context, 'cause-added', { label: command.ref, parentId: command.parentId })])
}

/**
 * The causes of a case, primary first. None at all means unknown: a legal answer, and counted. `guard`: the case as it is now and what the form had
 * shown of it, so that nobody's newer answer is replaced unseen.
 */
export function decideDiagnose(
  causeIds: readonly string[],
  known: ReadonlyMap<string, CauseState>,
  context: DecideContext,
  guard: { readonly state: CaseState; readonly seen: SeenFields } | null = null
): Result<readonly CaseEvent[], Problem> {
  const missing = causeIds.find((id) => !known.has(id))
  if (missing !== undefined) return fail(problem('cause-not-found'))
  const named = [...new Set(causeIds)]
  if (guard !== null && overwritesUnseen({ causeIds: named }, guard.seen, shownFields(guard.state, null)))
    return fail(problem('answers-changed-meanwhile'))
  return ok([newEvent(context, 'diagnosed', { causeIds: named })])
}
