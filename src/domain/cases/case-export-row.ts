import type { Instant } from '../shared/instant.ts'
import type { AcknowledgementKind } from './acknowledgement.ts'
import type { OutcomeFit, Relation } from './heard-answers.ts'
import type { CaseStatus, Scale } from './vocabulary.ts'

/** One line of cases.csv (INTERFACES.md §3) with ids where the file has names. null: unknown, an empty cell. */
export interface CaseExportRow {
  /** The case's number on this floor, by which its texts are found. */
  readonly ordinal: number
  readonly ref: string
  readonly openedAt: Instant | null
  readonly happenedAt: Instant | null
  readonly closedAt: Instant | null
  readonly status: CaseStatus
  readonly teamId: string | null
  readonly ownerId: string | null
  readonly channel: string | null
  readonly situation: string | null
  readonly severity: Scale | null
  readonly temperatureFirst: Scale | null
  readonly temperatureLast: Scale | null
  /** HEARD steps done or waived, 0 to 5. */
  readonly heardSteps: number
  /** Kept + broken + open + moved + released. */
  readonly promisesMade: number
  readonly promisesKept: number
  readonly promisesBroken: number
  readonly promisesOpen: number
  readonly promisesMoved: number
  readonly promisesReleased: number
  readonly transfers: number | null
  readonly transfersUndocumented: number | null
  readonly pingPongReturns: number | null
  readonly escalations: number | null
  readonly reopened: number | null
  /** Due of the soonest open promise of an open case, or of its follow-up where that is owed sooner. */
  readonly nextContactDueAt: Instant | null
  readonly acknowledgedAt: Instant | null
  readonly acknowledgement: AcknowledgementKind | null
  /** By the customer's scale. */
  readonly impact: Scale | null
  readonly outcomeFit: OutcomeFit | null
  readonly limitsTold: boolean | null
  /** When the follow-up is or was due, whatever became of it. */
  readonly followUpAt: Instant | null
  readonly happyWithDecision: boolean | null
  /** After the thank-you where it was asked again, else after the follow-up. */
  readonly relation: Relation | null
  /** The first is the primary one. */
  readonly causeIds: readonly string[]
  readonly customerId: string | null
}
