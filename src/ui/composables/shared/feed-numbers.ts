import { watch, type WatchStopHandle } from 'vue'
import type { FloorNumbers } from '../../../analytics/shared/floor-numbers.ts'
import type { FloorQuery } from '../../../domain/shared/floor-query.ts'
import type { Analytics } from '../../../application/ports/analytics.ts'
import type { Clock } from '../../../application/ports/clock.ts'
import type { useFilterStore } from '../../stores/filter-store.ts'
import type { useFloorStore } from '../../stores/floor-store.ts'

/** The question that the screen asks right now: its filter, at this instant, in the floor's zone. */
export function currentQuery(
  filter: ReturnType<typeof useFilterStore>,
  floor: ReturnType<typeof useFloorStore>,
  now: number
): FloorQuery {
  return {
    filter: { ...filter.filter },
    now,
    zone: floor.zone,
    transferLimits: { ...floor.settings.transferLimits },
    teamLimits: { ...floor.teamLimits }
  }
}

/** Everything but the moment of asking: while that is equal, nothing has to be drawn again. */
function content(numbers: FloorNumbers | null): string {
  return numbers === null ? '' : JSON.stringify({ ...numbers, query: { ...numbers.query, now: 0 }, ms: 0, seq: 0 })
}

/**
 * Keeps the floor's numbers right: counted again when the filter changes, when the book has a newer version, and every second, because a
 * promise turns overdue without any write. The newest question wins. Returns what stops it.
 */
export function feedNumbers(
  analytics: Analytics,
  clock: Clock,
  filter: ReturnType<typeof useFilterStore>,
  floor: ReturnType<typeof useFloorStore>
): () => void {
  let asked = 0
  let shown = ''
  const ask = async (): Promise<void> => {
    const question = ++asked
    const started = performance.now()
    const numbers = await analytics.numbers(currentQuery(filter, floor, clock.now()))
    if (question !== asked) return
    const next = content(numbers)
    if (next !== shown) {
      shown = next
      floor.numbers = numbers
    }
    floor.answeredAt = numbers.query.now
    floor.waitedMs = performance.now() - started
    floor.ready = true
  }
  const anew = (): void => {
    floor.ready = false
    void ask()
  }
  const stops: (WatchStopHandle | (() => void))[] = [
    watch([() => filter.filter, () => floor.zone, () => floor.settings.transferLimits, () => floor.teamLimits], anew, {
      immediate: true
    }),
    analytics.subscribe(anew),
    clock.subscribe(() => void ask())
  ]
  return () => stops.forEach((stop) => stop())
}
