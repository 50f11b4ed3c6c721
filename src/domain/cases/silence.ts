import type { Instant } from '../shared/instant.ts'
import type { CaseState } from './case-state.ts'
import type { ContactFact } from './contact-fact.ts'

const DAY_MS = 86_400_000
/** From so many days on an unanswered message is silence. */
export const SILENT_AFTER_DAYS = 3

export interface Silence {
  /** Whole days since our last message that could reach them. */
  readonly days: number
  /** That message. */
  readonly last: ContactFact
}

/** PRODUCT.md §3: a customer who stopped answering. null: they did not, or the last word is theirs. Silence is not consent. */
export function silenceOf({ contacts, openedAt, status }: CaseState, now: Instant): Silence | null {
  if (status === 'closed') return null
  const ours = newest(contacts.filter(({ direction, reached }) => direction === 'out' && reached))
  if (ours === null) return null
  const theirs = newest(contacts.filter(({ direction }) => direction === 'in'))?.at ?? openedAt ?? -Infinity
  const days = Math.floor((now - ours.at) / DAY_MS)
  return theirs > ours.at || days < SILENT_AFTER_DAYS ? null : { days, last: ours }
}

const newest = (contacts: readonly ContactFact[]): ContactFact | null =>
  contacts.reduce<ContactFact | null>((a, b) => (a !== null && a.at > b.at ? a : b), null)
