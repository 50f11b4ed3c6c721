import { instantsOf, verdictOf } from '../promises/verdict.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import type { Override } from '../shared/override.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, zonedTime, type ZonedTime } from '../shared/zoned-time.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { followUpDue, type WorkingDays } from './follow-up.ts'
import type { AnswersRecorded, HeardAnswers, StepDetails } from './heard-answers.ts'
import { overwritesUnseen, shownFields, type SeenFields } from './seen-fields.ts'

export interface RecordAnswers {
  /** What was answered; what the case knows already is not written again. `followUpDue` and `followedUp` are this command's own to say. */
  readonly said: AnswersRecorded
  /** With *after*: the follow-up contact, just made or tried. */
  readonly followUp?: FollowUpContact | null
  /** How we reach somebody who spoke in public; missing: by whatever is at hand, within four hours. */
  readonly findThem?: FindThem
  /** What the form had shown; missing: nobody looked at one. */
  readonly seen?: SeenFields
}

export interface FollowUpContact {
  readonly contactId: string
  readonly channel: string
  readonly reached: boolean
  /** When it was; null or missing: just now. */
  readonly occurredAt?: ZonedTime | null
}

/** The promise "find the customer and contact them". */
export interface FindThem {
  readonly promiseId: string
  readonly channel: string | null
  /** null: the default. */
  readonly due: ZonedTime | null
  readonly note: TextRef | null
  /** What pre-flight warned of; missing: nothing. */
  readonly overrides?: readonly Override[]
}

/** Whoever says in public that we let them down is contacted within so many hours, unless said. */
export const FIND_THEM_HOURS = 4
const HOUR = 3_600_000

/**
 * One save of one part of the conversation: a single event with what changed, null for what is forgotten. Saving a step does it, unless it goes on;
 * *after* is done by its contact alone. A word against us in public raises the promise to find the customer, in the same commit. What somebody else
 * answered while the form was open is not replaced unseen.
 */
export function decideRecordAnswers(
  state: CaseState,
  command: RecordAnswers,
  team: WorkingDays,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  const { said, seen, followUp = null } = command
  const news = { ...changed(state.heard[said.part], said.answers), ...changedDetails(state, said.details ?? {}) }
  if (seen !== undefined && overwritesUnseen(news, seen, shownFields(state, said.part)))
    return fail(problem('answers-changed-meanwhile'))
  if (followUp?.channel === '') return fail(problem('channel-missing'))
  if (followUp?.occurredAt && instantOf(followUp.occurredAt) > context.now)
    return fail(problem('occurred-in-the-future'))
  const contact = followUp === null || said.part !== 'after' ? [] : [contactEvent(followUp, context)]
  const answered = answersEvent(state, command, team, context)
  const raised = raisedPromise(state, command, context)
  if (!raised.ok) return raised
  return ok([...contact, ...answered, ...raised.value])
}

function answersEvent(
  state: CaseState,
  { said, followUp = null }: RecordAnswers,
  team: WorkingDays,
  context: DecideContext
): readonly CaseEvent[] {
  const reached = said.part === 'after' && followUp?.reached === true
  const { followedUp: _own, ...wish } = { followedUp: null, ...said.answers }
  const answers: object = { ...changed(state.heard[said.part], wish), ...(reached ? { followedUp: true } : {}) }
  const details = changedDetails(state, said.details ?? {})
  const isNews = Object.keys(answers).length > 0 || Object.keys(details).length > 0
  const finishes = said.part !== 'opening' && said.part !== 'after' && said.unfinished !== true
  const isDone = said.part !== 'opening' && state.steps[said.part] === 'done'
  if (!isNews && (!finishes || isDone)) return []
  const { details: _details, followUpDue: _due, unfinished: _unfinished, ...plain } = said
  const data: AnswersRecorded = {
    ...plain,
    answers,
    ...(Object.keys(details).length > 0 ? { details } : {}),
    ...(finishes && said.part === 'resolve' ? dueAfterResolving(state, team, context) : {}),
    ...(said.unfinished === true && said.part !== 'opening' ? { unfinished: true as const } : {})
  }
  // What the follow-up brought was said when it was made.
  const occurredAt = said.part === 'after' ? (followUp?.occurredAt ?? undefined) : undefined
  return [newEvent(context, 'answers-recorded', data, occurredAt)]
}

/** Told again, a resolved case keeps the follow-up that it has. */
function dueAfterResolving(
  { status, steps, followUpDue: known }: CaseState,
  team: WorkingDays,
  context: DecideContext
): { readonly followUpDue?: ZonedTime } {
  if (status === 'closed' || (steps.resolve === 'done' && known !== null)) return {}
  return { followUpDue: followUpDue(nextSecond(context.now), team) }
}

/** Nothing occurs between seconds, see `newEvent`. */
const nextSecond = (now: number): number => Math.ceil(now / 1_000) * 1_000

function contactEvent(followUp: FollowUpContact, context: DecideContext): CaseEvent {
  const { contactId, channel, reached, occurredAt } = followUp
  const contact = { contactId, direction: 'out' as const, channel, reached, promiseId: null, note: null }
  return newEvent(context, 'contact-recorded', contact, occurredAt ?? undefined)
}

/** What differs from today; null forgets only what is known. */
function changed(today: object, wish: object): object {
  const known: Readonly<Record<string, unknown>> = { ...today }
  const isNews = ([key, value]: [string, unknown]): boolean =>
    value !== undefined && JSON.stringify(value) !== JSON.stringify(known[key] ?? null)
  return Object.fromEntries(Object.entries(wish).filter(isNews))
}

/** "Unknown" is an answer: no root causes at all are written once. */
function changedDetails(state: CaseState, { causeIds, temperature, ...plain }: StepDetails): StepDetails {
  const unique = causeIds === undefined ? [] : [...new Set(causeIds)]
  const isNewCause =
    causeIds !== undefined && (unique.join() !== state.causeIds.join() || (unique.length === 0 && !state.causeUnknown))
  return {
    ...changed(state, plain),
    ...(temperature === undefined || temperature === state.temperatureLast ? {} : { temperature }),
    ...(isNewCause ? { causeIds: unique } : {})
  }
}

/** Somebody said in public that we let them down: a link to it, or told to us as done. */
export function isPublic({ threats, publicLink }: HeardAnswers['empathize']): boolean {
  const went = threats?.some(({ kind, done }) => kind === 'going-public' && done) === true
  return went || (publicLink ?? null) !== null
}

/** Whether saving this raises the promise to find the customer: once, and not where we owe them a call by then anyhow. */
function raisesFindThem(state: CaseState, said: AnswersRecorded, due: number, now: number): boolean {
  if (said.part !== 'empathize' || isPublic(state.heard.empathize)) return false
  return isPublic({ ...state.heard.empathize, ...said.answers }) && !isCalledBy(state, due, now)
}

/** Whether we owe them a call by then anyhow; all epoch ms. */
export const isCalledBy = ({ promises }: Pick<CaseState, 'promises'>, due: number, now: number): boolean =>
  promises.some(
    (promise) => promise.kind === 'call-back' && verdictOf(promise, now) === 'open' && instantsOf(promise).dueAt <= due
  )

/** When they are to be found, unless said. */
export const findThemBy = (now: number, zone: string): ZonedTime =>
  zonedTime(nextSecond(now) + FIND_THEM_HOURS * HOUR, zone)

function raisedPromise(
  state: CaseState,
  { said, findThem }: RecordAnswers,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  const due = findThem?.due ?? findThemBy(context.now, context.zone)
  if (!raisesFindThem(state, said, instantOf(due), context.now)) return ok([])
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  if (instantOf(due) <= context.now) return fail(problem('promise-due-in-the-past'))
  const { promiseId = context.nextId(), channel = null, note = null, overrides = [] } = findThem ?? {}
  const made = { promiseId, kind: 'call-back' as const, due, channel, performerId: state.ownerId, note }
  const warned = overrides.length === 0 ? {} : { overrides }
  return ok([newEvent(context, 'promise-made', { ...made, ...warned })])
}
