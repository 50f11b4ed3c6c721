import { computed, type ComputedRef } from 'vue'
import type { ExportFile } from '../../../application/ports/export-desk.ts'
import { useFloorStore } from '../../stores/floor-store.ts'

/** How many rows each file will have under the filter, from the numbers on the screen; null: not known before it is written. */
export function useExportCounts(): ComputedRef<Readonly<Record<ExportFile, number | null>>> {
  const floor = useFloorStore()
  return computed(() => ({
    cases: floor.numbers?.cases ?? null,
    promises: floor.numbers?.brokenPromises.counts.made ?? null,
    transfers: floor.numbers?.transfers.documented ?? null,
    causes: null
  }))
}
