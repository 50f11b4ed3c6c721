import type { Instant } from '../shared/instant.ts'
import { instantOf } from '../shared/zoned-time.ts'
import { ACKNOWLEDGEMENTS, isAcknowledged, needsPersonal } from './acknowledgement.ts'
import type { CaseState } from './case-state.ts'

/** How a case stands with its clock. `by` is an instant, epoch ms. */
export type AcknowledgementStanding =
  | { readonly kind: 'none-needed' | 'done' }
  | {
      readonly kind: 'due' | 'late'
      readonly by: Instant
      /** An automatic word does not count here. */
      readonly needsPersonal: boolean
      /** A named person must answer for it, and none does. */
      readonly needsOwner: boolean
    }

/** Whether the customer knows that we have it, as well as this case needs it (PRODUCT.md §3). A closed case and one without a clock need nothing. */
export function acknowledgementStanding(state: CaseState, now: Instant): AcknowledgementStanding {
  const { acknowledgeBy: by, acknowledgement, ownerId, status, severity } = state
  if (by === null || status === 'closed') return { kind: 'none-needed' }
  const { ownDeadline } = state.heard.empathize
  const personal = needsPersonal(severity ?? 0, ownDeadline ? instantOf(ownDeadline) : NaN, now)
  const how = acknowledgement === null ? 0 : ACKNOWLEDGEMENTS.indexOf(acknowledgement.how) + 1
  if (isAcknowledged(how, personal, ownerId !== null)) return { kind: 'done' }
  const needs = { needsPersonal: personal, needsOwner: personal && ownerId === null }
  return { kind: by < now ? 'late' : 'due', by, ...needs }
}
