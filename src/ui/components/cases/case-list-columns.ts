import type { CaseSort } from '../../../analytics/shared/floor-numbers.ts'

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
