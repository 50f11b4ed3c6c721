import { decideRecordContact } from '../../domain/cases/decide-contact.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { sealText, type Desk } from '../shared/desk.ts'

export interface RecordContactInput {
  readonly direction: 'in' | 'out'
  readonly channel: string
  readonly reached: boolean
  readonly note: string
  /** null: just now. */
  readonly occurredAt: ZonedTime | null
  /** The customer got in touch with nothing new, or after a broken promise. */
  readonly chase: boolean
}

/** Records an exchange with the customer that concerns no promise. */
export function recordContact(desk: Desk, ordinal: number, input: RecordContactInput): Outcome {
  const note = sealText(desk, input.note, null)
  const contactId = desk.ids.next(desk.clock.now())
  const command = { ...input, contactId, note: note?.ref ?? null }
  return changeCase(desk, ordinal, [note], (_state, context) => decideRecordContact(command, context))
}
