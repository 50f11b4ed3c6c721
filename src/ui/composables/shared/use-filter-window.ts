import { localDate } from '../../../domain/shared/calendar.ts'
import type { Instant } from '../../../domain/shared/instant.ts'
import { useFilterStore } from '../../stores/filter-store.ts'
import { useFloorStore } from '../../stores/floor-store.ts'

/** Charts look back from the filter's last day: this sets it, so that they end where the data does. */
export function useFilterWindow(): { readonly endAt: (instant: Instant) => void } {
  const store = useFilterStore()
  const floor = useFloorStore()
  return {
    endAt: (instant) => {
      const to = localDate(instant, floor.zone)
      const { from } = store.filter
      store.change({ to, from: from !== null && from > to ? null : from })
    }
  }
}
