import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { loadViews, type SavedView } from '../../../application/cases/saved-views.ts'
import { useServices } from '../../shared/services.ts'

/** The floor's own views, read again whenever one changed, in this window or another. */
export function useSavedViews(): Readonly<ShallowRef<readonly SavedView[]>> {
  const { desk } = useServices()
  const views = shallowRef<readonly SavedView[]>([])
  const read = async (): Promise<void> => {
    views.value = await loadViews(desk)
  }
  onScopeDispose(
    desk.book.subscribe(({ streams }) => {
      if (streams.includes('views')) void read()
    })
  )
  void read()
  return views
}
