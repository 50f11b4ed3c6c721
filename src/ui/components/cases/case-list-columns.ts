import type { Figure } from '../../../analytics/shared/figure.ts'
import type { CaseSort, RiskReason } from '../../../analytics/shared/floor-numbers.ts'

/** The columns of the list of cases, in reading order; a column without `by` cannot be sorted by. */
export const CASE_LIST_COLUMNS = [
  { name: 'why', by: 'risk', isNumber: false },
  { name: 'case', by: 'ref', isNumber: false },
  { name: 'customer', by: null, isNumber: false },
  { name: 'status', by: null, isNumber: false },
  { name: 'nextContact', by: 'next-contact', isNumber: false },
  { name: 'promises', by: 'broken', isNumber: true },
  { name: 'transfers', by: 'transfers', isNumber: true },
  { name: 'opened', by: 'opened', isNumber: true }
] as const satisfies readonly { name: string; by: CaseSort['by'] | null; isNumber: boolean }[]

/** The order after a press on a heading: numbers and dates begin with the largest, a second press turns them round. */
export function sortAfter(sort: CaseSort, by: CaseSort['by']): CaseSort {
  if (sort.by === by) return { by, descending: !sort.descending }
  return { by, descending: by === 'broken' || by === 'transfers' || by === 'opened' }
}

const BY_TRANSFERS = /^(transfers|returns|route|cause-transfers|kpi-over-transfer-limit|kpi-ping-pong)/
const BY_BROKEN = /^(promises:broken|week:|kind:|broken-|cause-broken|kpi-broken|kpi-keeping-rate|updates)/

/** The order in which the rows behind a number are most telling: by what it counts, else by risk. */
export function firstSort(figure: Figure | null): CaseSort {
  if (figure !== null && BY_TRANSFERS.test(figure)) return { by: 'transfers', descending: true }
  if (figure !== null && BY_BROKEN.test(figure)) return { by: 'broken', descending: true }
  return { by: 'risk', descending: false }
}

const LEADS: Readonly<Partial<Record<Figure, RiskReason['kind']>>> = {
  'kpi-safety': 'safety',
  'kpi-overdue-now': 'overdue',
  'kpi-parked': 'parked',
  'kpi-over-transfer-limit': 'over-transfer-limit',
  unacknowledged: 'unacknowledged',
  'follow-ups-due': 'follow-up',
  'help-waiting': 'help-waiting',
  'cheap-not-granted': 'cheap',
  'quiet-and-young': 'quiet-and-young',
  'inside-agreement-angry': 'inside-agreement',
  silent: 'silent',
  vague: 'vague',
  'dead-ends': 'dead-end',
  'impact-mismatch': 'impact-mismatch',
  'own-sake-closed': 'own-sake'
}

/** The reason for which a case is behind a number: each row says it first. */
export const leadOf = (figure: Figure | null): RiskReason['kind'] | null =>
  figure === null ? null : (LEADS[figure] ?? null)
