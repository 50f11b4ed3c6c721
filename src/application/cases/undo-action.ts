import { decideUndo } from '../../domain/cases/undo-action.ts'
import { changeCauses } from '../causes/recurrence.ts'
import type { Outcome } from '../shared/change-case.ts'
import type { Desk } from '../shared/desk.ts'

/**
 * Takes back the newest action on a case. Afterwards the case is as if it had never been written, and the record still has both. `others`: the
 * ordinals of the customer's cases, which may have learned from it that a root cause came back.
 */
export function undoAction(desk: Desk, ordinal: number, others: readonly number[] = []): Outcome {
  return changeCauses(desk, ordinal, others, [], (state, context, events) => decideUndo(events, state, context))
}
