import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { AcknowledgementKind } from './acknowledgement.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'

/** The customer was told just now that we have it. What they know already, as well or better, is nothing new. */
export function decideAcknowledge(
  state: CaseState,
  how: AcknowledgementKind,
  channel: string | null,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  const on = channel ?? state.channel ?? ''
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  if (on === '') return fail(problem('channel-missing'))
  const known = state.acknowledgement?.how
  if (known === 'personal' || known === how) return ok([])
  return ok([newEvent(context, 'acknowledged', { how, channel: on })])
}
