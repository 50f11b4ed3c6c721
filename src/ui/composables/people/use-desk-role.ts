import { computed, type ComputedRef } from 'vue'
import { supervises } from '../../../domain/people/supervises.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'

/** Who is at the desk; null: the supervisor, who is nobody in particular. */
export function useDeskRole(): {
  readonly deskId: ComputedRef<string | null>
  /** As the commands see it. */
  readonly isSupervisor: ComputedRef<boolean>
} {
  const [floor, names] = [useFloorStore(), useNamesStore()]
  const deskId = computed(() => floor.settings.deskPersonId)
  const isSupervisor = computed(() => supervises(deskId.value, (id) => names.people.get(id)?.role))
  return { deskId, isSupervisor }
}
