import type { Instant } from '../shared/instant.ts'

/** One exchange with the customer as the case's events tell it. */
export interface ContactFact {
  readonly id: string
  readonly at: Instant
  readonly direction: 'in' | 'out'
  readonly channel: string
  readonly reached: boolean
  readonly hostile: boolean
  readonly chase: boolean
  readonly promiseId: string | null
  /** Who wrote it down. */
  readonly by: string | null
  /** Who of ours had it; missing: whoever wrote it down, as far as is known. */
  readonly personId?: string
}
