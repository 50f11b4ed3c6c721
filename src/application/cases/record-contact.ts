import { decideRecordContact } from '../../domain/cases/decide-contact.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { problem } from '../../domain/shared/problem.ts'
import { fail, ok } from '../../domain/shared/result.ts'
import type { Outcome } from '../shared/change-case.ts'
import { contextOf, rowsOf, sealText, type Desk } from '../shared/desk.ts'
import { complimentChange } from './compliments.ts'

export interface RecordContactInput {
  readonly direction: 'in' | 'out'
  readonly channel: string
  readonly reached: boolean
  readonly note: string
  /** null: just now. */
  readonly occurredAt: ZonedTime | null
  /** The customer got in touch with nothing new, or after a broken promise. */
  readonly chase: boolean
  /** They were hostile; missing: no. */
  readonly hostile?: boolean
  /** Who of ours had it; missing or null: who is at the desk. */
  readonly personId?: string | null
  /** The promise it concerns; missing: none. */
  readonly promiseId?: string | null
  /** They were reached or rang us, and with that the promise is kept; missing: no. */
  readonly keeps?: boolean
  /** Why a promise kept in time is recorded only after its due. */
  readonly lateReason?: string
  /** They also praised something: noted beside the case, in the same commit. */
  readonly compliment?: { readonly text: string; readonly causeId: string | null }
}

/** Records an exchange with the customer, and what became of the promise it concerns. */
export async function recordContact(desk: Desk, ordinal: number, input: RecordContactInput): Outcome {
  const { note: said, lateReason: why = '', compliment, ...rest } = input
  const context = contextOf(desk)
  const [note, late] = [sealText(desk, said, null), sealText(desk, why, null)]
  const contactId = desk.ids.next(context.now)
  const command = { ...rest, contactId, note: note?.ref ?? null, lateReason: late?.ref ?? null }
  const customerId = compliment === undefined ? null : await customerOf(desk, ordinal)
  const praise = compliment && complimentChange(desk, { ...compliment, customerId })
  if (praise?.ok === false) return praise
  return desk.book.changeCase(ordinal, (state) => {
    if (state.mergedInto !== null) return fail(problem('case-merged', { ref: state.mergedInto.ref }))
    const decided = decideRecordContact(state, command, context)
    if (!decided.ok) return decided
    return ok({
      events: decided.value,
      texts: [...rowsOf(note, late), ...(praise?.value.texts ?? [])],
      streams: praise === undefined ? [] : [praise.value.stream]
    })
  })
}

/** Whom the compliment is from, so that it is erased with them. */
const customerOf = async (desk: Desk, ordinal: number): Promise<string | null> =>
  (await desk.book.loadCase(ordinal))?.state?.customerId ?? null
