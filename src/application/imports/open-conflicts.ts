import type { CaseState } from '../../domain/cases/case-state.ts'
import type { SharedField } from '../../domain/cases/shared-field.ts'
import { caseSays, sourceSays, type Said } from '../../domain/imports/conflicts.ts'
import { decideSettleConflict } from '../../domain/imports/settle-conflict.ts'
import type { FloorBook, StoredCase } from '../ports/floor-book.ts'
import { changeCauses } from '../causes/recurrence.ts'
import type { Outcome } from '../shared/change-case.ts'
import type { Desk } from '../shared/desk.ts'
import { eachCaseOf } from './cases-of-import.ts'

/** A field that a newer file and a person tell differently: the person's value stands until somebody answers. */
export interface OpenConflict {
  readonly ordinal: number
  readonly ref: string
  readonly customerId: string | null
  readonly field: SharedField
  /** Ids, codes, numbers and instants; a text's id. Of a promise: its due and fulfilment are in the case. */
  readonly file: Said
  readonly person: Said
  /** Whether the file's value can be taken. */
  readonly canTake: boolean
}

/** The open conflicts that an import has brought, case by case. */
export async function openConflicts(
  book: FloorBook,
  importId: string,
  onProgress?: (share: number) => void
): Promise<readonly OpenConflict[]> {
  const found: OpenConflict[] = []
  for await (const stored of eachCaseOf(book, importId, onProgress)) found.push(...broughtBy(stored, importId))
  return found
}

/** The open conflicts of one case, whichever import brought them. */
export function conflictsOf(ordinal: number, state: CaseState): readonly OpenConflict[] {
  const { ref, customerId, imported, conflicts } = state
  if (imported === null) return []
  return conflicts.map(({ field }) => {
    const [file, person] = field === 'promise' ? [null, null] : [sourceSays(imported, field), caseSays(state, field)]
    return { ordinal, ref, customerId, field, file, person, canTake: field !== 'promise' }
  })
}

/**
 * Takes the file's value, or leaves the person's for good. `others`: ordinals of the customer's cases, which may learn from it that a root cause came
 * back. Errors: `conflict-not-open`, and what keeps the case open where the file closes it.
 */
export function settleConflict(
  desk: Desk,
  ordinal: number,
  answer: { readonly field: SharedField; readonly take: boolean },
  others: readonly number[] = []
): Outcome {
  return changeCauses(desk, ordinal, others, [], (state, context) => decideSettleConflict(state, answer, context))
}

function broughtBy({ ordinal, state, events }: StoredCase, importId: string): readonly OpenConflict[] {
  if (state === null || state.conflicts.length === 0) return []
  const brought = new Set(events.flatMap((event) => (event.importId === importId ? [event.id] : [])))
  const fields = new Set(state.conflicts.flatMap(({ field, eventId }) => (brought.has(eventId) ? [field] : [])))
  return conflictsOf(ordinal, state).filter(({ field }) => fields.has(field))
}
