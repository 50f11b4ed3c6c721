import type { Instant } from '../shared/instant.ts'
import { instantOf } from '../shared/zoned-time.ts'
import { ACKNOWLEDGEMENTS, isAcknowledged, needsPersonal, type AcknowledgementNeeds } from './acknowledgement.ts'
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
  const { acknowledgeBy: by, ownerId, status, severity } = state
  if (by === null || status === 'closed') return { kind: 'none-needed' }
  const personal = isPersonalNeeded({ severity, ownDeadline: state.heard.empathize.ownDeadline ?? null }, now)
  if (isAcknowledged(howOf(state), personal, ownerId !== null)) return { kind: 'done' }
  const needs = { needsPersonal: personal, needsOwner: personal && ownerId === null }
  return { kind: by < now ? 'late' : 'due', by, ...needs }
}

/**
 * Whether the customer knew within the clock (PRODUCT.md §11, acknowledged), judged by what the case needed when it ended, or needs while it runs.
 * Where no personal word was needed, an automatic one in time is enough, whatever came later.
 */
export function isAcknowledgedInTime(state: CaseState): boolean {
  const { acknowledgeBy: by, acknowledgement, neededAtClock: needs } = state
  if (by === null || acknowledgement === null || needs === null) return false
  const personal = isPersonalNeeded(needs, by)
  if (!isAcknowledged(howOf(state), personal, needs.ownerId !== null)) return false
  return (personal ? acknowledgement.at : (acknowledgement.firstAt ?? acknowledgement.at)) <= by
}

const isPersonalNeeded = (needs: Omit<AcknowledgementNeeds, 'ownerId'>, at: Instant): boolean =>
  needsPersonal(needs.severity ?? 0, needs.ownDeadline ? instantOf(needs.ownDeadline) : NaN, at)

const howOf = ({ acknowledgement }: CaseState): number =>
  acknowledgement === null ? 0 : ACKNOWLEDGEMENTS.indexOf(acknowledgement.how) + 1
