import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { withoutRecurrence } from '../promises/evolve-promises.ts'
import { escalationsOf } from '../safety/escalations.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { transferCounts } from '../transfers/transfer-counts.ts'
import type { CaseAbsorbed, CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { asTold } from './told-events.ts'
import { isLearned, UNDO_MS } from './undo-action.ts'

/** One of the two cases of a merge. */
export interface MergeSide {
  readonly ordinal: number
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
}

export interface MergeDecision {
  readonly duplicate: readonly CaseEvent[]
  readonly kept: readonly CaseEvent[]
}

/**
 * Merges a duplicate into the case that is kept: everything promised, every move and every exchange with the customer counts there from now on. The
 * one kept must be open, because what was promised would otherwise vanish in a closed case; whether the duplicate is open or closed does not matter.
 */
export function decideMerge(
  duplicate: MergeSide,
  kept: MergeSide,
  context: DecideContext
): Result<MergeDecision, Problem> {
  const refused = refusal(duplicate, kept)
  if (refused !== null) return fail(refused)
  const { promises, transfers, transferFacts, incidentId, acknowledgement, contacts } = duplicate.state
  const escalations = escalationsOf(duplicate.state)
  const absorbed = {
    ...nameOf(duplicate),
    promises: withoutRecurrence(promises, kept.ordinal),
    transfers,
    undocumented: transferCounts(duplicate.state).undocumented,
    teams: transferFacts.teamsSeen,
    ...(incidentId === null ? {} : { incidentId }),
    ...(acknowledgement === null ? {} : { acknowledgement }),
    ...clockFor(kept.state, duplicate.state),
    ...(contacts.length === 0 ? {} : { contacts }),
    ...(escalations === 0 ? {} : { escalations })
  }
  return ok({
    duplicate: [newEvent(context, 'merged-into', nameOf(kept))],
    kept: [newEvent(context, 'case-absorbed', absorbed)]
  })
}

/** One clock runs for both: the kept case's own, else the duplicate's, which is judged by what was needed there. */
const clockFor = (kept: CaseState, { acknowledgeBy, neededAtClock }: CaseState): Pick<CaseAbsorbed, 'clock'> =>
  kept.acknowledgeBy !== null || acknowledgeBy === null ? {} : { clock: { acknowledgeBy, neededAtClock } }

const nameOf = ({ ordinal, state }: MergeSide) => ({ ordinal, ref: state.ref })

function refusal(duplicate: MergeSide, kept: MergeSide): Problem | null {
  if (duplicate.ordinal === kept.ordinal) return problem('merge-same-case')
  if (duplicate.state.mergedInto !== null) return problem('case-merged', { ref: duplicate.state.mergedInto.ref })
  if (kept.state.mergedInto !== null) return problem('case-merged', { ref: kept.state.mergedInto.ref })
  if (kept.state.status === 'closed') return problem('merge-into-closed', { ref: kept.state.ref })
  return unfinishedIn(duplicate.state)
}

/**
 * What would be out of sight in a duplicate, and is carried over by no event: somebody waits for an answer, safety, the formal channel, those
 * who took part in public and have not been talked with.
 */
function unfinishedIn({ ref, asks, safety, formal, participants }: CaseState): Problem | null {
  const open = asks.filter(({ answered }) => answered === null).length
  if (safety !== null && safety.endedAt === null) return problem('merge-in-safety', { ref })
  if (formal !== null && formal.closedAt === null) return problem('merge-open-formal', { ref })
  if (open > 0) return problem('merge-open-asks', { ref, count: open })
  const waiting = participants.filter(({ standing }) => standing !== 'talked' && standing !== 'declined').length
  return waiting > 0 ? problem('merge-open-participants', { ref, count: waiting }) : null
}

/**
 * Takes a merge back, in both cases at once: within ten minutes, by who merged, and only while it is the newest thing that happened in either
 * (PRODUCT.md §2, Undo), because what came after rests on it.
 */
export function decideUnmerge(
  duplicate: MergeSide,
  kept: MergeSide,
  context: DecideContext
): Result<MergeDecision, Problem> {
  const [gone, came] = [newestByHand(duplicate.events), newestByHand(kept.events)]
  if (duplicate.state.mergedInto?.ordinal !== kept.ordinal) return fail(problem('undo-nothing'))
  const isMerge = gone?.type === 'merged-into' && came?.type === 'case-absorbed'
  if (!isMerge || came.data.ordinal !== duplicate.ordinal) return fail(problem('undo-newer-first'))
  if (hasNewerRecord(duplicate.events, gone) || hasNewerRecord(kept.events, came))
    return fail(problem('undo-newer-first'))
  if (gone.by !== context.by || gone.device !== context.device) return fail(problem('undo-not-yours'))
  if (context.now - gone.recordedAt > UNDO_MS) return fail(problem('undo-too-late'))
  return ok({
    duplicate: [newEvent(context, 'action-undone', { eventIds: [gone.id] })],
    kept: [newEvent(context, 'action-undone', { eventIds: [came.id] })]
  })
}

/** The newest event that a person wrote here and that still counts; what the case learned from another one is none. */
export function newestByHand(events: readonly CaseEvent[]): CaseEvent | undefined {
  const byHand = asTold(events).filter((event) => event.importId === undefined && !isLearned(event))
  return byHand.reduce<CaseEvent | undefined>((a, b) => (a !== undefined && a.id > b.id ? a : b), undefined)
}

const hasNewerRecord = (events: readonly CaseEvent[], { id }: CaseEvent): boolean =>
  events.some((event) => event.importId !== undefined && event.id > id)
