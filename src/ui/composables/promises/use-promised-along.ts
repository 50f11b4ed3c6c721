import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { Overriding } from '../../../application/promises/answer-warnings.ts'
import type { PlannedPromise } from '../../../domain/promises/preflight-promise.ts'
import type { ZonedTime } from '../../../domain/shared/zoned-time.ts'
import { usePromisePreflight, type PromisePreflight } from './use-promise-preflight.ts'

/** What saving a form promises along with what it is for. */
export interface AlongPromise extends Pick<PlannedPromise, 'kind' | 'performerId'> {
  readonly due: ZonedTime
  readonly note?: string
}

export interface PromisedAlong extends PromisePreflight {
  /** Why it is promised all the same. */
  readonly reason: Ref<string>
  readonly isWarned: ComputedRef<boolean>
  /** Whoever must do it has agreed. */
  agree(): void
  /** For the command. */
  warned(): Required<Overriding>
}

/** Pre-flight where a promise is written along with something else: the same warnings, without the fields of a promise. null: nothing is promised. */
export function usePromisedAlong(along: () => AlongPromise | null): PromisedAlong {
  const reason = ref('')
  /** Another performer has not agreed to anything. */
  const agreedBy = ref<string | null>(null)
  const { warnings, opensAt } = usePromisePreflight(() => planned(along(), agreedBy.value))
  return {
    ...{ warnings, opensAt, reason },
    isWarned: computed(() => warnings.value.length > 0),
    agree: () => (agreedBy.value = along()?.performerId ?? null),
    warned: () => ({ warnings: warnings.value, overrideReason: reason.value })
  }
}

function planned(promise: AlongPromise | null, agreedBy: string | null): PlannedPromise | null {
  if (promise === null) return null
  const { kind, due, performerId, note = '' } = promise
  const agreed = performerId !== null && performerId === agreedBy ? ('yes' as const) : null
  return { kind, due, performerId, note, agreed, expectedBy: null, occurredAt: null, needsAuthority: false }
}
