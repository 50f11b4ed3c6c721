import { decideOpenCase } from '../../domain/cases/decide-case.ts'
import type { Scale } from '../../domain/cases/vocabulary.ts'
import { ok } from '../../domain/shared/result.ts'
import type { CustomerRow } from '../ports/floor-book.ts'
import { contextOf, rowsOf, sealText, type Desk } from '../shared/desk.ts'
import type { Outcome } from '../shared/change-case.ts'

export interface OpenCaseInput {
  readonly firstName: string
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
export function openCase(desk: Desk, input: OpenCaseInput): Outcome {
  const context = contextOf(desk)
  const name = input.firstName.trim()
  const customerId = name === '' ? null : desk.ids.next(context.now)
  const customers: CustomerRow[] =
    customerId === null
      ? []
      : [{ id: customerId, salt: desk.seal.salt(), name, contact: input.contact.trim(), sourceKey: null }]
  const summary = sealText(desk, input.summary, customerId)
  const { firstName: _name, contact: _contact, ref, ...rest } = input
  return desk.book.openCase((ordinal) => {
    const decided = decideOpenCase(
      {
        ...rest,
        ref: ref.trim() || ownRef(ordinal),
        customerId,
        summary: summary?.ref ?? null,
        happenedAt: null,
        hasFirstName: name !== ''
      },
      context
    )
    return decided.ok ? ok({ events: decided.value, texts: rowsOf(summary), customers }) : decided
  })
}
