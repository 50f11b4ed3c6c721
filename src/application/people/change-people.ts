import { decideChangeTeam } from '../../domain/people/decide-change-team.ts'
import { decideChangePerson, type NewName } from '../../domain/people/decide-people.ts'
import type { PersonChanged } from '../../domain/people/person-event.ts'
import type { TeamChanged } from '../../domain/people/team-event.ts'
import { decideFloor } from '../../domain/settings/decide-floor.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { FLOOR_STREAM_ID } from '../../domain/shared/streams.ts'
import type { Change, StreamChange } from '../ports/floor-book.ts'
import { contextOf, rowsOf, sealText, type Desk, type SealedText } from '../shared/desk.ts'
import { newNameOf, takenNames } from './taken-names.ts'

type Changed = Promise<Result<{ readonly seq: number }, Problem>>

export interface PersonWish extends PersonChanged {
  /** Missing or as it is: stays. */
  readonly name?: string
}

export interface TeamWish extends TeamChanged {
  readonly name?: string
}

/**
 * Renames somebody, changes role or team, lets them go or takes them back. Whoever goes leaves the desk, too; what they recorded, own and
 * owe stays theirs. Errors: person-not-found, name-missing, name-taken.
 */
export async function changePerson(desk: Desk, id: string, { name, ...change }: PersonWish): Changed {
  const [people, settings] = await Promise.all([desk.book.loadStreams('people'), desk.book.loadStreams('settings')])
  const renamed = await rename(desk, 'people', id, people.get(id)?.name.id, name)
  if (!renamed.ok) return renamed
  const context = contextOf(desk)
  const floor = settings.get(FLOOR_STREAM_ID) ?? null
  const leaves = change.active === false && floor?.deskPersonId === id
  return desk.book.changeStream('people', id, (state) => {
    const decided = decideChangePerson(state, { ...renamed.value.command, change }, context)
    if (!decided.ok) return decided
    const desks = leaves ? decideFloor(floor, { deskPersonId: null }, context) : []
    return ok(
      changeOf(renamed.value.sealed, [
        { kind: 'people', id, events: decided.value },
        { kind: 'settings', id: FLOOR_STREAM_ID, events: desks }
      ])
    )
  })
}

/**
 * Renames a team, sets its zone, hours and transfer limit, dissolves it or takes it back. Errors: team-not-found, name-missing, name-taken,
 * zone-not-known, transfer-limit-out-of-range, hours-…, holiday-not-a-date.
 */
export async function changeTeam(desk: Desk, id: string, { name, ...change }: TeamWish): Changed {
  const teams = await desk.book.loadStreams('teams')
  const renamed = await rename(desk, 'teams', id, teams.get(id)?.name.id, name)
  if (!renamed.ok) return renamed
  const context = contextOf(desk)
  return desk.book.changeStream('teams', id, (state) => {
    const decided = decideChangeTeam(state, { ...renamed.value.command, change }, context)
    if (!decided.ok) return decided
    return ok(changeOf(renamed.value.sealed, [{ kind: 'teams', id, events: decided.value }]))
  })
}

interface Renaming {
  readonly sealed: SealedText | null
  readonly command: { readonly name: NewName | null; readonly taken: readonly string[] }
}

async function rename(
  desk: Desk,
  kind: 'teams' | 'people',
  id: string,
  present: string | undefined,
  typed: string | undefined
): Promise<Result<Renaming, Problem>> {
  const text = await newNameOf(desk, present, typed)
  if (text === null) return ok({ sealed: null, command: { name: null, taken: [] } })
  const sealed = sealText(desk, text, kind === 'people' ? id : null)
  if (sealed === null) return fail(problem('name-missing'))
  return ok({ sealed, command: { name: { text, ref: sealed.ref }, taken: await takenNames(desk, kind, id) } })
}

function changeOf(sealed: SealedText | null, streams: readonly StreamChange[]): Change {
  return { events: [], texts: rowsOf(sealed), streams: streams.filter(({ events }) => events.length > 0) }
}
