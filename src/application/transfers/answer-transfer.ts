import { decideAnswerTransfer } from '../../domain/transfers/decide-answer.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

export interface AnswerTransferInput {
  /** The event of the move. */
  readonly eventId: string
  /** null: not said. */
  readonly accepted: boolean | null
  /** Missing: as it was. */
  readonly customerRepeated?: boolean
  readonly note: string
}

/** Records what the receiving team says about a move. */
export function answerTransfer(desk: Desk, ordinal: number, input: AnswerTransferInput): Outcome {
  const note = sealText(desk, input.note, null)
  const command = { ...input, note: note?.ref ?? null }
  return changeCase(desk, ordinal, [note], (state, context) => decideAnswerTransfer(state, command, context))
}
