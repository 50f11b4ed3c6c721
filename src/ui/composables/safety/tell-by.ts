import { nextOpening } from '../../../domain/people/open-at.ts'
import type { TeamState } from '../../../domain/people/team-event.ts'
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../domain/shared/civil-time.ts'
import type { Instant } from '../../../domain/shared/instant.ts'
import { zonedTime, type ZonedTime } from '../../../domain/shared/zoned-time.ts'

/** By when a customer is told an answer unless somebody says otherwise: 24 hours on, or when the team works next after that. */
export function tellBy(now: Instant, zone: string, team: Pick<TeamState, 'hours' | 'zone'> | undefined): ZonedTime {
  const day = Math.ceil((now + MS_PER_DAY) / MS_PER_MINUTE) * MS_PER_MINUTE
  const hours = team?.hours ?? null
  return zonedTime(hours === null ? day : (nextOpening(hours, day, team?.zone ?? zone) ?? day), zone)
}
