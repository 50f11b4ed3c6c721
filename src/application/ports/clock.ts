/** The only source of "now" above the domain. All instants are epoch milliseconds, UTC. */
export interface Clock {
  now(): number
  /** Ticks about every second, and at once when the page comes back into view or the machine wakes. Returns the unsubscriber. */
  subscribe(listener: (now: number) => void): () => void
}
