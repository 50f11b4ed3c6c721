import { problem } from '../../domain/shared/problem.ts'
import { fail } from '../../domain/shared/result.ts'
import { decideTransfer } from '../../domain/transfers/decide-transfer.ts'
import type { TransferReason } from '../../domain/transfers/transfer-reason.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

export interface TransferInput {
  readonly toTeamId: string
  readonly toHandlerId: string | null
  /** null: not chosen yet. */
  readonly reason: TransferReason | null
  readonly note: string
  readonly warm: boolean | null
  readonly customerRepeated: boolean | null
}

/** Hands a case to another team. */
export function transferCase(desk: Desk, ordinal: number, input: TransferInput): Outcome {
  const { reason } = input
  if (reason === null) return Promise.resolve(fail(problem('transfer-reason-missing')))
  const note = sealText(desk, input.note, null)
  const command = { ...input, reason, note: note?.ref ?? null }
  return changeCase(desk, ordinal, [note], (state, context) => decideTransfer(state, command, context))
}
