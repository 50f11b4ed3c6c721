interface Merged {
  readonly id: string
  readonly mergedInto?: string
}

/** Who a customer is by now: the one they were merged into, however often that happened. A circle, which cannot be made here, ends where it began. */
export function survivorOf(id: string, customers: ReadonlyMap<string, Merged>): string {
  const seen = new Set<string>()
  let now = id
  for (;;) {
    const next = customers.get(now)?.mergedInto
    if (next === undefined || seen.has(next)) return now
    seen.add(now)
    now = next
  }
}
