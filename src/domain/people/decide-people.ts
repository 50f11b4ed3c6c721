import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { PersonEvent, PersonRole } from './person-event.ts'
import type { TeamEvent } from './team-event.ts'

export interface NewName {
  readonly text: string
  readonly ref: TextRef
}

function checkName(name: NewName, taken: readonly string[]): Problem | null {
  const text = name.text.trim().toLowerCase()
  if (text === '') return problem('name-missing')
  return taken.some((other) => other.trim().toLowerCase() === text)
    ? problem('name-taken', { name: name.text.trim() })
    : null
}

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
