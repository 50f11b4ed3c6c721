import type { CaseState, ImportConflict, ImportedPart } from '../cases/case-state.ts'
import type { SharedField } from '../cases/shared-field.ts'
import type { CaseStatus } from '../cases/vocabulary.ts'
import type { EventId } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf } from '../shared/zoned-time.ts'
import type { RecordFields } from './imported-record.ts'

/** Fields whose two values can be compared and exchanged; of a promise a person's word always stands. */
export type PlainField = Exclude<SharedField, 'promise'>
export const PLAIN_FIELDS: readonly PlainField[] = [
  'customerId',
  'channel',
  'situation',
  'severity',
  'temperature',
  'teamId',
  'handlerId',
  'ownerId',
  'summary',
  'desiredOutcome',
  'happenedAt',
  'causeId',
  'status'
]

/** What one side says of a field: ids, codes, numbers, instants; a status with its closing. null: nothing. */
export type Said = string | number | null | readonly [CaseStatus, Instant | null]

type SourceWords = Pick<ImportedPart, 'last' | 'status' | 'closedAt'>

export function sourceSays({ last, status, closedAt }: SourceWords, field: PlainField): Said {
  switch (field) {
    case 'status':
      return [status, closedAt]
    case 'summary':
    case 'desiredOutcome':
      return last[field]?.id ?? null
    case 'happenedAt':
      return last.happenedAt === undefined ? null : instantOf(last.happenedAt)
    default:
      return last[field] ?? null
  }
}

export function caseSays(state: CaseState, field: PlainField): Said {
  switch (field) {
    case 'status':
      return [state.status, state.closedAt]
    case 'summary':
    case 'desiredOutcome':
      return state[field]?.id ?? null
    case 'temperature':
      return state.temperatureLast
    case 'causeId':
      return state.causeIds[0] ?? null
    default:
      return state[field]
  }
}

export const saysSame = (a: Said, b: Said): boolean => JSON.stringify(a) === JSON.stringify(b)

/** One open conflict a field at most: the newest. */
export function addConflict(
  conflicts: readonly ImportConflict[],
  field: SharedField,
  eventId: EventId
): readonly ImportConflict[] {
  return [...conflicts.filter((conflict) => conflict.field !== field), { field, eventId }]
}

/** A person who changes a field again, or answers, has settled what was open there. */
export function dropConflicts(
  conflicts: readonly ImportConflict[],
  fields: readonly SharedField[]
): readonly ImportConflict[] {
  return conflicts.some(({ field }) => fields.includes(field))
    ? conflicts.filter(({ field }) => !fields.includes(field))
    : conflicts
}

/** What the source says of a case now, as fields of the state. */
export function asSourceSays(state: CaseState, { last, status, closedAt }: ImportedPart, field: PlainField): CaseState {
  const fields: RecordFields = last
  switch (field) {
    case 'status':
      return { ...state, status, closedAt }
    case 'temperature':
      return { ...state, temperatureLast: fields.temperature ?? null }
    case 'happenedAt':
      return { ...state, happenedAt: fields.happenedAt === undefined ? null : instantOf(fields.happenedAt) }
    case 'causeId':
      return { ...state, causeIds: fields.causeId === undefined ? [] : [fields.causeId], causeUnknown: false }
    default:
      return { ...state, [field]: fields[field] ?? null }
  }
}
