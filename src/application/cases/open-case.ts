import { decideOpenCase } from '../../domain/cases/decide-case.ts'
import type { Scale } from '../../domain/cases/vocabulary.ts'
import { ok } from '../../domain/shared/result.ts'
import type { CustomerRow } from '../ports/floor-book.ts'
import { contextOf, rowsOf, sealText, type Desk } from '../shared/desk.ts'
import type { Outcome } from '../shared/change-case.ts'

export interface OpenCaseInput {
  /** Somebody the floor knows already: the names are then not used, and the contact only where none is known. */
  readonly customerId?: string | null
  /** Their other cases, which show how to reach them. */
  readonly customerCases?: readonly number[]
  readonly firstName: string
  readonly lastName?: string
  readonly contact: string
  readonly channel: string
  readonly summary: string
  /** Reference in another system; blank: the floor's own number. */
  readonly ref: string
  readonly situation: string | null
  readonly severity: Scale | null
  readonly temperature: Scale | null
  readonly teamId: string | null
  readonly ownerId: string | null
}

/** The floor's own reference, where the case has none of another system. */
export const ownRef = (ordinal: number): string => `HD-${String(ordinal + 1).padStart(5, '0')}`

/** Opens a case in one line: first name, channel, what happened. */
export async function openCase(desk: Desk, input: OpenCaseInput): Outcome {
  const context = contextOf(desk)
  const caller = await callerOf(desk, input)
  const summary = sealText(desk, input.summary, caller.id)
  const {
    customerCases = [],
    customerId: _id,
    firstName: _first,
    lastName: _last,
    contact: _contact,
    ref,
    ...rest
  } = input
  return desk.book.openCase((ordinal) => {
    const decided = decideOpenCase(
      {
        ...rest,
        ref: ref.trim() || ownRef(ordinal),
        customerId: caller.id,
        summary: summary?.ref ?? null,
        happenedAt: null,
        hasFirstName: caller.id !== null
      },
      context
    )
    return decided.ok
      ? ok({
          events: decided.value,
          texts: rowsOf(summary),
          customers: caller.rows,
          touched: caller.rows.length > 0 ? customerCases : []
        })
      : decided
  })
}

interface Caller {
  /** null: nobody was named. */
  readonly id: string | null
  /** What is new about them. */
  readonly rows: readonly CustomerRow[]
}

async function callerOf(
  desk: Desk,
  { customerId = null, firstName, lastName = '', contact }: OpenCaseInput
): Promise<Caller> {
  const reached = contact.trim()
  if (customerId !== null) {
    const known = (await desk.book.loadCustomers([customerId])).get(customerId)
    const isNews = known !== undefined && known.contact === '' && reached !== ''
    return { id: customerId, rows: isNews ? [{ ...known, contact: reached }] : [] }
  }
  const [first, last] = [firstName.trim(), lastName.trim()]
  if (first === '') return { id: null, rows: [] }
  const id = desk.ids.next(desk.clock.now())
  const name = last === '' ? first : `${first} ${last}`
  const row = { id, salt: desk.seal.salt(), name, contact: reached, sourceKey: null }
  return { id, rows: [last === '' ? row : { ...row, firstName: first }] }
}
