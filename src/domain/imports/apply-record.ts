import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState, ImportedPart, SharedField } from '../cases/case-state.ts'
import { newCase } from '../cases/new-case.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { applyMove } from '../transfers/apply-transfer.ts'
import { promiseOfRecord, touchedByPerson, updateImportedPromise } from './imported-promise.ts'
import type { ImportFacts, RecordFields } from './imported-record.ts'
import { sourceReopenings, sourceStatus, type SourceStatus } from './source-status.ts'

type Imported = Extract<CaseEvent, { type: 'record-imported' }>

/** Fields that simply take the last record's value. */
const PLAIN = ['customerId', 'channel', 'situation', 'severity', 'ownerId'] as const

/** Folds one record of a file into its case by the rules of INTERFACES.md §2; records come in file order. */
export function applyRecord(before: CaseState | null, event: Imported, facts: ImportFacts): CaseState {
  const { data } = event
  const start = before ?? { ...newCase(event.id, data.ref), source: facts.source, importId: facts.importId }
  const fields = withLastKnown(data.fields, start.imported?.last)
  const status = sourceStatus(fields, start.imported)
  const merge = new Merge(start, event)
  const merged = merge.fields(fields, status, facts)
  const promised = withPromise(merged, event, fields, facts)
  return {
    ...promised.state,
    conflicts: merge.conflicts.length === 0 ? start.conflicts : [...start.conflicts, ...merge.conflicts],
    openedAt: openedAt(fields, start),
    reopenedInSource: reopenedInSource(facts, fields, start, status),
    asOf: facts.asOf,
    imported: importedPart(start, fields, status, promised.promiseAt),
    lastEventId: event.id
  }
}

function reopenedInSource(
  facts: ImportFacts,
  fields: RecordFields,
  start: CaseState,
  now: SourceStatus
): number | null {
  const before = start.imported && { status: start.imported.status, reopened: start.reopenedInSource }
  return sourceReopenings(facts, fields, before, now.status)
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

/** Without `openedAt` the first row's `eventAt` opens the case. */
function openedAt(fields: RecordFields, start: CaseState): number | null {
  return instant(fields.openedAt) ?? start.openedAt ?? instant(fields.eventAt)
}

function importedPart(start: CaseState, last: RecordFields, status: SourceStatus, promiseAt: number): ImportedPart {
  return {
    last,
    status: status.status,
    closedAt: status.closedAt,
    byHand: start.imported?.byHand ?? [],
    promiseAt
  }
}

/** Changes a shared field only where the source's own value changed, and never over a person's. */
class Merge {
  readonly conflicts: { field: SharedField; eventId: string }[] = []
  private readonly start: CaseState
  private readonly event: Imported

  constructor(start: CaseState, event: Imported) {
    this.start = start
    this.event = event
  }

  /** Whether the new value is to be taken. */
  private takes(field: SharedField, last: unknown, next: unknown): boolean {
    const imported = this.start.imported
    if (imported === null) return true
    if (JSON.stringify(last ?? null) === JSON.stringify(next ?? null)) return false
    if (!imported.byHand.includes(field)) return true
    this.conflicts.push({ field, eventId: this.event.id })
    return false
  }

  fields(fields: RecordFields, status: SourceStatus, facts: ImportFacts): CaseState {
    const { start } = this
    const last = start.imported?.last ?? {}
    const changed: Record<string, unknown> = {}
    for (const field of PLAIN) if (this.takes(field, last[field], fields[field])) changed[field] = fields[field] ?? null
    for (const field of ['summary', 'desiredOutcome'] as const)
      if (this.takes(field, last[field]?.id, fields[field]?.id)) changed[field] = fields[field] ?? null
    if (this.takes('handlerId', last.handlerId, fields.handlerId)) changed['handlerId'] = fields.handlerId ?? null
    if (this.takes('happenedAt', last.happenedAt, fields.happenedAt)) changed['happenedAt'] = instant(fields.happenedAt)
    if (this.takes('causeId', last.causeId, fields.causeId))
      changed['causeIds'] = fields.causeId === undefined ? [] : [fields.causeId]
    const known = start.imported && [start.imported.status, start.imported.closedAt]
    if (this.takes('status', known, [status.status, status.closedAt])) Object.assign(changed, status)
    return this.moved({ ...start, ...changed, ...this.temperature(fields, last) }, fields, last, facts)
  }

  private temperature(fields: RecordFields, last: RecordFields): Partial<CaseState> {
    if (!this.takes('temperature', last.temperature, fields.temperature)) return {}
    const temperature = fields.temperature ?? null
    return { temperatureFirst: this.start.temperatureFirst ?? temperature, temperatureLast: temperature }
  }

  private moved(state: CaseState, fields: RecordFields, last: RecordFields, facts: ImportFacts): CaseState {
    const transferFacts = {
      ...state.transferFacts,
      countInSource: facts.targets.includes('transferCount') ? (fields.transferCount ?? null) : null,
      rowsShowMoves: facts.grain === 'event'
    }
    const next = { ...state, transferFacts }
    if (fields.teamId === undefined || !this.takes('teamId', last.teamId, fields.teamId)) return next
    const rest = {
      reason: null,
      warm: null,
      accepted: null,
      customerRepeated: null,
      by: null,
      told: true,
      fromImport: true
    }
    return { ...next, ...applyMove(next, { at: instant(fields.eventAt), toTeamId: fields.teamId, ...rest }) }
  }
}

function withPromise(
  state: CaseState,
  event: Imported,
  fields: RecordFields,
  facts: ImportFacts
): { state: CaseState; promiseAt: number } {
  const at = state.imported?.promiseAt ?? -1
  const current = state.promises[at]
  const next = promiseOfRecord(current?.id ?? event.id, facts, fields)
  const before = state.imported ? promiseOfRecord(event.id, facts, state.imported.last) : null
  if (next === null) {
    if (current === undefined || touchedByPerson(current, before)) return { state, promiseAt: at }
    return { state: { ...state, promises: state.promises.filter((_, i) => i !== at) }, promiseAt: -1 }
  }
  if (current === undefined)
    return { state: { ...state, promises: [...state.promises, next] }, promiseAt: state.promises.length }
  const updated = updateImportedPromise(current, before, next)
  return { state: { ...state, promises: state.promises.map((p, i) => (i === at ? updated : p)) }, promiseAt: at }
}
