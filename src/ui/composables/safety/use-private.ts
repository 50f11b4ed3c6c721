import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { StreamKind } from '../../../domain/shared/streams.ts'
import { useServices } from '../../shared/services.ts'

/**
 * Something that streams of these kinds tell, read again whenever one of them changes, and when what `about` returns does: who is at the desk,
 * whose page it is. null: not read yet.
 */
export function usePrivate<T>(
  kinds: readonly StreamKind[],
  about: () => unknown,
  load: () => Promise<T>
): { readonly found: Readonly<ShallowRef<T | null>>; read(): Promise<void> } {
  const { desk } = useServices()
  const found = shallowRef<T | null>(null)
  let asked = 0
  async function read(): Promise<void> {
    const question = ++asked
    const next = await load()
    if (question === asked) found.value = next
  }
  onScopeDispose(
    desk.book.subscribe(({ streams }) => {
      if (streams.some((kind) => kinds.includes(kind))) void read()
    })
  )
  const readAnother = (): void => {
    // nobody may see for another moment what was somebody else's to see
    found.value = null
    void read()
  }
  watch(about, readAnother, { immediate: true })
  return { found, read }
}
