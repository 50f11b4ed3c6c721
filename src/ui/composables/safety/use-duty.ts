import { computed } from 'vue'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'

/** Who is on duty, who stands in, and when to call; '' where nobody said. */
export function useDuty() {
  const [floor, names] = [useFloorStore(), useNamesStore()]
  const choices = computed(() => floor.settings.choices)
  return {
    choices,
    onDuty: computed(() => names.personName(choices.value.dutyId)),
    standIn: computed(() => names.personName(choices.value.standInId)),
    agreement: computed(() => names.wordsOf(choices.value.callAgreement))
  }
}
