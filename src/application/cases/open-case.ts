import { acknowledgeBy } from '../../domain/cases/acknowledgement-clock.ts'
import { decideOpenCase } from '../../domain/cases/decide-case.ts'
import type { Scale } from '../../domain/cases/vocabulary.ts'
import { DEFAULT_CHOICES } from '../../domain/settings/floor-choices.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { FLOOR_STREAM_ID } from '../../domain/shared/streams.ts'
import { problem } from '../../domain/shared/problem.ts'
import { fail, ok } from '../../domain/shared/result.ts'
import type { CustomerRow } from '../ports/floor-book.ts'
import { instantOf, type ZonedTime } from '../../domain/shared/zoned-time.ts'
import { newEvent } from '../../domain/shared/new-event.ts'
import { contextOf, rowsOf, sealText, type Desk } from '../shared/desk.ts'
import type { Outcome } from '../shared/change-case.ts'
import { sealAnswers, type SaidPart } from './seal-answers.ts'

type OpeningSaid = Extract<SaidPart, { part: 'opening' }>['answers']

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
  /** When it came to us, where that was earlier: a letter of yesterday. */
  readonly receivedAt?: ZonedTime | null
  /** When what they complain of happened, where that is known; null or missing: it is not. */
  readonly happenedAt?: ZonedTime | null
  /** How it came to this, as far as it was told. */
  readonly opening?: OpeningSaid
}

/** The floor's own reference, where the case has none of another system. */
export const ownRef = (ordinal: number): string => `HD-${String(ordinal + 1).padStart(5, '0')}`

/** Opens a case in one line: first name, channel, what happened. From then on its acknowledgement clock runs. */
export async function openCase(desk: Desk, input: OpenCaseInput): Outcome {
  const context = contextOf(desk)
  const caller = await callerOf(desk, input)
  if (caller.erased) return fail(problem('customer-erased'))
  const summary = sealText(desk, input.summary, caller.id)
  const clock = await clockOf(desk, input, context)
  // who it is has been settled
  const { customerCases = [], customerId: _id, firstName: _first, lastName: _last, contact: _contact, ...told } = input
  const { opening = {}, ref, ...rest } = told
  const sealed = sealAnswers(desk, { part: 'opening', answers: opening })
  return desk.book.openCase((ordinal) => {
    const decided = decideOpenCase(
      {
        ...rest,
        ref: ref.trim() || ownRef(ordinal),
        customerId: caller.id,
        summary: summary?.ref ?? null,
        happenedAt: input.happenedAt ?? null,
        acknowledgeBy: clock,
        hasFirstName: caller.id !== null
      },
      context
    )
    const answered =
      Object.keys(sealed.said.answers).length > 0 ? [newEvent(context, 'answers-recorded', sealed.said)] : []
    return decided.ok
      ? ok({
          events: [...decided.value, ...answered],
          texts: rowsOf(summary, ...sealed.texts),
          customers: caller.rows,
          touched: caller.rows.length > 0 ? customerCases : []
        })
      : decided
  })
}

async function clockOf(
  desk: Desk,
  { teamId, channel, receivedAt = null }: OpenCaseInput,
  { now, zone }: DecideContext
): Promise<ZonedTime> {
  const floor = (await desk.book.loadStreams('settings')).get(FLOOR_STREAM_ID)
  return acknowledgeBy(
    floor?.choices ?? DEFAULT_CHOICES,
    teamId,
    channel,
    receivedAt === null ? now : instantOf(receivedAt),
    zone
  )
}

interface Caller {
  /** null: nobody was named. */
  readonly id: string | null
  /** What is new about them. */
  readonly rows: readonly CustomerRow[]
  /** Erased while the form was open. */
  readonly erased?: boolean
}

async function callerOf(
  desk: Desk,
  { customerId = null, firstName, lastName = '', contact }: OpenCaseInput
): Promise<Caller> {
  const reached = contact.trim()
  if (customerId !== null) {
    const known = (await desk.book.loadCustomers([customerId])).get(customerId)
    const isNews = known !== undefined && known.contact === '' && reached !== ''
    return { id: customerId, rows: isNews ? [{ ...known, contact: reached }] : [], erased: known?.erased === true }
  }
  const [first, last] = [firstName.trim(), lastName.trim()]
  if (first === '') return { id: null, rows: [] }
  const id = desk.ids.next(desk.clock.now())
  const name = last === '' ? first : `${first} ${last}`
  const row = { id, salt: desk.seal.salt(), name, contact: reached, sourceKey: null }
  return { id, rows: [last === '' ? row : { ...row, firstName: first }] }
}
