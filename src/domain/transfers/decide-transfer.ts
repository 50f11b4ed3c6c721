import type { CaseEvent, Transferred } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'

/** Hands the case to another team, or inside one to somebody else or back to all of it; the accountable owner stays. */
export function decideTransfer(
  state: CaseState,
  command: Transferred,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  if (command.toTeamId === '') return fail(problem('transfer-team-missing'))
  if (command.toTeamId === state.teamId && command.toHandlerId === state.handlerId)
    return fail(problem('transfer-to-same-team'))
  return ok([newEvent(context, 'transferred', command)])
}
