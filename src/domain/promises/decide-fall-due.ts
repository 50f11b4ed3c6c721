import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext } from '../shared/event.ts'
import type { Instant } from '../shared/instant.ts'
import { newEvent } from '../shared/new-event.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { isUnsettled } from './find-promise.ts'
import type { PromiseState } from './promise-state.ts'
import type { WaitsFor } from './promise-terms.ts'
import { verdictOf } from './verdict.ts'

/**
 * What the customer of this case waited for is in place since `fixedAt`: every promise that waits for it falls due at `due`, and never after its
 * backstop. Closed cases get no event, nor do settled promises and those of whose backstop the agreed attempts were made.
 */
export function decideFallDue(
  state: CaseState,
  waitsFor: WaitsFor,
  { due, fixedAt = null }: { readonly due: ZonedTime; readonly fixedAt?: ZonedTime | null },
  context: DecideContext
): readonly CaseEvent[] {
  if (state.status === 'closed' || state.mergedInto !== null) return []
  return state.promises.flatMap((promise) => {
    const { waitsFor: its, due: backstop, id } = promise
    const isIts = its?.kind === waitsFor.kind && its.id === waitsFor.id
    if (!isIts || !isUnsettled(promise, context.now) || isOver(promise, context.now)) return []
    const isLater = backstop !== null && instantOf(due) > instantOf(backstop)
    const data = { promiseId: id, due: isLater ? backstop : due }
    return [newEvent(context, 'promise-fell-due', data, fixedAt ?? undefined)]
  })
}

/** Attempted as often as was agreed, and the backstop has passed: that counts as kept, whatever comes after. */
const isOver = (promise: PromiseState, now: Instant): boolean =>
  promise.due !== null && instantOf(promise.due) < now && verdictOf(promise, now) === 'attempted'
