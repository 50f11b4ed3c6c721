import type { Instant } from '../shared/instant.ts'
import type { CaseState } from './case-state.ts'
import type { ContactFact } from './contact-fact.ts'

const DAY_MS = 86_400_000
/** From so many days on an unanswered message is silence. */
export const SILENT_AFTER_DAYS = 3

/** What a message of ours was: a contact, one tried in vain, or word that we have it. */
export type OurWordKind = 'reached' | 'attempt' | 'automatic' | 'personal'

/** One message of ours. */
export interface OurWord {
  readonly kind: OurWordKind
  readonly at: Instant
  readonly channel: string
  /** null: it was no contact. */
  readonly contactId: string | null
}

export interface Silence {
  /** Whole days since our last message. */
  readonly days: number
  /** That message. */
  readonly last: OurWord
}

/** PRODUCT.md §3: a customer who stopped answering. null: they did not, or the last word is theirs. Silence is not consent. */
export function silenceOf(state: CaseState, now: Instant): Silence | null {
  const { contacts, openedAt, status } = state
  if (status === 'closed') return null
  const ours = ourLastWord(state)
  if (ours === null) return null
  const theirs = newest(contacts.filter(({ direction }) => direction === 'in'))?.at ?? openedAt ?? -Infinity
  const days = Math.floor((now - ours.at) / DAY_MS)
  return theirs > ours.at || days < SILENT_AFTER_DAYS ? null : { days, last: ours }
}

/** Our last message, whether it reached them or not; null: there was none. What both heard on the line while the case was opened is none of ours. */
export function ourLastWord({
  contacts,
  acknowledgement
}: Pick<CaseState, 'contacts' | 'acknowledgement'>): OurWord | null {
  const contact = newest(contacts.filter(({ direction }) => direction === 'out'))
  const { channel } = acknowledgement ?? {}
  if (acknowledgement !== null && channel !== undefined && acknowledgement.at > (contact?.at ?? -Infinity))
    return { kind: acknowledgement.how, at: acknowledgement.at, channel, contactId: null }
  if (contact === null) return null
  const { id: contactId, at, reached } = contact
  return { kind: reached ? 'reached' : 'attempt', at, channel: contact.channel, contactId }
}

/** The contact that happened last; of several at one instant the one written last. */
const newest = (contacts: readonly ContactFact[]): ContactFact | null =>
  contacts.reduce<ContactFact | null>((a, b) => (a !== null && a.at > b.at ? a : b), null)
