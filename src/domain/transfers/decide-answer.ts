import type { CaseEvent, TransferAnswered } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'

/** What the receiving side says about a move made here; the newest word counts. Saying the same again writes nothing. */
export function decideAnswerTransfer(
  state: CaseState,
  command: TransferAnswered,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  const move = state.transfers.find(({ eventId }) => eventId === command.eventId)
  if (move === undefined) return fail(problem('transfer-not-found'))
  const { accepted, customerRepeated, note } = command
  const isSilent = accepted === null && (customerRepeated === undefined || customerRepeated === null) && note === null
  if (isSilent) return fail(problem('transfer-answer-missing'))
  const isSame = customerRepeated === undefined || customerRepeated === move.customerRepeated
  if (accepted === move.accepted && isSame && note === null) return ok([])
  return ok([newEvent(context, 'transfer-answered', command)])
}
