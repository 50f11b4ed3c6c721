import { watch } from 'vue'
import type { Analytics } from '../../../application/ports/analytics.ts'
import type { useNamesStore } from '../../stores/names-store.ts'

/** Keeps up which names the cases speak of, where an undone import has left names behind that may still be needed. Returns what stops it. */
export function feedInUse(analytics: Analytics, names: ReturnType<typeof useNamesStore>): () => void {
  const hasUndone = (): boolean => [...names.imports.values()].some(({ state }) => state === 'undone')
  const read = async (): Promise<void> => {
    if (hasUndone()) names.inUse = new Set((await analytics.vocabulary()).named)
  }
  const unsubscribe = analytics.subscribe(() => void read())
  const unwatch = watch(hasUndone, () => void read(), { immediate: true })
  return () => {
    unsubscribe()
    unwatch()
  }
}
