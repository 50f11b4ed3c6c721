import { acknowledgementStanding } from '../cases/acknowledgement-standing.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { AskState } from '../safety/help.ts'
import type { FormalState } from '../safety/safety.ts'
import type { Instant } from '../shared/instant.ts'
import { instantOf } from '../shared/zoned-time.ts'
import { isFollowUpOwed, isOwedByInstants } from './owed.ts'
import { instantsOf } from './verdict.ts'

/** What somebody may have to be reminded of. */
export const REMINDER_KINDS = ['promise', 'acknowledge', 'follow-up', 'help', 'formal', 'safety', 'debrief'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** Something that somebody must have done by an instant. */
export interface ReminderClock {
  /** Stays the same while the due moves. */
  readonly id: string
  readonly kind: ReminderKind
  readonly dueAt: Instant
  /** Since when it runs; null: not known. */
  readonly since: Instant | null
  /** Of a case in safety mode. */
  readonly urgent: boolean
  /** The kind of promise, or of call for help. */
  readonly what: string | null
  readonly channel: string | null
  /** The case; null: of none that may be named. */
  readonly about: {
    readonly ordinal: number
    readonly ref: string
    readonly customerId: string | null
  } | null
  /** Whom to tell; null: nobody was named. */
  readonly performerId: string | null
  /** The team to tell, where it was asked and nobody in it was named. */
  readonly teamId: string | null
  /** Whoever is on duty is to be told: it is a supervisor's to see to. */
  readonly tellsDuty: boolean
  readonly ownerId: string | null
  /** The owner told the customer "I take care of this myself", and somebody else has the step: when it is late, the owner is told too. */
  readonly tellsOwner: boolean
}

/**
 * Every clock that runs on a case: what we owe the customer, what was asked inside, and its safety. Of a closed case a call for help still runs, because
 * somebody may be on the line; whatever was called for before is no longer needed then. The order is that of the record.
 */
export function clocksOf(state: CaseState, ordinal: number, now: Instant): readonly ReminderClock[] {
  if (state.mergedInto !== null) return []
  const make = maker(state, ordinal)
  if (state.status === 'closed') return helpClocks(state, make)
  return [
    ...promiseClocks(state, make),
    ...acknowledgeClock(state, now, make),
    ...(isFollowUpOwed(state) && state.followUpDue !== null
      ? [make('follow-up', state.id, instantOf(state.followUpDue), null)]
      : []),
    ...helpClocks(state, make),
    ...(state.formal !== null && state.formal.closedAt === null
      ? [make('formal', state.id, instantOf(state.formal.reviewBy), sinceOf(state.formal), ON_DUTY)]
      : []),
    ...(isInSafety(state) && state.safety !== null
      ? [make('safety', state.id, state.safety.raisedAt, state.safety.raisedAt, ON_DUTY)]
      : [])
  ]
}

type More = Partial<Pick<ReminderClock, 'what' | 'channel' | 'performerId' | 'teamId' | 'tellsDuty'>>
type Make = (kind: ReminderKind, id: string, dueAt: Instant, since: Instant | null, more?: More) => ReminderClock

const ON_DUTY = { tellsDuty: true }

/** Since when the present review date stands. */
const sinceOf = ({ openedAt, reviewedAt }: FormalState): Instant => reviewedAt ?? openedAt

const isInSafety = ({ safety }: CaseState): boolean => safety !== null && safety.endedAt === null

function maker(state: CaseState, ordinal: number): Make {
  const { ref, customerId, ownerId, handlerId } = state
  const about = { ordinal, ref, customerId }
  // a promise of which nobody said how reaches them as they reached us
  const usual = state.channel
  const urgent = isInSafety(state)
  const tookIt = state.heard.opening.ownerTookIt === true
  return (kind, id, dueAt, since, more = {}) => {
    const { what = null, channel, performerId = null, teamId = null, tellsDuty = false } = more
    const isOurs = teamId === null && !tellsDuty
    const who = performerId ?? (isOurs ? (handlerId ?? ownerId) : null)
    const tellsOwner = tookIt && ownerId !== null && who !== ownerId
    const isContact = kind === 'promise' || kind === 'acknowledge' || kind === 'follow-up'
    const how = isContact ? (channel ?? usual) : null
    return {
      id: `${kind}:${id}`,
      kind,
      dueAt,
      since,
      urgent,
      what,
      channel: how,
      about,
      performerId: who,
      teamId,
      tellsDuty,
      ownerId,
      tellsOwner
    }
  }
}

function promiseClocks({ promises }: CaseState, make: Make): readonly ReminderClock[] {
  return promises.flatMap((promise) => {
    const { dueAt, fulfilledAt, movedAt, releasedAt, attemptedAt, recurredAt } = instantsOf(promise)
    const { id, kind: what, madeAt, channel, performerId } = promise
    return isOwedByInstants(dueAt, fulfilledAt, movedAt, releasedAt, attemptedAt, recurredAt)
      ? [make('promise', id, dueAt, madeAt, { what, channel, performerId })]
      : []
  })
}

function acknowledgeClock(state: CaseState, now: Instant, make: Make): readonly ReminderClock[] {
  const standing = acknowledgementStanding(state, now)
  if (standing.kind !== 'due' && standing.kind !== 'late') return []
  return [make('acknowledge', state.id, standing.by, state.openedAt)]
}

function helpClocks({ asks }: CaseState, make: Make): readonly ReminderClock[] {
  return asks.flatMap((ask) =>
    ask.answered === null ? [make('help', ask.askId, instantOf(ask.answerBy), ask.askedAt, helpOf(ask))] : []
  )
}

/** Who was asked is told, not who asked: the person, else the team, else whoever is on duty. */
function helpOf({ kind: what, toPersonId, toTeamId }: AskState): More {
  if (toPersonId !== null) return { what, performerId: toPersonId }
  return toTeamId === null ? { what, ...ON_DUTY } : { what, teamId: toTeamId }
}
