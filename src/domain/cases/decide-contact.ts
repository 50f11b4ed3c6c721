import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import type { CaseEvent } from './case-event.ts'

export interface RecordContact {
  readonly contactId: string
  readonly direction: 'in' | 'out'
  readonly channel: string
  readonly reached: boolean
  readonly note: TextRef | null
  /** null: now. */
  readonly occurredAt: ZonedTime | null
  /** The customer got in touch with nothing new, or after a broken promise. */
  readonly chase: boolean
}

/** Any exchange with the customer that concerns no promise; possible in a closed case too. A chase always comes from the customer. */
export function decideRecordContact(
  command: RecordContact,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  const { contactId, channel, note, occurredAt, chase } = command
  if (channel === '') return fail(problem('channel-missing'))
  if (occurredAt !== null && instantOf(occurredAt) > context.now) return fail(problem('occurred-in-the-future'))
  const direction = chase ? 'in' : command.direction
  const reached = direction === 'in' || command.reached
  const contact = { contactId, direction, channel, reached, promiseId: null, note, ...(chase ? { chase } : {}) }
  return ok([newEvent(context, 'contact-recorded', contact, occurredAt ?? undefined)])
}
