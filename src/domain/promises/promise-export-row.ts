import type { Instant } from '../shared/instant.ts'
import type { Verdict } from './verdict.ts'

/** One line of promises.csv (INTERFACES.md §3) with ids where the file has names. null: unknown, an empty cell. */
export interface PromiseExportRow {
  readonly caseRef: string
  readonly kind: string | null
  readonly madeAt: Instant | null
  readonly dueAt: Instant | null
  /** IANA zone the due was promised in. */
  readonly zone: string | null
  readonly fulfilledAt: Instant | null
  readonly verdict: Verdict
  /** As `minutesLate` of verdict.ts has it. */
  readonly minutesLate: number | null
  readonly timesMoved: number
  readonly channel: string | null
  readonly teamId: string | null
  readonly customerId: string | null
}
