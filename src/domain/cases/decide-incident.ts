import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent, occurringNow } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import type { IncidentChanged, IncidentEvent, IncidentState } from './incident-event.ts'

type Decision = Result<readonly IncidentEvent[], Problem>

/** A name is enough; `startedAt` null: just now. */
export function decideOpenIncident(
  { name, startedAt }: { readonly name: TextRef | null; readonly startedAt: ZonedTime | null },
  context: DecideContext
): Decision {
  if (name === null) return fail(problem('incident-name-missing'))
  const opened = newEvent(context, 'incident-opened', { name, startedAt: startedAt ?? occurringNow(context) })
  return isFuture(opened.data.startedAt, context) ? fail(problem('occurred-in-the-future')) : ok([opened])
}

/** Writes only what differs; texts are new by nature. */
export function decideChangeIncident(
  state: IncidentState | null,
  wish: IncidentChanged,
  context: DecideContext
): Decision {
  if (state === null) return fail(problem('incident-not-found'))
  const known: Readonly<Record<string, unknown>> = { ...state }
  const change = Object.entries(wish).filter(([field, value]) => value !== undefined && value !== known[field])
  return ok(change.length === 0 ? [] : [newEvent(context, 'incident-changed', Object.fromEntries(change))])
}

/** It is over; `fixedAt` null: just now. Whoever waits for it is told apart, see `tell-incident`. */
export function decideFixIncident(
  state: IncidentState | null,
  fixedAt: ZonedTime | null,
  context: DecideContext
): Decision {
  if (state === null) return fail(problem('incident-not-found'))
  if (state.fixedAt !== null) return fail(problem('incident-already-fixed'))
  const at = fixedAt ?? occurringNow(context)
  if (isFuture(at, context)) return fail(problem('occurred-in-the-future'))
  if (instantOf(at) < state.startedAt) return fail(problem('incident-fixed-before-start'))
  return ok([newEvent(context, 'incident-fixed', { fixedAt: at })])
}

/** It came back, or the fix was told by mistake. */
export function decideReopenIncident(state: IncidentState | null, context: DecideContext): Decision {
  if (state === null) return fail(problem('incident-not-found'))
  return ok(state.fixedAt === null ? [] : [newEvent(context, 'incident-reopened', {})])
}

/** Which incident caused the case; null: none. Known of a closed case too. */
export function decideLinkIncident(
  state: Pick<CaseState, 'incidentId'>,
  incidentId: string | null,
  context: DecideContext
): Result<readonly CaseEvent[], Problem> {
  return ok(state.incidentId === incidentId ? [] : [newEvent(context, 'incident-linked', { incidentId })])
}

const isFuture = (time: ZonedTime, context: DecideContext): boolean =>
  instantOf(time) > instantOf(occurringNow(context))
