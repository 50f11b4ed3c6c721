import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { PersonEvent, PersonState } from './person-event.ts'

/**
 * Somebody confirms that they have read a playbook (its stream's id). What they have confirmed in this version already is not written again.
 * Errors: person-not-found.
 */
export function decideReading(
  state: PersonState | null,
  what: string,
  version: number,
  context: DecideContext
): Result<readonly PersonEvent[], Problem> {
  if (state === null || state.erased) return fail(problem('person-not-found'))
  if (state.readings[what]?.version === version) return ok([])
  return ok([newEvent(context, 'reading-confirmed', { what, version })])
}
