import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { PersonChanged, PersonEvent, PersonRole, PersonState } from './person-event.ts'
import type { TeamEvent } from './team-event.ts'

export interface NewName {
  readonly text: string
  readonly ref: TextRef
}

/** What is wrong with a name beside the others of its kind; case and surrounding space do not make it another one. */
export function checkName(name: NewName, taken: readonly string[]): Problem | null {
  const text = nameKey(name.text)
  if (text === '') return problem('name-missing')
  return taken.some((other) => nameKey(other) === text) ? problem('name-taken', { name: name.text.trim() }) : null
}

/** As imports compare names, so that a file finds what a person typed. */
const nameKey = (text: string): string => text.trim().normalize('NFC').toLowerCase()

export function decideAddTeam(
  name: NewName,
  taken: readonly string[],
  context: DecideContext
): Result<readonly TeamEvent[], Problem> {
  const wrong = checkName(name, taken)
  return wrong === null ? ok([newEvent(context, 'team-added', { name: name.ref })]) : fail(wrong)
}

export function decideAddPerson(
  command: { readonly name: NewName; readonly role: PersonRole; readonly teamId: string | null },
  taken: readonly string[],
  context: DecideContext
): Result<readonly PersonEvent[], Problem> {
  const wrong = checkName(command.name, taken)
  if (wrong !== null) return fail(wrong)
  return ok([newEvent(context, 'person-added', { name: command.name.ref, role: command.role, teamId: command.teamId })])
}

/** Another name, another role or team, gone or back; only what differs is written. `name` null: it stays. */
export function decideChangePerson(
  state: PersonState | null,
  command: { readonly name: NewName | null; readonly taken: readonly string[]; readonly change: PersonChanged },
  context: DecideContext
): Result<readonly PersonEvent[], Problem> {
  if (state === null || state.erased) return fail(problem('person-not-found'))
  const wrong = command.name === null ? null : checkName(command.name, command.taken)
  if (wrong !== null) return fail(wrong)
  const { role, teamId, active } = command.change
  const change: PersonChanged = {
    ...(role !== undefined && role !== state.role && { role }),
    ...(teamId !== undefined && teamId !== state.teamId && { teamId }),
    ...(active !== undefined && active !== state.active && { active })
  }
  const events: PersonEvent[] = []
  if (command.name !== null) events.push(newEvent(context, 'person-renamed', { name: command.name.ref }))
  if (Object.keys(change).length > 0) events.push(newEvent(context, 'person-changed', change))
  return ok(events)
}
