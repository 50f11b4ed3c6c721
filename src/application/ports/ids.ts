/**
 * Ids of a hybrid clock: ULIDs, strictly increasing, and never earlier than any id this desk has seen. A case folds in the
 * order of its ids, so a machine whose clock was set back must not write itself into the past.
 */
export interface Ids {
  /** @param now epoch milliseconds */
  next(now: number): string
  /** Tells the clock about an id read from elsewhere. Anything that is no ULID is ignored. */
  observe(id: string): void
}
