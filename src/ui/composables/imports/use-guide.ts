import { computed, nextTick, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { partsOfFile, type Inspection, type SettledReading } from '../../../application/imports/file-reading.ts'
import type { KeptMapping } from '../../../application/imports/keep-mapping.ts'
import type { MappingParts } from '../../../application/imports/mapping-parts.ts'
import type { ImportWork } from './import-work.ts'
import { useFileDrop } from './use-file-drop.ts'

export interface Guide {
  /** null: no file, or a mapping that was given decides everything. */
  readonly inspection: ComputedRef<Inspection | null>
  readonly parts: ComputedRef<MappingParts | null>
  readonly isTouched: ComputedRef<boolean>
  /** The first looking at a file, with nothing to show yet. */
  readonly isFirstLook: ComputedRef<boolean>
  /** A file hovers over the window. */
  readonly hovers: Readonly<ShallowRef<boolean>>
  /** An answer to a question: afterwards the focus goes on to the next one, or to what can be done now. */
  answer(more: SettledReading): void
  use(mapping: KeptMapping): void
}

const isMapping = (file: File): boolean => /\.json$/i.test(file.name)

/** What stands between the chosen file and its check: guesses, questions, kept mappings. `goOn` takes the focus on. */
export function useGuide({ choice, reading, stage }: ImportWork, goOn: () => void): Guide {
  const isGuided = computed(() => choice.file.value !== null && choice.mappingText.value.trim() === '')
  const inspection = computed(() => (isGuided.value ? reading.inspection.value : null))
  const isAnswering = shallowRef(false)

  const hovers = useFileDrop((files) => {
    if (stage.value.at === 'committing') return
    const mapping = files.find(isMapping)
    const data = files.find((file) => !isMapping(file))
    if (data) choice.chooseFile(data)
    if (mapping) void choice.chooseMapping(mapping)
  })
  watch(
    () => reading.isReading.value,
    async (isReading) => {
      if (isReading || !isAnswering.value) return
      isAnswering.value = false
      await nextTick()
      goOn()
    }
  )
  return {
    inspection,
    parts: computed(() => inspection.value && partsOfFile(inspection.value)),
    isTouched: computed(() => Object.keys(reading.settled.value).length > 0),
    isFirstLook: computed(() => isGuided.value && reading.isReading.value && reading.inspection.value === null),
    hovers,
    answer(more) {
      isAnswering.value = true
      reading.settle(more)
    },
    use(mapping) {
      choice.dropMapping()
      if (!reading.apply(mapping)) choice.writeMapping(mapping.text)
    }
  }
}
