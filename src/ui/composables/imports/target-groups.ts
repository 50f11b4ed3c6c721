import type { ValueTranslation } from '../../../application/imports/file-reading.ts'
import { CASE_STATUSES } from '../../../domain/cases/vocabulary.ts'
import type { ImportTarget } from '../../../domain/imports/imported-record.ts'
import { PROMISE_KINDS } from '../../../domain/promises/promise-kind.ts'

/** What a column may be, in the groups in which a person looks for it. Wording: `imports.guide.groups.<key>`. */
export const TARGET_GROUPS: readonly { readonly key: string; readonly targets: readonly ImportTarget[] }[] = [
  { key: 'case', targets: ['ref', 'openedAt', 'happenedAt', 'closedAt', 'status', 'reopenCount'] },
  { key: 'who', targets: ['customerName', 'customerId', 'team', 'handler', 'owner', 'transferCount'] },
  {
    key: 'what',
    targets: ['channel', 'situation', 'summary', 'causePath', 'severity', 'temperature', 'desiredOutcome', 'note']
  },
  {
    key: 'promise',
    targets: ['promiseDueAt', 'promiseFulfilledAt', 'promiseKept', 'promiseMadeAt', 'promiseKind']
  },
  { key: 'event', targets: ['eventAt'] }
]

const SCALE: readonly ValueTranslation[] = [1, 2, 3, 4, 5]

/** The words of ours that a target's texts can mean; null where it takes every text. */
export function wordsOfTarget(target: ImportTarget | null): readonly ValueTranslation[] | null {
  switch (target) {
    case 'status':
      return CASE_STATUSES
    case 'promiseKind':
      return PROMISE_KINDS
    case 'promiseKept':
      return [true, false]
    case 'severity':
    case 'temperature':
      return SCALE
    default:
      return null
  }
}
