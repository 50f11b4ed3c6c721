import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState, ImportedPart } from '../cases/case-state.ts'
import { newCase } from '../cases/new-case.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { isTakenOver, promiseOfRecord, saysOtherwise, updateImportedPromise } from './imported-promise.ts'
import type { ImportFacts, RecordFields } from './imported-record.ts'
import { MergeRecord } from './merge-record.ts'
import { sourceReopenings, sourceStatus } from './source-status.ts'

type Imported = Extract<CaseEvent, { type: 'record-imported' }>

/**
 * Folds one record of a file into its case by the rules of INTERFACES.md §2; records come in file order.
 * @param place id of the event that first told this record: what people did to its promise names that one
 */
export function applyRecord(
  before: CaseState | null,
  event: Imported,
  facts: ImportFacts,
  place: string = event.id
): CaseState {
  const start = startOf(before, event, facts)
  // Of an undone import the case shows nothing, so that its last words are no base for the next ones.
  const known = start.imported?.withheld ? null : start.imported
  const last = withLastKnown(event.data.fields, known?.last)
  const status = sourceStatus(last, known)
  const byHand = start.imported?.byHand ?? []
  const next: ImportedPart = { last, ...status, byHand, promiseAt: start.imported?.promiseAt ?? -1 }
  const merge = new MergeRecord(start, event.id, next)
  const merged = merge.fields(facts)
  const told = merge.isHeldOpen ? { ...next, byHand: [...byHand, 'status' as const] } : next
  const promised = withPromise(merged, start.imported, told, place, facts, merge)
  const reopened = known && { status: known.status, reopened: start.reopenedInSource }
  return {
    ...promised,
    conflicts: merge.conflicts,
    openedAt: instant(last.openedAt) ?? start.openedAt ?? instant(last.eventAt),
    reopenedInSource: sourceReopenings(facts, last, reopened, status.status),
    asOf: facts.asOf,
    lastEventId: event.id
  }
}

function startOf(before: CaseState | null, event: Imported, facts: ImportFacts): CaseState {
  const { source, importId } = facts
  if (before === null) return { ...newCase(event.id, event.data.ref), source, importId }
  return before.keptAfterUndo ? { ...before, importId, keptAfterUndo: false } : before
}

/** Missing: the last known one for team and handler, unknown for the rest. */
function withLastKnown(fields: RecordFields, last: RecordFields | undefined): RecordFields {
  const teamId = fields.teamId ?? last?.teamId
  const handlerId = fields.handlerId ?? last?.handlerId
  return {
    ...fields,
    ...(teamId === undefined ? {} : { teamId }),
    ...(handlerId === undefined ? {} : { handlerId })
  }
}

const instant = (time: ZonedTime | undefined): number | null => (time === undefined ? null : instantOf(time))

/** The one promise that the source describes, as it says it now; what a person has made of it stays. */
function withPromise(
  state: CaseState,
  known: ImportedPart | null,
  next: ImportedPart,
  place: string,
  facts: ImportFacts,
  merge: MergeRecord
): CaseState {
  const at = next.promiseAt
  const current = state.promises[at]
  const said = promiseOfRecord(current?.id ?? place, facts, next.last)
  const before = known && promiseOfRecord(place, facts, known.last)
  if (current === undefined) {
    if (said === null) return { ...state, imported: next }
    const promises = [...state.promises, said]
    return { ...state, promises, imported: { ...next, promiseAt: state.promises.length } }
  }
  const isTaken = isTakenOver(current, before)
  if (isTaken && saysOtherwise(current, before, said)) merge.oppose('promise')
  if (said === null && isTaken) return { ...state, imported: next }
  const promises =
    said === null
      ? state.promises.filter((_, i) => i !== at)
      : state.promises.map((promise, i) => (i === at ? updateImportedPromise(promise, before, said) : promise))
  return { ...state, promises, imported: said === null ? { ...next, promiseAt: -1 } : next }
}
