import type { CaseState } from '../../domain/cases/case-state.ts'
import { whoHadIt, type DebriefContent } from '../../domain/safety/debrief.ts'
import { decideEndSafety, decideRaiseSafety, decideSafetyStep } from '../../domain/safety/decide-safety.ts'
import type { SafetyKind } from '../../domain/safety/safety.ts'
import { problem } from '../../domain/shared/problem.ts'
import { fail, ok } from '../../domain/shared/result.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { contextOf, rowsOf, sealText, type Desk } from '../shared/desk.ts'
import { allDebriefs, debriefChange, loadChoices } from './debriefs.ts'

/** Switches a case into safety mode, or says that it is something else. Errors: needs-supervisor (to make it milder). */
export function raiseSafety(desk: Desk, ordinal: number, kind: SafetyKind, note: string): Outcome {
  const sealed = sealText(desk, note, null)
  return changeCase(desk, ordinal, [sealed], (state, context) =>
    decideRaiseSafety(state, { kind, note: sealed?.ref ?? null }, context)
  )
}

/** A step of the procedure is done, or was not after all. Errors: safety-not-raised. */
export function tickSafetyStep(desk: Desk, ordinal: number, step: string, done: boolean): Outcome {
  return changeCase(desk, ordinal, [], (state, context) => decideSafetyStep(state, { step, done, note: null }, context))
}

/**
 * Ends safety mode. The debrief that is due now is written in the same commit; ended again after an undo, the one from the first time stays.
 * Errors: safety-not-raised, needs-supervisor, safety-end-needs-reason.
 */
export async function endSafety(desk: Desk, ordinal: number, reason: string): Outcome {
  const [choices, people, debriefs] = await Promise.all([
    loadChoices(desk),
    desk.book.loadStreams('people'),
    allDebriefs(desk)
  ])
  const sealed = sealText(desk, reason, null)
  const context = contextOf(desk)
  return desk.book.changeCase(ordinal, (state) => {
    if (state.mergedInto !== null) return fail(problem('case-merged', { ref: state.mergedInto.ref }))
    const decided = decideEndSafety(state, sealed?.ref ?? null, context)
    if (!decided.ok) return decided
    const change = { events: decided.value, texts: rowsOf(sealed) }
    const safetyId = state.safety?.raisedId ?? null
    if (debriefs.some((debrief) => debrief.safetyId === safetyId)) return ok(change)
    const content = dueAfter(state, safetyId, (id) => people.get(id)?.role)
    const debrief = debriefChange(desk, context.nextId(), null, content, choices, context)
    return ok({ ...change, streams: debrief.streams ?? [], texts: [...change.texts, ...(debrief.texts ?? [])] })
  })
}

function dueAfter(state: CaseState, safetyId: string | null, roleOf: Parameters<typeof whoHadIt>[2]): DebriefContent {
  const personId = whoHadIt(state.safety?.by ?? null, state, roleOf)
  return { why: 'safety', personId, caseRef: state.ref, safetyId, outcome: null, heldWith: '', followUp: '', note: '' }
}
