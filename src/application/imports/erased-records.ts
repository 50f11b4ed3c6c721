import type { CaseState } from '../../domain/cases/case-state.ts'
import type { RecordFields, TypedRecord } from '../../domain/imports/imported-record.ts'

/**
 * A record of a case whose customer was erased, without them: a newer file brings back neither name nor words. `known` is what stands in their place:
 * whose case it was and the references of its texts, so that nothing looks like a change.
 */
export function withoutErased(
  record: TypedRecord,
  state: CaseState
): { readonly record: TypedRecord; readonly known: RecordFields } {
  const { customerName, customerId, summary, desiredOutcome, note: _note, ...facts } = record
  const last = state.imported?.last ?? {}
  const names = customerId !== undefined || customerName !== undefined
  return {
    record: facts,
    known: {
      ...(names && last.customerId !== undefined && { customerId: last.customerId }),
      ...(summary !== undefined && last.summary !== undefined && { summary: last.summary }),
      ...(desiredOutcome !== undefined && last.desiredOutcome !== undefined && { desiredOutcome: last.desiredOutcome })
    }
  }
}
