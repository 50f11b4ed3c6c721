import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import { decideFixIncident, decideReopenIncident } from '../../domain/cases/decide-incident.ts'
import { canBeTold, promiseExplanation, tellCase } from '../../domain/cases/tell-incident.ts'
import { decideUndoSeveral } from '../../domain/cases/undo-several.ts'
import { decideFallDue } from '../../domain/promises/decide-fall-due.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { instantOf, type ZonedTime } from '../../domain/shared/zoned-time.ts'
import type { CaseChange, StoredCase, StreamChange } from '../ports/floor-book.ts'
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
 * of the text; an update that was promised is kept by it. Erased, merged and closed cases, and those without a channel, are left alone. Errors:
 * nothing to say, nobody to tell.
 */
export async function tellEveryone(desk: Desk, incidentId: string, ordinals: readonly number[], text: string): Told {
  if (text.trim() === '') return fail(problem('incident-message-missing'))
  return inAll(desk, { incidentId, ordinals, copies: text }, (state, context, note) =>
    ok(tellCase(state, { incidentId, contactId: desk.ids.next(context.now), note: note?.ref ?? null }, context))
  )
}

/**
 * The incident is over: whoever was promised to be told when it is fixed must be told by `due`, and never after their backstop. One commit. Errors:
 * it is fixed already, it cannot have been fixed then.
 */
export async function fixIncident(
  desk: Desk,
  incidentId: string,
  ordinals: readonly number[],
  { fixedAt, due }: { readonly fixedAt: ZonedTime | null; readonly due: ZonedTime }
): Told {
  if (instantOf(due) <= desk.clock.now()) return fail(problem('promise-due-in-the-past'))
  const known = await desk.book.loadStreams('incidents')
  const fixed = decideFixIncident(known.get(incidentId) ?? null, fixedAt, contextOf(desk))
  if (!fixed.ok) return fixed
  const stream: StreamChange = { kind: 'incidents', id: incidentId, events: fixed.value }
  return inAll(desk, { incidentId, ordinals, stream }, (state, context) =>
    ok(decideFallDue(state, { kind: 'incident', id: incidentId }, due, context))
  )
}

/** A written explanation, promised to everybody whom the incident concerns. One commit. Errors: a due in the past, nobody to promise it to. */
export function promiseExplanations(desk: Desk, incidentId: string, ordinals: readonly number[], due: ZonedTime): Told {
  return inAll(desk, { incidentId, ordinals }, (state, context) =>
    promiseExplanation(state, { incidentId, promiseId: desk.ids.next(context.now), due }, context)
  )
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
  readonly copies?: string
}

type DecideOne = (
  state: CaseState,
  context: DecideContext,
  copy: SealedText | null
) => Result<readonly CaseEvent[], Problem>

async function inAll(desk: Desk, { incidentId, ordinals, stream, copies = '' }: ToAll, decide: DecideOne): Told {
  const context = contextOf(desk)
  let touched: readonly number[] = []
  const done = await desk.book.changeCases(ordinals, (cases) => {
    const changes: CaseChange[] = []
    for (const { ordinal, state } of cases.filter(isOfIncident(incidentId))) {
      if (state === null) continue
      const copy = sealText(desk, copies, null)
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
