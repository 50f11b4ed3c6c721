import type { CaseEvent } from '../../domain/cases/case-event.ts'
import { pack, unpack } from '../shared/packer.ts'
import type { CaseEvents, PageRecord, Placed } from '../shared/records.ts'
import { refuseUnknownCaseEvents } from '../shared/unknown-event.ts'

export const CASES_PER_PAGE = 32
export const PAGE_LAYOUT = 1

/** The events of a page's cases, in the order they arrived; index = ordinal % 32. */
export type PageCases = readonly CaseEvents[]

export const pageOf = (ordinal: number): number => Math.floor(ordinal / CASES_PER_PAGE)

export function packPage(n: number, cases: PageCases): PageRecord {
  // seq and event side by side: a pair of their own each would cost a shape number a time
  const flat = cases.map((events) => events.flatMap(({ seq, event }) => [seq, event]))
  return { n, layout: PAGE_LAYOUT, body: pack(flat) }
}

/**
 * Throws for a layout or an event this program does not know. A newer program's database is never opened, so neither should
 * happen; where it does all the same, nothing may be folded or written on top of it.
 */
export function unpackPage(record: PageRecord): PageCases {
  if (record.layout !== PAGE_LAYOUT) throw new RangeError(`page ${record.n} has layout ${record.layout}`)
  // packPage wrote these very lists
  const flat = unpack(record.body) as unknown as readonly (readonly (number | CaseEvent)[])[]
  const cases = flat.map((list): CaseEvents => {
    const events: Placed<CaseEvent>[] = []
    for (let i = 0; i < list.length; i += 2) events.push({ seq: list[i] as number, event: list[i + 1] as CaseEvent })
    return events
  })
  refuseUnknownCaseEvents(cases)
  return cases
}

/** The page with more events; cases up to the highest ordinal come into being. */
export function appendToPage(
  cases: PageCases,
  seq: number,
  added: ReadonlyMap<number, readonly CaseEvent[]>
): PageCases {
  const length = Math.max(cases.length, ...[...added.keys()].map((ordinal) => (ordinal % CASES_PER_PAGE) + 1))
  const next: CaseEvents[] = Array.from({ length }, (_, i) => cases[i] ?? [])
  for (const [ordinal, events] of added) {
    const at = ordinal % CASES_PER_PAGE
    next[at] = [...(next[at] ?? []), ...events.map((event) => ({ seq, event }))]
  }
  return next
}
