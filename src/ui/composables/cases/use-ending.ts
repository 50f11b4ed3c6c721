import { computed, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { closeCase } from '../../../application/cases/work-case.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import { RAIL_STEPS, type RailStep } from '../../../domain/cases/vocabulary.ts'
import { neverMadeGood } from '../../../domain/promises/owed.ts'
import type { Instant } from '../../../domain/shared/instant.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { useCommand } from './use-command.ts'
import { useDisclosure, type Disclosure } from './use-disclosure.ts'
import { useShownCase } from './use-shown-case.ts'

/** The steps of the rail that are neither done nor waived. */
export const openSteps = (state: Pick<CaseState, 'steps'>): readonly RailStep[] =>
  RAIL_STEPS.filter((step) => state.steps[step] === undefined)

/** Calls for help that nobody has answered. */
export const unansweredAsks = (state: Pick<CaseState, 'asks'>): CaseState['asks'] =>
  state.asks.filter(({ answered }) => answered === null)

/** Whether closing has to be asked about, or would be refused: steps, calls for help, a broken promise that was never made good. */
export const isSomethingLeft = (state: Pick<CaseState, 'steps' | 'asks' | 'promises'>, now: Instant): boolean =>
  openSteps(state).length > 0 || unansweredAsks(state).length > 0 || neverMadeGood(state.promises, now).length > 0

export interface Ending {
  /** The form that asks before closing or reopening. */
  readonly form: Disclosure
  readonly isClosed: ComputedRef<boolean>
  readonly busy: Readonly<Ref<boolean>>
  readonly problem: ShallowRef<Problem | null>
  /** Closes a case at once where nothing is left to ask; it can be taken back. Else opens the form. */
  press(): Promise<void>
}

export function useEnding(): Ending {
  const { desk, ordinal, state, now } = useShownCase()
  const form = useDisclosure()
  const { busy, problem, run } = useCommand()
  const isClosed = computed(() => state.value.status === 'closed')
  const press = async (): Promise<void> => {
    problem.value = null
    if (form.isOpen.value || isClosed.value || isSomethingLeft(state.value, now.value)) return form.toggle()
    await run(() => closeCase(desk, ordinal.value))
  }
  return { form, isClosed, busy, problem, press }
}
