import type { DecideContext } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import type { Acknowledgement, AcknowledgementKind } from './acknowledgement.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'

/**
 * The customer was told that we have it; `occurredAt` null: just now. What they knew by then already, as well or better, is nothing new.
 */
export function decideAcknowledge(
  state: CaseState,
  how: AcknowledgementKind,
  channel: string | null,
  context: DecideContext,
  occurredAt: ZonedTime | null = null
): Result<readonly CaseEvent[], Problem> {
  const on = channel ?? state.channel ?? ''
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  if (on === '') return fail(problem('channel-missing'))
  const at = occurredAt === null ? context.now : instantOf(occurredAt)
  if (at > context.now) return fail(problem('occurred-in-the-future'))
  if (state.acknowledgement !== null && knewBy(state.acknowledgement, how, at)) return ok([])
  return ok([newEvent(context, 'acknowledged', { how, channel: on }, occurredAt ?? undefined)])
}

function knewBy(known: Acknowledgement, how: AcknowledgementKind, at: Instant): boolean {
  if (known.how === how) return known.at <= at
  return known.how === 'personal' && (known.firstAt ?? known.at) <= at
}
