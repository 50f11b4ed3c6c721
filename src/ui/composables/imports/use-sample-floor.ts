import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { loadSample, SAMPLE_SOURCE } from '../../../application/imports/load-sample.ts'
import type { ImportState } from '../../../domain/imports/import-event.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { useServices } from '../../shared/services.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import { useLanguage } from '../shared/use-language.ts'
import { useCommand } from '../cases/use-command.ts'
import { useImportUndo } from './use-import-undo.ts'

export interface SampleFloor {
  /** The invented floor, while it is on the screen. */
  readonly shown: ComputedRef<ImportState | null>
  readonly isBusy: ComputedRef<boolean>
  readonly problem: ComputedRef<Problem | null>
  load(): Promise<boolean>
  remove(): Promise<boolean>
}

/** One click brings the sample floor onto an empty one, one click takes it away again. */
export function useSampleFloor(): SampleFloor {
  const { desk, sample, analytics } = useServices()
  const [floor, names] = [useFloorStore(), useNamesStore()]
  const { language } = useLanguage()
  const { busy, problem, run } = useCommand()
  const undo = useImportUndo()
  const fetching: ShallowRef<boolean> = shallowRef(false)
  const shown = computed(() => {
    const states = [...names.imports.values()]
    return states.find(({ source, state }) => source === SAMPLE_SOURCE && state === 'done') ?? null
  })
  return {
    shown,
    isBusy: computed(() => busy.value || fetching.value || undo.isRunning.value),
    problem: computed(() => problem.value ?? undo.problem.value),
    async load() {
      fetching.value = true
      try {
        const story = await sample()
        await analytics.sync()
        const loaded = await run(() => loadSample(desk, story, language.value, floor.numbers?.allCases ?? 0))
        return loaded !== null
      } finally {
        fetching.value = false
      }
    },
    async remove() {
      return shown.value !== null && (await undo.undo(shown.value)) !== null
    }
  }
}
