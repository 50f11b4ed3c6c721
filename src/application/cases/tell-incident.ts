import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import { decideFixIncident, decideReopenIncident } from '../../domain/cases/decide-incident.ts'
import {
  canBeTold,
  endUpdates,
  promiseExplanation,
  tellCase,
  updatesGoingOn,
  wantedAfter,
  type AfterIncident
} from '../../domain/cases/tell-incident.ts'
import { decideUndoSeveral } from '../../domain/cases/undo-several.ts'
import { decideFallDue } from '../../domain/promises/decide-fall-due.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import type { PromiseWarning } from '../../domain/promises/preflight-promise.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { instantOf, type ZonedTime } from '../../domain/shared/zoned-time.ts'
import type { CaseChange, StoredCase, StreamChange } from '../ports/floor-book.ts'
import { heldBack, overriddenBy } from '../promises/answer-warnings.ts'
import { contextOf, rowsOf, sealText, type Desk, type SealedText } from '../shared/desk.ts'

/** What one action did to many cases, and what it takes to take it back. */
export interface ToldEveryone {
  readonly incidentId: string
  /** When it was written down, epoch ms. */
  readonly recordedAt: Instant
  /** The cases it wrote into. */
  readonly ordinals: readonly number[]
  /** It also said that the incident is over. */
  readonly fixed: boolean
}

type Told = Promise<Result<ToldEveryone, Problem>>

/**
 * One message to everybody whom the incident concerns: one commit, and in each open case a contact of its own, on its own channel, with its own copy
 * of the text; it keeps the update that was promised, and what fell due when this was fixed. Erased, merged and closed cases, and those without a channel, are left alone. Errors:
 * nothing to say, nobody to tell.
 */
export async function tellEveryone(desk: Desk, incidentId: string, ordinals: readonly number[], text: string): Told {
  if (text.trim() === '') return fail(problem('incident-message-missing'))
  return inAll(desk, { incidentId, ordinals, copies: () => text }, (state, context, note) =>
    ok(tellCase(state, { incidentId, contactId: desk.ids.next(context.now), note: note?.ref ?? null }, context))
  )
}

export interface FixInput {
  /** null: just now. */
  readonly fixedAt: ZonedTime | null
  /** Until then whoever waits for it must be told. */
  readonly due: ZonedTime
  /** Why the regular updates end now, of which each case gets its own copy; missing or blank: they go on. */
  readonly endUpdates?: string
}

/**
 * The incident is over: whoever was promised to be told when it is fixed must be told by `due`, and never after their backstop; if wished, the regular
 * updates of its cases end. One commit. Errors: it is fixed already, it cannot have been fixed then.
 */
export async function fixIncident(
  desk: Desk,
  incidentId: string,
  ordinals: readonly number[],
  { fixedAt, due, endUpdates: why = '' }: FixInput
): Told {
  if (instantOf(due) <= desk.clock.now()) return fail(problem('promise-due-in-the-past'))
  const known = await desk.book.loadStreams('incidents')
  const fixed = decideFixIncident(known.get(incidentId) ?? null, fixedAt, contextOf(desk))
  if (!fixed.ok) return fixed
  const stream: StreamChange = { kind: 'incidents', id: incidentId, events: fixed.value }
  const copies = (state: CaseState): string => (updatesGoingOn(state, desk.clock.now()).length > 0 ? why : '')
  return inAll(desk, { incidentId, ordinals, stream, copies }, (state, context, reason) => {
    const fallen = decideFallDue(state, { kind: 'incident', id: incidentId }, { due, fixedAt }, context)
    const ended = reason === null ? ok([]) : endUpdates(state, incidentId, reason.ref, context)
    return ended.ok ? ok([...fallen, ...ended.value]) : ended
  })
}

export interface ExplainInput {
  /** Also that it will not happen again; missing: not promised. */
  readonly noRecurrence?: boolean
  /** What pre-flight warned of, case by case, and the one reason why it is promised all the same; missing: nothing. */
  readonly warningsOf?: (state: CaseState, kind: AfterIncident) => readonly PromiseWarning[]
  readonly overrideReason?: string
}

/**
 * A written explanation, promised to everybody whom the incident concerns, if wished with the promise that it will not happen again. One commit.
 * Errors: a due in the past, nobody to promise it to, a warning in any of the cases without a reason.
 */
export function promiseExplanations(
  desk: Desk,
  incidentId: string,
  ordinals: readonly number[],
  due: ZonedTime,
  { noRecurrence = false, warningsOf = () => [], overrideReason = '' }: ExplainInput = {}
): Told {
  const now = desk.clock.now()
  const warned = (state: CaseState, kind: AfterIncident): readonly PromiseWarning[] =>
    wantedAfter(state, noRecurrence, now).includes(kind) ? warningsOf(state, kind) : []
  const isWarned = (state: CaseState): boolean =>
    warned(state, 'written-explanation').length + warned(state, 'no-recurrence').length > 0
  const copies = (state: CaseState): string => (isWarned(state) ? overrideReason : '')
  return inAll(desk, { incidentId, ordinals, copies }, (state, context, reason) => {
    const [explained, again] = [
      overriddenBy(reason, warned(state, 'written-explanation')),
      overriddenBy(reason, warned(state, 'no-recurrence'))
    ]
    const command = { incidentId, promiseId: desk.ids.next(context.now), due, overrides: explained.overrides }
    const also = noRecurrence
      ? { noRecurrence: { promiseId: desk.ids.next(context.now), overrides: again.overrides } }
      : {}
    const isUnanswered = explained.isUnanswered || again.isUnanswered
    return heldBack(promiseExplanation(state, { ...command, ...also }, context), { isUnanswered })
  })
}

/** Takes such an action back, in all cases or in none; an incident that it closed goes on. */
export async function undoTold(desk: Desk, told: ToldEveryone): Promise<Result<{ readonly seq: number }, Problem>> {
  const context = contextOf(desk)
  const stream = told.fixed ? await reopening(desk, told.incidentId, context) : null
  if (told.ordinals.length === 0) return stream === null ? fail(problem('undo-nothing')) : streamAlone(desk, stream)
  return desk.book.changeCases(told.ordinals, (cases) => {
    const sides = cases.flatMap(({ ordinal, state, events }) => (state === null ? [] : [{ ordinal, state, events }]))
    const undone = decideUndoSeveral(sides, told.recordedAt, context)
    return undone.ok ? ok(withStream(undone.value, stream)) : undone
  })
}

interface ToAll {
  readonly incidentId: string
  readonly ordinals: readonly number[]
  /** Written with the first case. */
  readonly stream?: StreamChange
  /** A text of which each case gets a copy of its own, which lives and is erased with it. */
  readonly copies?: (state: CaseState) => string
}

type DecideOne = (
  state: CaseState,
  context: DecideContext,
  copy: SealedText | null
) => Result<readonly CaseEvent[], Problem>

async function inAll(desk: Desk, { incidentId, ordinals, stream, copies = () => '' }: ToAll, decide: DecideOne): Told {
  const context = contextOf(desk)
  let touched: readonly number[] = []
  const done = await desk.book.changeCases(ordinals, (cases) => {
    const changes: CaseChange[] = []
    for (const { ordinal, state } of cases.filter(isOfIncident(incidentId))) {
      if (state === null) continue
      const copy = sealText(desk, copies(state), null)
      const decided = decide(state, context, copy)
      if (!decided.ok) return decided
      if (decided.value.length > 0) changes.push({ ordinal, events: decided.value, texts: rowsOf(copy) })
    }
    if (changes.length === 0 && stream === undefined) return fail(problem('incident-nobody-to-tell'))
    touched = changes.map(({ ordinal }) => ordinal)
    return ok(withStream(changes, stream ?? null))
  })
  if (!done.ok) return done
  if (touched.length === 0 && stream !== undefined) {
    const alone = await streamAlone(desk, stream)
    if (!alone.ok) return alone
  }
  return ok({ incidentId, recordedAt: context.now, ordinals: touched, fixed: stream !== undefined })
}

/** The columns may be a moment behind: what a case says itself decides. */
const isOfIncident =
  (incidentId: string) =>
  ({ state }: StoredCase): boolean =>
    state !== null && state.incidentId === incidentId && state.mergedInto === null

function withStream(changes: readonly CaseChange[], stream: StreamChange | null): readonly CaseChange[] {
  return stream === null ? changes : changes.map((change, i) => (i === 0 ? { ...change, streams: [stream] } : change))
}

function streamAlone(desk: Desk, stream: StreamChange): Promise<Result<{ readonly seq: number }, Problem>> {
  return desk.book.changeStream('incidents', stream.id, () => ok({ events: [], streams: [stream] }))
}

async function reopening(desk: Desk, id: string, context: DecideContext): Promise<StreamChange | null> {
  const known = await desk.book.loadStreams('incidents')
  const decided = decideReopenIncident(known.get(id) ?? null, context)
  return decided.ok && decided.value.length > 0 ? { kind: 'incidents', id, events: decided.value } : null
}

/** In how many of these cases regular updates go on. */
export async function casesWithUpdates(desk: Desk, ordinals: readonly number[]): Promise<number> {
  const now = desk.clock.now()
  const states = (await desk.book.loadCases(ordinals)).flatMap(({ state }) => (state === null ? [] : [state]))
  return states.filter((state) => updatesGoingOn(state, now).length > 0).length
}

/** How many of these cases a message would reach, and how many have no channel to reach them on. */
export async function whomToTell(
  desk: Desk,
  ordinals: readonly number[]
): Promise<{ readonly reachable: number; readonly withoutChannel: readonly string[] }> {
  const states = (await desk.book.loadCases(ordinals)).flatMap(({ state }) => (state === null ? [] : [state]))
  const open = states.filter(({ mergedInto, status }) => mergedInto === null && status !== 'closed')
  return {
    reachable: open.filter(canBeTold).length,
    withoutChannel: open.filter((state) => !canBeTold(state)).map(({ ref }) => ref)
  }
}
