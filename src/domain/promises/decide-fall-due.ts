import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { instantOf, type ZonedTime } from '../shared/zoned-time.ts'
import { isUnsettled } from './find-promise.ts'
import type { WaitsFor } from './promise-terms.ts'

/**
 * What the customer of this case waited for is in place: every promise that waits for it falls due at `due`, and never after its backstop. Closed
 * cases and settled promises get no event.
 */
export function decideFallDue(
  state: CaseState,
  waitsFor: WaitsFor,
  due: ZonedTime,
  context: DecideContext
): readonly CaseEvent[] {
  if (state.status === 'closed' || state.mergedInto !== null) return []
  return state.promises.flatMap((promise) => {
    const { waitsFor: its, due: backstop, id } = promise
    if (its === null || its.kind !== waitsFor.kind || its.id !== waitsFor.id || !isUnsettled(promise, context.now))
      return []
    const isLater = backstop !== null && instantOf(due) > instantOf(backstop)
    return [newEvent(context, 'promise-fell-due', { promiseId: id, due: isLater ? backstop : due })]
  })
}
