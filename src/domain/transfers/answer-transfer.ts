import type { CaseEvent } from '../cases/case-event.ts'
import type { TransferRecord } from './transfer-record.ts'

type TransferAnsweredEvent = Extract<CaseEvent, { type: 'transfer-answered' }>

/** What the receiving side said about a move; what it did not say stays as it was. */
export function answerTransfer(
  transfers: readonly TransferRecord[],
  { data: { eventId, accepted, customerRepeated } }: TransferAnsweredEvent
): readonly TransferRecord[] {
  return transfers.map((move) =>
    move.eventId === eventId
      ? {
          ...move,
          accepted,
          told: true,
          customerRepeated: customerRepeated === undefined ? move.customerRepeated : customerRepeated
        }
      : move
  )
}
