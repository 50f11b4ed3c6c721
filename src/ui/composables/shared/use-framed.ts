import { onScopeDispose, shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'

/** A value that follows `getter` at most once a frame: a chart costs 6 to 15 ms to draw, and numbers can change faster. */
export function useFramed<T>(getter: () => T): Readonly<ShallowRef<T>> {
  const shown = shallowRef(getter())
  let frame: number | null = null
  watch(getter, () => {
    frame ??= requestAnimationFrame(() => {
      frame = null
      shown.value = getter()
    })
  })
  onScopeDispose(() => {
    if (frame !== null) cancelAnimationFrame(frame)
  })
  return shown
}
