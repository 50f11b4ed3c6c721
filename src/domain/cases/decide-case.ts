import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { verdictOf } from '../promises/verdict.ts'
import type { CaseEvent, CaseOpened, DetailsChanged } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import type { RailStep } from './vocabulary.ts'

type Decision = Result<readonly CaseEvent[], Problem>

export interface OpenCase extends Omit<CaseOpened, 'summary'> {
  readonly summary: TextRef | null
  /** Whether a first name was given: a case is somebody's. */
  readonly hasFirstName: boolean
}

/** A first name, a channel and one line of what happened are enough. */
export function decideOpenCase(command: OpenCase, context: DecideContext): Decision {
  const { hasFirstName, summary, ...rest } = command
  if (!hasFirstName) return fail(problem('first-name-missing'))
  if (rest.channel === '') return fail(problem('channel-missing'))
  if (summary === null) return fail(problem('summary-missing'))
  return ok([newEvent(context, 'case-opened', { ...rest, summary })])
}

/** Writes only what differs; texts are new by nature, so they always count as changed. */
export function decideChangeDetails(state: CaseState, wish: DetailsChanged, context: DecideContext): Decision {
  const today: Record<string, unknown> = { ...state, temperature: state.temperatureLast, happenedAt: undefined }
  const changed = Object.entries(wish).filter(([field, value]) => value !== undefined && value !== today[field])
  return changed.length === 0 ? ok([]) : ok([newEvent(context, 'details-changed', Object.fromEntries(changed))])
}

export function decideAddNote(text: TextRef | null, context: DecideContext): Decision {
  return text === null ? fail(problem('note-missing')) : ok([newEvent(context, 'note-added', { text })])
}

/** Doing a step again is nothing new; a waived step may still be done. */
export function decideDoStep(state: CaseState, step: RailStep, context: DecideContext): Decision {
  return state.steps[step] === 'done' ? ok([]) : ok([newEvent(context, 'step-done', { step })])
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

/** A promise can never quietly vanish: while one is open, the case stays open. */
export function decideCloseCase(state: CaseState, context: DecideContext): Decision {
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  const open = state.promises.filter((promise) => verdictOf(promise, context.now) === 'open').length
  if (open > 0) return fail(problem('case-has-open-promises', { count: open }))
  return ok([newEvent(context, 'case-closed', {})])
}

export function decideReopenCase(state: CaseState, reason: TextRef | null, context: DecideContext): Decision {
  if (state.status !== 'closed') return fail(problem('case-not-closed'))
  return ok([newEvent(context, 'case-reopened', { reason })])
}
