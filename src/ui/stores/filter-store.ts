import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { EMPTY_FILTER, type FloorFilter } from '../../domain/shared/floor-query.ts'

/** The one filter that governs every panel, list and export. Starts empty and means everything. */
export const useFilterStore = defineStore('filter', () => {
  const filter = ref<FloorFilter>(EMPTY_FILTER)
  const isEmpty = computed(() => JSON.stringify(filter.value) === JSON.stringify(EMPTY_FILTER))
  const change = (part: Partial<FloorFilter>): void => {
    filter.value = { ...filter.value, ...part }
  }
  const clear = (): void => {
    filter.value = EMPTY_FILTER
  }
  return { filter, isEmpty, change, clear }
})
