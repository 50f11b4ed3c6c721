import type { FloorChoices } from '../settings/floor-choices.ts'
import { zonedTime, type ZonedTime } from '../shared/zoned-time.ts'
import type { Instant } from '../shared/instant.ts'

type Clocks = Pick<FloorChoices, 'acknowledgeMinutes'>

const MINUTE_MS = 60_000
/** Four hours, where nobody said otherwise. */
const USUAL_MINUTES = 240
/** In public everybody reads how long we take; a letter takes its days. */
const MINUTES_BY_CHANNEL: Readonly<Record<string, number>> = { social: 60, 'public-review': 60, letter: 2_880 }

/** The name of a clock among the floor's choices; channels compare ignoring case, a blank side means any. */
export const acknowledgeKey = (teamId: string | null, channel: string | null): string =>
  `${teamId ?? ''}|${(channel ?? '').toLowerCase()}`

/** Minutes until a customer of this team, on this channel, must know that we have it. A team's own word goes before the floor's, both before ours. */
export function acknowledgeMinutes(choices: Clocks, teamId: string | null, channel: string | null): number {
  const set = choices.acknowledgeMinutes
  const wanted = [
    acknowledgeKey(teamId, channel),
    acknowledgeKey(teamId, null),
    acknowledgeKey(null, channel),
    acknowledgeKey(null, null)
  ]
  return wanted.map((key) => set[key]).find((minutes) => minutes !== undefined) ?? usualMinutes(channel)
}

/** What holds for a channel on a floor that has set nothing. */
export const usualMinutes = (channel: string | null): number =>
  new Map(Object.entries(MINUTES_BY_CHANNEL)).get((channel ?? '').toLowerCase()) ?? USUAL_MINUTES

/** Until when a case opened at `openedAt` must be acknowledged; clocks do not pause at night. */
export function acknowledgeBy(
  choices: Clocks,
  teamId: string | null,
  channel: string,
  openedAt: Instant,
  zone: string
): ZonedTime {
  return zonedTime(openedAt + acknowledgeMinutes(choices, teamId, channel) * MINUTE_MS, zone)
}
