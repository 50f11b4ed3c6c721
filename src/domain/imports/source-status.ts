import type { ImportedPart } from '../cases/case-state.ts'
import type { CaseStatus } from '../cases/vocabulary.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf } from '../shared/zoned-time.ts'
import type { ImportFacts, RecordFields } from './imported-record.ts'

export interface SourceStatus {
  readonly status: CaseStatus
  readonly closedAt: Instant | null
}

/**
 * Status and closing as one record tells them (INTERFACES.md §2): `status` says whether, `closedAt` when; without `status` a case is closed
 * exactly when `closedAt` is known; without `closedAt` the row whose status becomes closed closes it at its `eventAt`.
 */
export function sourceStatus(fields: RecordFields, before: ImportedPart | null): SourceStatus {
  const cell = fields.closedAt === undefined ? null : instantOf(fields.closedAt)
  if (fields.status === undefined) return { status: cell === null ? 'open' : 'closed', closedAt: cell }
  if (fields.status !== 'closed') return { status: fields.status, closedAt: null }
  if (cell !== null) return { status: 'closed', closedAt: cell }
  if (before?.status === 'closed') return { status: 'closed', closedAt: before.closedAt }
  return { status: 'closed', closedAt: fields.eventAt === undefined ? null : instantOf(fields.eventAt) }
}

/**
 * How often the source says the case was reopened: its own counter where one is mapped (last row only), else what the statuses of its rows
 * show (one row per event), else unknown.
 */
export function sourceReopenings(
  facts: ImportFacts,
  fields: RecordFields,
  before: { readonly status: CaseStatus; readonly reopened: number | null } | null,
  status: CaseStatus
): number | null {
  if (facts.targets.includes('reopenCount')) return fields.reopenCount ?? null
  if (facts.grain !== 'event' || !facts.targets.includes('status')) return null
  const reopenedNow = before?.status === 'closed' && status !== 'closed'
  return (before?.reopened ?? 0) + (reopenedNow ? 1 : 0)
}
