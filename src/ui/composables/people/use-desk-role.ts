import { computed, type ComputedRef } from 'vue'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'

/** Who is at the desk; null: the supervisor, who is nobody in particular. */
export function useDeskRole(): {
  readonly deskId: ComputedRef<string | null>
  /** As the commands see it: anybody but an agent. */
  readonly isSupervisor: ComputedRef<boolean>
} {
  const [floor, names] = [useFloorStore(), useNamesStore()]
  const deskId = computed(() => floor.settings.deskPersonId)
  const isSupervisor = computed(() => deskId.value === null || names.people.get(deskId.value)?.role !== 'agent')
  return { deskId, isSupervisor }
}
