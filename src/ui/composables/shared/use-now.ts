import { inject, onScopeDispose, readonly, shallowRef } from 'vue'
import type { InjectionKey, Ref } from 'vue'
import type { Clock } from '../../../application/ports/clock.ts'

export const clockKey: InjectionKey<Clock> = Symbol('clock')

/** The present instant (epoch ms) as the app's one clock tells it; what is computed from it changes by itself as time passes. */
export function useNow(): Readonly<Ref<number>> {
  const clock = inject(clockKey)
  if (!clock) throw new Error('no clock provided')
  const now = shallowRef(clock.now())
  onScopeDispose(
    clock.subscribe((instant) => {
      now.value = instant
    })
  )
  return readonly(now)
}
