import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { verdictOf } from '../promises/verdict.ts'
import { mustBeAnswered } from '../safety/decide-help.ts'
import { isUnderSafety } from '../safety/decide-safety.ts'
import type { CaseEvent, CaseOpened, DetailsChanged } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { overwritesUnseen, shownFields, type SeenFields } from './seen-fields.ts'
import { OWN_SAKE, type RailStep } from './vocabulary.ts'

type Decision = Result<readonly CaseEvent[], Problem>

export interface OpenCase extends Omit<CaseOpened, 'summary'> {
  readonly summary: TextRef | null
  /** Whether a first name was given: a case is somebody's. */
  readonly hasFirstName: boolean
  /** When it came to us; null or missing: just now. */
  readonly receivedAt?: ZonedTime | null
}

/** A first name, a channel and one line of what happened are enough. */
export function decideOpenCase(command: OpenCase, context: DecideContext): Decision {
  const { hasFirstName, summary, receivedAt = null, ...rest } = command
  if (!hasFirstName) return fail(problem('first-name-missing'))
  if (rest.channel === '') return fail(problem('channel-missing'))
  if (summary === null) return fail(problem('summary-missing'))
  if (receivedAt !== null && instantOf(receivedAt) > context.now) return fail(problem('occurred-in-the-future'))
  return ok([newEvent(context, 'case-opened', { ...rest, summary }, receivedAt ?? undefined)])
}

/**
 * Writes only what differs; texts are new by nature, so they always count as changed. `seen`: what the form had shown; what somebody else changed
 * since is not replaced unseen.
 */
export function decideChangeDetails(
  state: CaseState,
  wish: DetailsChanged,
  context: DecideContext,
  seen?: SeenFields
): Decision {
  if (seen !== undefined && overwritesUnseen(wish, seen, shownFields(state, null)))
    return fail(problem('answers-changed-meanwhile'))
  const today: Record<string, unknown> = { ...state, temperature: state.temperatureLast, happenedAt: undefined }
  const changed = Object.entries(wish).filter(([field, value]) => value !== undefined && value !== today[field])
  return changed.length === 0 ? ok([]) : ok([newEvent(context, 'details-changed', Object.fromEntries(changed))])
}

export function decideAddNote(text: TextRef | null, context: DecideContext): Decision {
  return text === null ? fail(problem('note-missing')) : ok([newEvent(context, 'note-added', { text })])
}

export function decideWaiveStep(
  state: CaseState,
  step: RailStep,
  reason: TextRef | null,
  context: DecideContext
): Decision {
  if (reason === null) return fail(problem('waive-needs-reason'))
  return state.steps[step] === undefined ? ok([newEvent(context, 'step-waived', { step, reason })]) : ok([])
}

/**
 * The end of a case: a promise can never quietly vanish, so while one is open the case stays open, except what must not happen again, which is
 * watched on, and while somebody inside is asked a question or an idea, its customer waits for the answer. The follow-up is done, or waived here with
 * a reason; a case under safety stays, and to end a conflict for its own sake takes a supervisor.
 */
export function decideCloseCase(
  state: CaseState,
  context: DecideContext,
  waiveFollowUp: TextRef | null = null
): Decision {
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  const open = state.promises.filter(
    (promise) => promise.watch === null && verdictOf(promise, context.now) === 'open'
  ).length
  if (open > 0) return fail(problem('case-has-open-promises', { count: open }))
  if (isUnderSafety(state.safety)) return fail(problem('case-under-safety'))
  const asks = state.asks.filter(mustBeAnswered).length
  if (asks > 0) return fail(problem('case-has-open-asks', { count: asks }))
  if (state.situation === OWN_SAKE && context.isSupervisor === false) return fail(problem('close-needs-supervisor'))
  const needsFollowUp = state.steps.after === undefined
  if (needsFollowUp && waiveFollowUp === null) return fail(problem('case-needs-follow-up'))
  const waived = needsFollowUp && waiveFollowUp !== null ? waivedAfter(waiveFollowUp, context) : []
  return ok([...waived, newEvent(context, 'case-closed', {})])
}

const waivedAfter = (reason: TextRef, context: DecideContext): readonly CaseEvent[] => [
  newEvent(context, 'step-waived', { step: 'after' as const, reason })
]

/** What was closed, or resolved to nobody's relief, is worked on again: it has to be resolved and followed up anew. */
export function decideReopenCase(state: CaseState, reason: TextRef | null, context: DecideContext): Decision {
  if (state.status === 'open') return fail(problem('case-not-closed'))
  return ok([newEvent(context, 'case-reopened', { reason })])
}
