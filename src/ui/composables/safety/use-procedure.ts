import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { OWN_STEPS, procedureSteps } from '../../../domain/safety/procedure.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'

export interface ProcedureStep {
  /** What it is ticked off by. */
  readonly id: string
  readonly words: string
}

/** The floor's own safety procedure, or the one that comes with the app in the screen's language. */
export function useProcedure(): {
  readonly steps: ComputedRef<readonly ProcedureStep[]>
  readonly ownSteps: ComputedRef<readonly string[]>
} {
  const { t } = useI18n()
  const [floor, names] = [useFloorStore(), useNamesStore()]
  const ownSteps = computed(() => Array.from({ length: OWN_STEPS }, (_, at) => t(`safety.procedure.${at}`)))
  const steps = computed(() => {
    const { safetySteps } = floor.settings.choices
    return procedureSteps(safetySteps).map((id, at) => ({
      id,
      words: safetySteps === null ? (ownSteps.value[at] ?? '') : names.wordsOf({ id })
    }))
  })
  return { steps, ownSteps }
}
