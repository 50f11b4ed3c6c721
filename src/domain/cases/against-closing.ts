import { verdictOf } from '../promises/verdict.ts'
import { mustBeAnswered } from '../safety/decide-help.ts'
import { isUnderSafety } from '../safety/decide-safety.ts'
import type { DecideContext } from '../shared/event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import type { CaseState } from './case-state.ts'
import { OWN_SAKE, THREAT } from './vocabulary.ts'

/**
 * Why nobody can close the case now, by hand or by taking what a file says; null: nothing speaks against it. A promise can never quietly vanish, so
 * while one is open the case stays open, except what must not happen again, which is watched on; and while somebody inside is asked a question or an
 * idea, its customer waits for the answer.
 */
export function againstClosing(
  state: CaseState,
  { now, isSupervisor }: Pick<DecideContext, 'now' | 'isSupervisor'>
): Problem | null {
  const open = state.promises.filter((promise) => promise.watch === null && verdictOf(promise, now) === 'open').length
  if (open > 0) return problem('case-has-open-promises', { count: open })
  if (isUnderSafety(state.safety)) return problem('case-under-safety')
  const asks = state.asks.filter(mustBeAnswered).length
  if (asks > 0) return problem('case-has-open-asks', { count: asks })
  return isSupervisor === false ? supervisorsOwn(state) : null
}

/** What only a supervisor closes: a conflict for its own sake, and a threat for which nobody has raised safety. */
function supervisorsOwn({ situation, safety }: CaseState): Problem | null {
  if (situation === OWN_SAKE) return problem('close-needs-supervisor')
  return situation === THREAT && safety === null ? problem('close-threat-needs-supervisor') : null
}
