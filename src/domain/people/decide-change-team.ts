import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { isZone } from '../shared/zoned-time.ts'
import { HIGHEST_TRANSFER_LIMIT, isTransferLimit } from '../transfers/transfer-limit.ts'
import { checkHours } from './check-hours.ts'
import { checkName, type NewName } from './decide-people.ts'
import type { TeamChanged, TeamEvent, TeamState } from './team-event.ts'

/** Another name, zone, hours or limit, dissolved or back; only what differs is written. `name` null: it stays. */
export function decideChangeTeam(
  state: TeamState | null,
  command: { readonly name: NewName | null; readonly taken: readonly string[]; readonly change: TeamChanged },
  context: DecideContext
): Result<readonly TeamEvent[], Problem> {
  if (state === null) return fail(problem('team-not-found'))
  const wrong = (command.name === null ? null : checkName(command.name, command.taken)) ?? checkChange(command.change)
  if (wrong !== null) return fail(wrong)
  const change = differing(state, command.change)
  const events: TeamEvent[] = []
  if (command.name !== null) events.push(newEvent(context, 'team-renamed', { name: command.name.ref }))
  if (Object.keys(change).length > 0) events.push(newEvent(context, 'team-changed', change))
  return ok(events)
}

function checkChange({ zone, hours, transferLimit }: TeamChanged): Problem | null {
  if (typeof zone === 'string' && !isZone(zone)) return problem('zone-not-known', { zone })
  const isLimit = typeof transferLimit !== 'number' || isTransferLimit(transferLimit)
  if (!isLimit) return problem('transfer-limit-out-of-range', { highest: HIGHEST_TRANSFER_LIMIT })
  return hours === undefined || hours === null ? null : checkHours(hours)
}

function differing(state: TeamState, { zone, hours, transferLimit, active }: TeamChanged): TeamChanged {
  return {
    ...(zone !== undefined && zone !== state.zone && { zone }),
    ...(hours !== undefined && JSON.stringify(hours) !== JSON.stringify(state.hours) && { hours }),
    ...(transferLimit !== undefined && transferLimit !== state.transferLimit && { transferLimit }),
    ...(active !== undefined && active !== state.active && { active })
  }
}
