import { computed, type ComputedRef } from 'vue'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { useShownCase } from '../cases/use-shown-case.ts'
import {
  closedTeam,
  lastThere,
  preflightTransfer,
  transferWarnings,
  type TransferPreflight,
  type TransferWarning
} from '../../../domain/transfers/preflight-transfer.ts'

/** Everything that is said before the case on the page goes to a team. */
export interface Preflight {
  readonly move: TransferPreflight
  readonly warnings: readonly TransferWarning[]
  readonly there: ReturnType<typeof lastThere>
  readonly closed: ReturnType<typeof closedTeam>
}

/** Judged anew as the clock runs; null while no team is chosen. No handler: the whole team. */
export function usePreflight(toTeamId: () => string, toHandlerId: () => string | null): ComputedRef<Preflight | null> {
  const [floor, names] = [useFloorStore(), useNamesStore()]
  const { desk, state, told, now, zone } = useShownCase()
  return computed(() => {
    const team = toTeamId()
    if (team === '') return null
    const { transferLimits } = floor.settings
    const to = { teamId: team, handlerId: toHandlerId() }
    const move = preflightTransfer(state.value, to, transferLimits, now.value, desk.facts().by, floor.teamLimits)
    const closed = closedTeam(names.teams.get(team), now.value, zone.value)
    const there = lastThere(state.value, told.value, team)
    return { move, closed, there, warnings: transferWarnings(move, told.value, closed) }
  })
}
