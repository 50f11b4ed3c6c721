import { CASE_COLUMNS } from '../cases/case-columns.ts'
import { personalColumns } from '../shared/personal-columns.ts'
import { PROMISE_COLUMNS } from '../promises/promise-columns.ts'
import { TRANSFER_COLUMNS } from '../transfers/transfer-columns.ts'
import { CAUSE_COLUMNS } from '../causes/cause-columns.ts'
import type { ColumnName, Mapping } from './mapping.ts'
import type { ImportTarget } from '../../domain/imports/imported-record.ts'

const PERSONAL = personalColumns<{ readonly customerId: string | null }>().map((column) => column.name)
const OWN_HEADERS = [CASE_COLUMNS, PROMISE_COLUMNS, TRANSFER_COLUMNS, CAUSE_COLUMNS].map((columns) =>
  columns.map((column) => column.name)
)

/** Whether this is the exact header row of a file of ours, with or without personal data: then its texts carry our formula guard. */
export function isOwnHeader(header: readonly string[]): boolean {
  return OWN_HEADERS.some((own) => isSame(header, own) || isSame(header, [...own, ...PERSONAL]))
}

const COLUMNS: readonly (readonly [ImportTarget, ColumnName])[] = [
  ['ref', 'ref'],
  ['openedAt', 'opened_at'],
  ['happenedAt', 'happened_at'],
  ['closedAt', 'closed_at'],
  ['status', 'status'],
  ['team', 'team'],
  ['owner', 'owner'],
  ['channel', 'channel'],
  ['situation', 'situation'],
  ['severity', 'severity'],
  ['temperature', 'temperature_last'],
  ['transferCount', 'transfers'],
  ['reopenCount', 'reopened'],
  ['causePath', 'primary_cause'],
  ['desiredOutcome', 'desired_outcome']
]

/** The mapping of our own cases.csv (machine profile), which needs no file; null: it is another file. */
export function ownMapping(header: readonly string[]): Mapping | null {
  const own = CASE_COLUMNS.map((column) => column.name)
  const personal = isSame(header, [...own, ...PERSONAL])
  if (!personal && !isSame(header, own)) return null
  const columns = new Map<ImportTarget, readonly ColumnName[]>(COLUMNS.map(([target, name]) => [target, [name]]))
  if (personal) columns.set('customerName', ['customer_name'])
  return {
    name: 'cases.csv',
    grain: 'case',
    encoding: 'utf-8',
    delimiter: ',',
    headerRow: 1,
    dateOrder: 'iso',
    zone: null,
    missing: new Set(['']),
    columns,
    values: new Map(),
    refIsRow: false,
    fulfilledIsClosed: false,
    asOf: null,
    guarded: true,
    causeSeparator: ' > ',
    ignoredKeys: []
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
