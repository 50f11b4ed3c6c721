import type { DecideContext } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { newestAction, touchesPastPromise, UNDO_MS } from './undo-action.ts'

export interface TouchedCase {
  readonly ordinal: number
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
}

/**
 * Takes back what one person wrote into all these cases at `recordedAt`: in all or in none, because whoever was told was told the same. Errors: not
 * the newest action of each, not by who did it, after ten minutes, a promise whose due has passed.
 */
export function decideUndoSeveral(
  cases: readonly TouchedCase[],
  recordedAt: Instant,
  context: DecideContext
): Result<readonly { readonly ordinal: number; readonly events: readonly CaseEvent[] }[], Problem> {
  if (context.now - recordedAt > UNDO_MS) return fail(problem('undo-too-late'))
  const undone: { readonly ordinal: number; readonly events: readonly CaseEvent[] }[] = []
  for (const { ordinal, state, events } of cases) {
    const action = newestAction(events)
    const first = action[0]
    if (first === undefined || first.recordedAt !== recordedAt) return fail(problem('undo-newer-first'))
    if (first.by !== context.by || first.device !== context.device) return fail(problem('undo-not-yours'))
    if (touchesPastPromise(action, state, context.now)) return fail(problem('undo-promise-due-passed'))
    const eventIds = action.map(({ id }) => id)
    undone.push({ ordinal, events: [newEvent(context, 'action-undone', { eventIds })] })
  }
  return ok(undone)
}
