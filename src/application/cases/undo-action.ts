import { decideUndo } from '../../domain/cases/undo-action.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import type { Desk } from '../shared/desk.ts'

/** Takes back the newest action on a case. Afterwards the case is as if it had never been written, and the record still has both. */
export function undoAction(desk: Desk, ordinal: number): Outcome {
  return changeCase(desk, ordinal, [], (state, context, events) => decideUndo(events, state, context))
}
