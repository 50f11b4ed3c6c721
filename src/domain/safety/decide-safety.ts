import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { SafetyRaised, SafetyState, SafetyStepDone } from './safety.ts'

type Decision = Result<readonly CaseEvent[], Problem>

/** Whether the case is in safety mode. */
export const isUnderSafety = (safety: SafetyState | null): safety is SafetyState =>
  safety !== null && safety.endedAt === null

/**
 * Switches the case into safety mode, at once and whoever is at the desk: a closed case is reopened in the same breath. What it is can be made
 * graver by anybody, but milder, `other` after a threat, only by a supervisor. Errors: needs-supervisor.
 */
export function decideRaiseSafety(state: CaseState, command: SafetyRaised, context: DecideContext): Decision {
  const { safety } = state
  if (isUnderSafety(safety)) {
    if (safety.kind === command.kind) return ok([])
    if (command.kind === 'other' && context.isSupervisor === false) return fail(problem('needs-supervisor'))
  }
  const raised = newEvent(context, 'safety-raised', command)
  if (state.status !== 'closed') return ok([raised])
  return ok([newEvent(context, 'case-reopened', { reason: command.note }), raised])
}

/** Ticks a step of the procedure off, or puts it back. Errors: safety-not-raised. */
export function decideSafetyStep(state: CaseState, command: SafetyStepDone, context: DecideContext): Decision {
  if (!isUnderSafety(state.safety)) return fail(problem('safety-not-raised'))
  const isDone = state.safety.done[command.step] !== undefined
  return isDone === command.done ? ok([]) : ok([newEvent(context, 'safety-step-done', command)])
}

/** Only a supervisor ends safety mode, and says why. Errors: safety-not-raised, needs-supervisor, safety-end-needs-reason. */
export function decideEndSafety(state: CaseState, reason: TextRef | null, context: DecideContext): Decision {
  if (!isUnderSafety(state.safety)) return fail(problem('safety-not-raised'))
  if (context.isSupervisor === false) return fail(problem('needs-supervisor'))
  if (reason === null) return fail(problem('safety-end-needs-reason'))
  return ok([newEvent(context, 'safety-ended', { reason })])
}
