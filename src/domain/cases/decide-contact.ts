import { decideAttemptPromise, decideKeepPromise } from '../promises/decide-promise.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import type { CaseEvent, ContactRecorded } from './case-event.ts'
import type { CaseState } from './case-state.ts'

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
  /** They were hostile; missing: no. */
  readonly hostile?: boolean
  /** Who of ours had it; missing or null: who writes it down. */
  readonly personId?: string | null
  /** The promise it concerns; missing: none. */
  readonly promiseId?: string | null
  /** They were reached or rang us, and with that the promise is kept; missing: no. */
  readonly keeps?: boolean
  /** Why a promise kept in time is recorded only after its due. */
  readonly lateReason?: TextRef | null
}

type Decision = Result<readonly CaseEvent[], Problem>

/**
 * Any exchange with the customer; possible in a closed case too. A chase always comes from the customer. One that concerns a promise is linked to it,
 * and may keep it whoever rang whom: what was owed was given.
 */
export function decideRecordContact(state: CaseState, command: RecordContact, context: DecideContext): Decision {
  const { contactId, channel, note, occurredAt, chase, hostile = false, promiseId = null, personId = null } = command
  if (channel === '') return fail(problem('channel-missing'))
  if (occurredAt !== null && instantOf(occurredAt) > context.now) return fail(problem('occurred-in-the-future'))
  if (promiseId !== null && !state.promises.some(({ id }) => id === promiseId))
    return fail(problem('promise-not-found'))
  const isAnother = personId !== null && personId !== context.by
  const direction = chase ? 'in' : command.direction
  const reached = direction === 'in' || command.reached
  const marks = {
    ...(chase ? { chase } : {}),
    ...(hostile ? { hostile } : {}),
    ...(isAnother ? { personId } : {})
  }
  if (promiseId !== null && (command.keeps === true || !reached))
    return withMarks(settle(state, { ...command, promiseId, reached }, context), { direction, ...marks })
  const contact = { contactId, direction, channel, reached, promiseId, note, ...marks }
  return ok([newEvent(context, 'contact-recorded', contact, occurredAt ?? undefined)])
}

/** What becomes of the promise is the promises' rule. */
function settle(state: CaseState, command: RecordContact & { promiseId: string }, context: DecideContext): Decision {
  const { promiseId, contactId, channel, note, occurredAt, lateReason = null } = command
  const told = { promiseId, contactId, channel, note, occurredAt, lateReason }
  return command.reached ? decideKeepPromise(state, told, context) : decideAttemptPromise(state, told, context)
}

function withMarks(decided: Decision, marks: Partial<ContactRecorded>): Decision {
  if (!decided.ok) return decided
  return ok(
    decided.value.map((event) =>
      event.type === 'contact-recorded' ? { ...event, data: { ...event.data, ...marks } } : event
    )
  )
}
