import { computed, onScopeDispose, shallowRef } from 'vue'
import type { OwedPromise, OwedWork } from '../../../analytics/promises/owed-work.ts'
import { useServices } from '../../shared/services.ts'

/** What somebody must still do, kept up with the book; null until it is read. */
export function useOwedWork() {
  const { analytics } = useServices()
  const work = shallowRef<OwedWork | null>(null)
  let asked = 0
  const read = async (): Promise<void> => {
    const question = ++asked
    const answer = await analytics.owing()
    if (question === asked) work.value = answer
  }
  onScopeDispose(analytics.subscribe(() => void read()))
  void read()
  const byPerformer = computed(() => {
    const found = new Map<string | null, OwedPromise[]>()
    for (const promise of work.value?.promises ?? []) {
      const own = found.get(promise.performerId)
      if (own === undefined) found.set(promise.performerId, [promise])
      else own.push(promise)
    }
    return found
  })
  /** Soonest due first; null: those that nobody was named for. */
  const owedBy = (personId: string | null): readonly OwedPromise[] => byPerformer.value.get(personId) ?? []
  return { work, byPerformer, owedBy }
}
