import { computed, onScopeDispose, watch, type ComputedRef } from 'vue'
import { reliefToOffer } from '../../../application/safety/relief.ts'
import { useServices } from '../../shared/services.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useDeskRole } from '../people/use-desk-role.ts'
import { useNow } from '../shared/use-now.ts'
import { usePrivate } from './use-private.ts'

const HOUR_MS = 3_600_000

/** To how many people relief is to be offered now; 0 unless a supervisor is at the desk. Kept up with debriefs, contacts and the week that passes. */
export function useReliefDue(): ComputedRef<number> {
  const { desk, analytics } = useServices()
  const { deskId, isSupervisor } = useDeskRole()
  const floor = useFloorStore()
  const now = useNow()
  const { found, read } = usePrivate(
    ['debriefs', 'people'],
    () => [deskId.value, isSupervisor.value],
    () => reliefToOffer(desk, analytics)
  )
  onScopeDispose(analytics.subscribe(() => void read()))
  watch([() => Math.floor(now.value / HOUR_MS), () => floor.settings.choices.reliefContacts], () => void read())
  return computed(() => found.value?.length ?? 0)
}
