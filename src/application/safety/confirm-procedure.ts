import { SAFETY_PROCEDURE } from '../../domain/people/person-event.ts'
import { procedureVersion } from '../../domain/safety/procedure.ts'
import { newEvent } from '../../domain/shared/new-event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { contextOf, type Desk } from '../shared/desk.ts'
import { loadChoices } from './debriefs.ts'

/** Somebody knows the floor's safety procedure: they say so themselves, or a supervisor on their word. Errors: needs-supervisor, person-not-found. */
export async function confirmProcedure(
  desk: Desk,
  personId: string
): Promise<Result<{ readonly seq: number }, Problem>> {
  const context = contextOf(desk)
  if (context.isSupervisor === false && context.by !== personId) return fail(problem('needs-supervisor'))
  const version = procedureVersion((await loadChoices(desk)).safetySteps)
  return desk.book.changeStream('people', personId, (state) => {
    if (state === null || state.erased) return fail(problem('person-not-found'))
    const events = [newEvent(context, 'reading-confirmed', { what: SAFETY_PROCEDURE, version })]
    return ok({ events: [], streams: [{ kind: 'people', id: personId, events }] })
  })
}
