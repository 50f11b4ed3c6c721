import { searchWords } from '../../analytics/shared/search-text.ts'
import type { Analytics } from '../ports/analytics.ts'
import type { CustomerRow, FoundText } from '../ports/floor-book.ts'
import type { Desk } from '../shared/desk.ts'

export type CustomerColumns = Pick<Analytics, 'ordinalsOfCustomer' | 'sync'>

/** Everything of a customer, as it stands before they are erased. */
export interface CustomerTraces {
  /** Who they are by now, and those who were merged into them. */
  readonly customerIds: readonly string[]
  readonly rows: ReadonlyMap<string, CustomerRow>
  /** Cases of theirs, and others that hold a text of theirs. */
  readonly ordinals: readonly number[]
  readonly textsByCase: ReadonlyMap<number, readonly string[]>
  /** Their compliments, notes about them, and saved views that look for them. */
  readonly ofStreams: readonly FoundText[]
}

/** What there is of a customer, for erasing them and for saying beforehand what goes. Looks through every text: seconds on a large floor. */
export async function tracesOf(
  { book }: Pick<Desk, 'book'>,
  analytics: CustomerColumns,
  customerId: string
): Promise<CustomerTraces> {
  await analytics.sync()
  const customerIds = await book.mergedCustomers(customerId)
  const rows = await book.loadCustomers(customerIds)
  const own = new Set<string | null>(customerIds)
  const found = await book.findTexts(({ personId, group }) => own.has(personId) || group === 'views')
  const textsByCase = new Map<number, string[]>()
  for (const { id, owner, group } of found)
    if (group === 'cases') textsByCase.set(Number(owner), [...(textsByCase.get(Number(owner)) ?? []), id])
  const theirs = await Promise.all(customerIds.map((id) => analytics.ordinalsOfCustomer(id)))
  const ordinals = [...new Set([...theirs.flat(), ...textsByCase.keys()])].sort((a, b) => a - b)
  const ofStreams = found.filter(({ group }) => group !== 'cases' && group !== 'views')
  const views = viewsAbout(
    found.filter(({ group }) => group === 'views'),
    [...rows.values()]
  )
  return { customerIds, rows, ordinals, textsByCase, ofStreams: [...ofStreams, ...views] }
}

/** All texts of the views that search for one of these customers, or carry their name. */
function viewsAbout(texts: readonly FoundText[], rows: readonly CustomerRow[]): readonly FoundText[] {
  const known = rows.map(({ name, contact }) => ({ name: searchWords(name), contact: searchWords(contact).join('') }))
  const isAbout = ({ text }: FoundText): boolean => {
    const searched = searchedIn(text)
    const words = searchWords(searched ?? text)
    return known.some(({ name, contact }) =>
      searched === null
        ? name.length > 0 && name.every((word) => words.includes(word))
        : words.length > 0 && words.every((word) => name.includes(word) || isPartOf(word, contact))
    )
  }
  const owners = new Set(texts.filter(isAbout).map(({ owner }) => owner))
  return texts.filter(({ owner }) => owners.has(owner))
}

/** Fewer signs may stand in anybody's number. */
const SHORTEST_PART = 4
const isPartOf = (word: string, contact: string): boolean => word.length >= SHORTEST_PART && contact.includes(word)

/** What a view searches for, from its JSON; null: this is no view's content but its name. */
function searchedIn(shows: string): string | null {
  try {
    const view: unknown = JSON.parse(shows)
    if (typeof view !== 'object' || view === null || !('filter' in view)) return null
    const { filter } = view
    const text = typeof filter === 'object' && filter !== null && 'text' in filter ? filter.text : ''
    return typeof text === 'string' ? text : ''
  } catch {
    return null
  }
}
