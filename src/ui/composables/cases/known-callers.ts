import type { FoundCase } from '../../../analytics/cases/find-cases.ts'
import type { CustomerRow } from '../../../application/ports/floor-book.ts'
import type { CaseDraft } from './blank-case.ts'
import type { FoundLine, Question } from './use-case-finder.ts'

/** Shorter than this, half the floor is called so. */
const SHORTEST_NAME = 2

/** Somebody who may be the one on the line. */
export interface KnownCaller {
  readonly customer: CustomerRow
  /** Their cases that are not closed. */
  readonly open: readonly FoundLine[]
  /** By what they were recognised. */
  readonly by: FoundCase['by']
}

/** What a draft tells of the caller, the surest first: the telephone, then the reference, then the name. */
export function callerQuestions({ firstName, lastName, contact, ref }: CaseDraft): readonly Question[] {
  const name = `${firstName} ${lastName}`.trim()
  return [
    { text: contact, only: 'contact' },
    { text: ref, only: 'ref' },
    { text: name.length < SHORTEST_NAME ? '' : name, only: 'name' }
  ]
}

/** The customers behind the cases found, each once, those with open cases first. */
export function knownCallers(lines: readonly FoundLine[]): readonly KnownCaller[] {
  const callers = new Map<string, KnownCaller>()
  for (const line of lines) {
    if (line.customer === null) continue
    const known = callers.get(line.customer.id) ?? { customer: line.customer, open: [], by: line.by }
    const isOpen = line.status !== 'closed'
    callers.set(line.customer.id, isOpen ? { ...known, open: [...known.open, line] } : known)
  }
  return [...callers.values()].sort((a, b) => Number(b.open.length > 0) - Number(a.open.length > 0))
}
