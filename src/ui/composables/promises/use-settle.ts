import { computed, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { attemptPromise, keepPromise } from '../../../application/promises/work-promise.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import type { ZonedTime } from '../../../domain/shared/zoned-time.ts'
import { useCommand } from '../cases/use-command.ts'
import { useShownCase } from '../cases/use-shown-case.ts'
import type { PromiseLine } from './promise-lines.ts'

/** The customer was reached, which keeps the promise, or tried in vain. */
export type Outcome = 'keep' | 'attempt'

export interface SettleDetails {
  readonly channel: string
  /** null: just now. */
  readonly occurredAt: ZonedTime | null
  readonly note: string
  readonly lateReason: string
}

export interface Settle {
  readonly busy: Readonly<Ref<boolean>>
  readonly problem: ShallowRef<Problem | null>
  /** The channel it was promised on, else the case's; null: neither is known. */
  readonly channel: ComputedRef<string | null>
  /** Records the contact that was made or tried for a promise; whether it was written. */
  settle(outcome: Outcome, details: SettleDetails): Promise<boolean>
}

export function useSettle(line: () => PromiseLine): Settle {
  const { desk, ordinal, state } = useShownCase()
  const { busy, problem, run } = useCommand()
  const channel = computed(() => line().promise.channel ?? state.value.channel)
  const settle = async (outcome: Outcome, details: SettleDetails): Promise<boolean> => {
    const command = outcome === 'keep' ? keepPromise : attemptPromise
    return (await run(() => command(desk, ordinal.value, { promiseId: line().promise.id, ...details }))) !== null
  }
  return { busy, problem, channel, settle }
}
