import { decideAddPerson, decideAddTeam } from '../../domain/people/decide-people.ts'
import type { PersonRole } from '../../domain/people/person-event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { contextOf, sealText, type Desk } from '../shared/desk.ts'
import { takenNames } from './taken-names.ts'

type Added = Promise<Result<{ readonly id: string }, Problem>>

/** Adds a team to the floor. Errors: no name, a name that is taken. */
export async function addTeam(desk: Desk, name: string): Added {
  const sealed = sealText(desk, name, null)
  if (sealed === null) return fail(problem('name-missing'))
  const taken = await takenNames(desk, 'teams')
  const context = contextOf(desk)
  const id = desk.ids.next(context.now)
  const written = await desk.book.changeStream('teams', id, () => {
    const decided = decideAddTeam({ text: name, ref: sealed.ref }, taken, context)
    if (!decided.ok) return decided
    return ok({ events: [], texts: [sealed.row], streams: [{ kind: 'teams', id, events: decided.value }] })
  })
  return written.ok ? ok({ id }) : written
}

/** Adds somebody who works here. Errors: no name, a name that is taken. */
export async function addPerson(desk: Desk, name: string, role: PersonRole, teamId: string | null): Added {
  const context = contextOf(desk)
  const id = desk.ids.next(context.now)
  const sealed = sealText(desk, name, id)
  if (sealed === null) return fail(problem('name-missing'))
  const taken = await takenNames(desk, 'people')
  const written = await desk.book.changeStream('people', id, () => {
    const decided = decideAddPerson({ name: { text: name, ref: sealed.ref }, role, teamId }, taken, context)
    if (!decided.ok) return decided
    return ok({ events: [], texts: [sealed.row], streams: [{ kind: 'people', id, events: decided.value }] })
  })
  return written.ok ? ok({ id }) : written
}
