import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import { decideHandOverPromise } from '../../domain/promises/decide-hand-over.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { StoredCase } from '../ports/floor-book.ts'
import type { HandedPromise } from '../promises/hand-over-promises.ts'
import { contextOf, type Desk } from '../shared/desk.ts'

type Living = StoredCase & { readonly state: CaseState }

const living = (cases: readonly StoredCase[]): readonly Living[] =>
  cases.flatMap((stored) => (stored.state === null ? [] : [{ ...stored, state: stored.state }]))

/**
 * Takes a handing over back: every one of its promises that nothing has happened to since goes back to `from`, in one commit. Returns how
 * many did. Errors: hand-over-nothing.
 */
export async function handBackPromises(
  desk: Desk,
  handed: readonly HandedPromise[],
  from: string | null
): Promise<Result<number, Problem>> {
  const context = contextOf(desk)
  const ordinals = [...new Set(handed.map(({ ordinal }) => ordinal))]
  let back = 0
  const written = await desk.book.changeCases(ordinals, (cases) => {
    const changes = living(cases).map((stored) => ({
      ordinal: stored.ordinal,
      events: handed.flatMap((one) => (isUntouched(stored, one) ? handBack(stored.state, one, from, context) : []))
    }))
    back = changes.reduce((sum, { events }) => sum + events.length, 0)
    return back === 0 ? fail(problem('hand-over-nothing')) : ok(changes)
  })
  return written.ok ? ok(back) : written
}

function handBack(
  state: CaseState,
  { promiseId }: HandedPromise,
  from: string | null,
  context: DecideContext
): readonly CaseEvent[] {
  const decided = decideHandOverPromise(state, { promiseId, performerId: from, note: null }, context)
  // kept, moved or released meanwhile: that stands
  return decided.ok ? decided.value : []
}

/** Whether nothing about the promise was recorded after it was handed over. */
function isUntouched({ ordinal, events }: Living, handed: HandedPromise): boolean {
  if (ordinal !== handed.ordinal) return false
  return !events.some(
    ({ id, data }) => id > handed.eventId && 'promiseId' in data && data.promiseId === handed.promiseId
  )
}
