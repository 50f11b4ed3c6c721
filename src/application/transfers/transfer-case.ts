import { problem } from '../../domain/shared/problem.ts'
import { fail } from '../../domain/shared/result.ts'
import { decideTransfer } from '../../domain/transfers/decide-transfer.ts'
import type { TransferWarning } from '../../domain/transfers/preflight-transfer.ts'
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
  /** What pre-flight warned of; recorded where a reason was given all the same. */
  readonly warnings?: readonly TransferWarning[]
  readonly overrideReason?: string
}

/** Hands a case to another team. */
export function transferCase(desk: Desk, ordinal: number, input: TransferInput): Outcome {
  const { reason, warnings = [], overrideReason = '', ...rest } = input
  if (reason === null) return Promise.resolve(fail(problem('transfer-reason-missing')))
  const note = sealText(desk, input.note, null)
  const why = sealText(desk, overrideReason, null)
  const overrides = why === null ? [] : warnings.map((code) => ({ code, reason: why.ref }))
  const command = {
    ...rest,
    reason,
    note: note?.ref ?? null,
    ...(overrides.length === 0 ? {} : { overrides })
  }
  return changeCase(desk, ordinal, overrides.length === 0 ? [note] : [note, why], (state, context) =>
    decideTransfer(state, command, context)
  )
}
