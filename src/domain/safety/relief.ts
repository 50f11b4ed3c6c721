import type { Instant } from '../shared/instant.ts'

/** PRODUCT.md §5: several hostile contacts for one agent in a week raise an offer of relief. */
export const RELIEF_MS = 7 * 86_400_000

export interface HostileContact {
  readonly at: Instant
  /** Who had it; null: nobody knows. */
  readonly personId: string | null
}

export interface ReliefDue {
  readonly personId: string
  readonly contacts: number
}

/**
 * To whom relief should be offered now: at least `threshold` hostile contacts in the last seven days that no offer has answered yet. In the order of
 * ids, so that nobody is ranked.
 * @param offeredAt when relief was last offered, by person
 */
export function reliefDue(
  contacts: readonly HostileContact[],
  threshold: number,
  offeredAt: ReadonlyMap<string, Instant>,
  now: Instant
): readonly ReliefDue[] {
  const counts = new Map<string, number>()
  for (const { at, personId } of contacts) {
    if (personId === null || at <= now - RELIEF_MS) continue
    if (at <= (offeredAt.get(personId) ?? -Infinity)) continue
    counts.set(personId, (counts.get(personId) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, n]) => n >= threshold)
    .map(([personId, n]) => ({ personId, contacts: n }))
    .sort((a, b) => (a.personId < b.personId ? -1 : 1))
}
