import { isUnsettled } from '../promises/find-promise.ts'
import { madeAtOf } from '../promises/make-terms.ts'
import { missedBy, type Missed } from '../promises/next-update.ts'
import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { againstClosing } from './against-closing.ts'
import type { CaseEvent, CaseOpened, DetailsChanged } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { overwritesUnseen, shownFields, type SeenFields } from './seen-fields.ts'
import type { RailStep } from './vocabulary.ts'

type Decision = Result<readonly CaseEvent[], Problem>

export interface OpenCase extends Omit<CaseOpened, 'summary'> {
  readonly summary: TextRef | null
  /** Whether a first name was given: a case is somebody's. */
  readonly hasFirstName: boolean
  /** When it came to us; null or missing: just now. */
  readonly receivedAt?: ZonedTime | null
}

/** A first name, a channel and one line of what happened are enough. */
export function decideOpenCase(command: OpenCase, context: DecideContext): Decision {
  const { hasFirstName, summary, receivedAt = null, ...rest } = command
  if (!hasFirstName) return fail(problem('first-name-missing'))
  if (rest.channel === '') return fail(problem('channel-missing'))
  if (summary === null) return fail(problem('summary-missing'))
  if (isAhead(receivedAt, context) || isAhead(rest.happenedAt, context)) return fail(problem('occurred-in-the-future'))
  return ok([newEvent(context, 'case-opened', { ...rest, summary }, receivedAt ?? undefined)])
}

const isAhead = (time: ZonedTime | null | undefined, { now }: DecideContext): boolean =>
  time !== null && time !== undefined && instantOf(time) > now

/**
 * Writes only what differs; texts are new by nature, so they always count as changed. `seen`: what the form had shown; what somebody else changed
 * since is not replaced unseen.
 */
export function decideChangeDetails(
  state: CaseState,
  wish: DetailsChanged,
  context: DecideContext,
  seen?: SeenFields
): Decision {
  const { happenedAt } = wish
  if (isAhead(happenedAt, context)) return fail(problem('occurred-in-the-future'))
  // The state knows the instant alone.
  const told: SeenFields = { ...wish, ...(happenedAt ? { happenedAt: instantOf(happenedAt) } : {}) }
  if (seen !== undefined && overwritesUnseen(told, seen, shownFields(state, null)))
    return fail(problem('answers-changed-meanwhile'))
  const today: SeenFields = { ...state, temperature: state.temperatureLast }
  const changed = Object.entries(wish).filter(([field, value]) => value !== undefined && told[field] !== today[field])
  return changed.length === 0 ? ok([]) : ok([newEvent(context, 'details-changed', Object.fromEntries(changed))])
}

export function decideAddNote(text: TextRef | null, context: DecideContext): Decision {
  return text === null ? fail(problem('note-missing')) : ok([newEvent(context, 'note-added', { text })])
}

/** What another window has done or waived meanwhile is not waived once more: the reason would be lost without a word. */
export function decideWaiveStep(
  state: CaseState,
  step: RailStep,
  reason: TextRef | null,
  context: DecideContext
): Decision {
  if (reason === null) return fail(problem('waive-needs-reason'))
  if (state.steps[step] !== undefined) return fail(problem('step-already-settled'))
  return ok([newEvent(context, 'step-waived', { step, reason })])
}

/**
 * The end of a case, unless something speaks against it (`againstClosing`). The follow-up is done, or waived here with a reason.
 */
export function decideCloseCase(
  state: CaseState,
  context: DecideContext,
  waiveFollowUp: TextRef | null = null
): Decision {
  if (state.status === 'closed') return fail(problem('case-already-closed'))
  const refused = againstClosing(state, context)
  if (refused !== null) return fail(refused)
  const needsFollowUp = state.steps.after === undefined
  if (needsFollowUp && waiveFollowUp === null) return fail(problem('case-needs-follow-up'))
  const waived = needsFollowUp && waiveFollowUp !== null ? waivedAfter(waiveFollowUp, context) : []
  const { events, promiseIds: missed } = missedUpdates(state, context)
  return ok([...waived, ...events, newEvent(context, 'case-closed', missed.length === 0 ? {} : { missed })])
}

/** With the case its rhythms end: what was missed of them meanwhile counts as broken. */
function missedUpdates(state: CaseState, context: DecideContext): Missed {
  const at = madeAtOf(null, context)
  const owed = state.promises.filter((promise) => promise.cadence !== null && isUnsettled(promise, context.now))
  const all = owed.map((promise) => missedBy(state, promise, at, context))
  return { events: all.flatMap(({ events }) => events), promiseIds: all.flatMap(({ promiseIds }) => promiseIds) }
}

const waivedAfter = (reason: TextRef, context: DecideContext): readonly CaseEvent[] => [
  newEvent(context, 'step-waived', { step: 'after' as const, reason })
]

/** What was closed, or resolved to nobody's relief, is worked on again: it has to be resolved and followed up anew. */
export function decideReopenCase(state: CaseState, reason: TextRef | null, context: DecideContext): Decision {
  if (state.status === 'open') return fail(problem('case-not-closed'))
  return ok([newEvent(context, 'case-reopened', { reason })])
}
