import type { DecideContext, EventId } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf } from '../shared/zoned-time.ts'
import type { CaseEvent, CaseEventType } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { asTold } from './told-events.ts'

/** For so long an action can be taken back by its author (PRODUCT.md §2). */
export const UNDO_MS = 600_000

/** The newest action on a case. */
export interface Undoable {
  readonly eventIds: readonly EventId[]
  /** In the order they were written. */
  readonly types: readonly CaseEventType[]
  /** First instant at which it cannot be taken back any more, by its age alone. */
  readonly until: Instant
}

/**
 * What one undo would take back, or why nothing: the newest action still counting that a person wrote here, whoever brought newer rows by file. An
 * action is what was written at the same instant by the same person at the same desk. `state` is the case as the events tell it now.
 */
export function undoable(
  events: readonly CaseEvent[],
  state: Pick<CaseState, 'promises'>,
  context: Pick<DecideContext, 'now' | 'by' | 'device' | 'isSupervisor'>
): Result<Undoable, Problem> {
  const action = newestAction(events)
  const first = action[0]
  if (first === undefined) return fail(problem('undo-nothing'))
  if (action.some(({ type }) => type === 'person-erased')) return fail(problem('customer-erased'))
  if (first.by !== context.by || first.device !== context.device) return fail(problem('undo-not-yours'))
  if (context.now - first.recordedAt > UNDO_MS) return fail(problem('undo-too-late'))
  if (action.some(isOneOfSeveral)) return fail(problem('undo-elsewhere'))
  // taking an alarm back ends safety mode, which is a supervisor's to do
  if (context.isSupervisor === false && action.some(({ type }) => type === 'safety-raised'))
    return fail(problem('undo-safety'))
  if (touchesPastPromise(action, state, context.now)) return fail(problem('undo-promise-due-passed'))
  return ok({
    eventIds: action.map(({ id }) => id),
    types: action.map(({ type }) => type),
    until: first.recordedAt + UNDO_MS + 1
  })
}

/** Takes the newest action back, last in first out; nothing is deleted. */
export function decideUndo(
  events: readonly CaseEvent[],
  state: CaseState,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  const found = undoable(events, state, context)
  return found.ok ? ok([newEvent(context, 'action-undone', { eventIds: found.value.eventIds })]) : found
}

/**
 * What was written last by hand and still counts, at one instant by one person at one desk; empty: nothing was. What the case learned from another
 * one is nobody's action here: it is reconciled whenever something is taken back.
 */
export function newestAction(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const byHand = asTold(events)
    .filter((event) => event.importId === undefined && !isLearned(event))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const newest = byHand.at(-1)
  if (newest === undefined) return []
  const isPart = ({ recordedAt, by, device }: CaseEvent): boolean =>
    recordedAt === newest.recordedAt && by === newest.by && device === newest.device
  return byHand.slice(byHand.findLastIndex((event) => !isPart(event)) + 1)
}

/** Told by another case of the customer: that something promised happened again, or did not. */
export const isLearned = ({ type }: Pick<CaseEvent, 'type'>): boolean =>
  type === 'recurrence-noticed' || type === 'recurrence-withdrawn'

/** Written into several cases at once, so that it is taken back in all of them or in none. */
export function isOneOfSeveral({ type, data }: CaseEvent): boolean {
  if (type === 'details-changed') return data.customerId !== undefined
  if (type === 'contact-recorded' || type === 'promise-made' || type === 'promise-released')
    return data.ofIncident !== undefined
  return type === 'merged-into' || type === 'case-absorbed' || type === 'promise-fell-due'
}

/** A promise whose due has passed cannot be undone: neither what became of it, nor its making. */
export function touchesPastPromise(
  action: readonly CaseEvent[],
  { promises }: Pick<CaseState, 'promises'>,
  now: Instant
): boolean {
  const touched = new Set(action.flatMap(promisesTouched))
  return promises.some(({ id, due }) => touched.has(id) && due !== null && instantOf(due) < now)
}

function promisesTouched(event: CaseEvent): readonly string[] {
  if (event.type === 'promise-moved') return [event.data.promiseId, event.data.nextPromiseId]
  return 'promiseId' in event.data && event.data.promiseId !== null ? [event.data.promiseId] : []
}
