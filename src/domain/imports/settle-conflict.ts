import { againstClosing } from '../cases/against-closing.ts'
import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { SharedField } from '../cases/shared-field.ts'
import { isUnderSafety } from '../safety/decide-safety.ts'
import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf } from '../shared/zoned-time.ts'
import { applyMove } from '../transfers/apply-transfer.ts'
import { asSourceSays, dropConflicts } from './conflicts.ts'

type Settled = Extract<CaseEvent, { type: 'conflict-settled' }>

/**
 * Answers where a newer file and a person differ. Of a promise a person's word stands: there is nothing to take; and what
 * keeps a person from closing a case keeps them from taking a file's closing too. Errors: conflict-not-open, and those of `againstClosing`.
 */
export function decideSettleConflict(
  state: CaseState,
  answer: { readonly field: SharedField; readonly take: boolean },
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  const { field, take } = answer
  const open = state.conflicts.find((conflict) => conflict.field === field)
  if (open === undefined || (take && field === 'promise')) return fail(problem('conflict-not-open'))
  const closes = take && field === 'status' && state.imported?.status === 'closed'
  const refused = closes ? againstClosing(state, context) : null
  if (refused !== null) return fail(refused)
  return ok([newEvent(context, 'conflict-settled', { field, eventId: open.eventId, take })])
}

/** The person's value stays, or the source's counts from now on, as if nobody had touched the field. */
export function settleConflict(state: CaseState, { data }: Settled): CaseState {
  const { imported } = state
  const { field, take } = data
  const settled = { ...state, conflicts: dropConflicts(state.conflicts, [field]) }
  if (!take || imported === null || field === 'promise') return settled
  // in safety mode the next file must not close the case either
  const isHeld = field === 'status' && isUnderSafety(state.safety)
  const rest = isHeld ? imported : { ...imported, byHand: imported.byHand.filter((other) => other !== field) }
  const taken = { ...settled, imported: rest }
  const { teamId, eventAt } = imported.last
  if (field !== 'teamId' || teamId === undefined) return asSourceSays(taken, imported, field)
  const at = eventAt === undefined ? null : instantOf(eventAt)
  const unknown = { reason: null, warm: null, accepted: null, customerRepeated: null }
  return { ...taken, ...applyMove(taken, { at, toTeamId: teamId, ...unknown, by: null, told: true, fromImport: true }) }
}
