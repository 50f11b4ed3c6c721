import type { TeamState } from '../people/team-event.ts'
import { DEFAULT_TRANSFER_LIMIT, type FloorState } from '../settings/floor-event.ts'

/** Limits that teams have set for themselves, by the team's id. */
export type TeamLimits = Readonly<Record<string, number>>

/** The limits of the teams that have one; inactive teams too, because they may still have cases. */
export function teamLimitsOf(teams: Iterable<Pick<TeamState, 'id' | 'transferLimit'>>): TeamLimits {
  return Object.fromEntries(
    [...teams].flatMap(({ id, transferLimit }) => (transferLimit === null ? [] : [[id, transferLimit] as const]))
  )
}

/** The largest limit that can be set: above it a limit would say nothing. */
export const HIGHEST_TRANSFER_LIMIT = 20

/** None at all is a limit too: what must not be passed on. */
export const isTransferLimit = (limit: number): boolean =>
  Number.isInteger(limit) && limit >= 0 && limit <= HIGHEST_TRANSFER_LIMIT

/** A limit as it is typed; null: it is none. */
export function readTransferLimit(text: string): number | null {
  return /^\d{1,3}$/.test(text) && isTransferLimit(Number(text)) ? Number(text) : null
}

/**
 * How many transfers a case may have: the limit of the team that has it now, where that team set one, else of its situation, else the
 * floor's, else 2 (PRODUCT.md §2 and §4).
 */
export function transferLimit(
  limits: FloorState['transferLimits'],
  situation: string | null,
  teamLimits: TeamLimits = {},
  teamId: string | null = null
): number {
  return teamLimits[teamId ?? ''] ?? limits[situation ?? ''] ?? limits[''] ?? DEFAULT_TRANSFER_LIMIT
}
