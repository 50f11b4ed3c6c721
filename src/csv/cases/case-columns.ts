import type { CaseExportRow } from '../../domain/cases/case-export-row.ts'
import type { Labels } from '../shared/labels.ts'
import type { Column } from '../shared/write-csv.ts'

type CaseColumn = Column<CaseExportRow>

const text = (name: string, of: (row: CaseExportRow, labels: Labels) => string | null): CaseColumn => ({
  name,
  kind: 'text',
  of
})
const number = (name: string, of: (row: CaseExportRow) => number | null): CaseColumn => ({ name, kind: 'number', of })
const instant = (name: string, of: (row: CaseExportRow) => number | null): CaseColumn => ({ name, kind: 'instant', of })
const flag = (name: string, of: (row: CaseExportRow) => boolean | null): CaseColumn => ({ name, kind: 'flag', of })

const labelled = (id: string | null, label: (id: string) => string | null): string | null =>
  id === null ? null : label(id)

/** Several causes in one cell: their paths, one per line. */
function causes(row: CaseExportRow, labels: Labels): string | null {
  const paths = row.causeIds.map((id) => labels.cause(id)).filter((path) => path !== null)
  return paths.length === 0 ? null : paths.join('\n')
}

/** cases.csv, INTERFACES.md §3, in this order. */
export const CASE_COLUMNS: readonly CaseColumn[] = [
  text('ref', (row) => row.ref),
  instant('opened_at', (row) => row.openedAt),
  instant('happened_at', (row) => row.happenedAt),
  instant('closed_at', (row) => row.closedAt),
  text('status', (row) => row.status),
  text('team', (row, labels) => labelled(row.teamId, (id) => labels.team(id))),
  text('owner', (row, labels) => labelled(row.ownerId, (id) => labels.person(id))),
  text('channel', (row) => row.channel),
  text('situation', (row) => row.situation),
  number('severity', (row) => row.severity),
  number('temperature_first', (row) => row.temperatureFirst),
  number('temperature_last', (row) => row.temperatureLast),
  number('heard_steps', (row) => row.heardSteps),
  number('promises_made', (row) => row.promisesMade),
  number('promises_kept', (row) => row.promisesKept),
  number('promises_broken', (row) => row.promisesBroken),
  number('promises_open', (row) => row.promisesOpen),
  number('promises_moved', (row) => row.promisesMoved),
  number('promises_released', (row) => row.promisesReleased),
  number('transfers', (row) => row.transfers),
  number('transfers_undocumented', (row) => row.transfersUndocumented),
  number('ping_pong_returns', (row) => row.pingPongReturns),
  number('escalations', (row) => row.escalations),
  number('reopened', (row) => row.reopened),
  instant('next_contact_due_at', (row) => row.nextContactDueAt),
  instant('acknowledged_at', (row) => row.acknowledgedAt),
  text('acknowledgement', (row) => row.acknowledgement),
  number('impact', (row) => row.impact),
  text('primary_cause', (row, labels) => labelled(row.causeIds[0] ?? null, (id) => labels.cause(id))),
  text('causes', causes),
  text('desired_outcome', (row, labels) => labels.desiredOutcome(row.ordinal)),
  text('outcome_fit', (row) => row.outcomeFit),
  text('refusing_rule', (row, labels) => labels.refusingRule(row.ordinal)),
  flag('limits_told', (row) => row.limitsTold),
  instant('follow_up_at', (row) => row.followUpAt),
  flag('happy_with_decision', (row) => row.happyWithDecision),
  text('relation', (row) => row.relation)
]
