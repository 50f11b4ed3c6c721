import type { OwedPromise } from '../../../analytics/promises/owed-work.ts'

/** What one performer has still to do, soonest due first. */
export interface HandoverGroup {
  /** null: nobody was named. */
  readonly personId: string | null
  readonly name: string
  /** Works here no more, so that it will not be done either. */
  readonly gone: boolean
  readonly promises: readonly OwedPromise[]
}

/** More would not be read on paper; what is left out is due later, and is counted. */
export const LISTED = 1_000

/**
 * The promises by who does them. What nobody will do comes first, because the next shift has to find somebody: those without a name, then
 * those of people who have gone; then the others by name, as one looks for oneself on a list.
 */
export function handoverGroups(
  promises: readonly OwedPromise[],
  nameOf: (personId: string) => string,
  isHere: (personId: string) => boolean
): readonly HandoverGroup[] {
  const groups = new Map<string | null, OwedPromise[]>()
  for (const promise of promises.slice(0, LISTED))
    groups.set(promise.performerId, [...(groups.get(promise.performerId) ?? []), promise])
  return [...groups]
    .map(([personId, own]) => ({
      personId,
      name: personId === null ? '' : nameOf(personId),
      gone: personId !== null && !isHere(personId),
      promises: own
    }))
    .sort((a, b) => urgency(a) - urgency(b) || a.name.localeCompare(b.name, undefined, { numeric: true }))
}

const urgency = ({ personId, gone }: HandoverGroup): number => (personId === null ? 0 : gone ? 1 : 2)
