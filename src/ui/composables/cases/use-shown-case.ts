import { computed, inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import { asTold } from '../../../domain/cases/told-events.ts'
import type { TextRef } from '../../../domain/shared/event.ts'
import { useServices } from '../../shared/services.ts'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNow } from '../shared/use-now.ts'
import type { CaseOnScreen } from './use-case.ts'

/** The case that a page shows, for every part of that page. */
export interface ShownCase {
  readonly shown: ComputedRef<CaseOnScreen>
  readonly state: ComputedRef<CaseState>
  /** Its events as they are told now: without what was taken back, with what was put right. */
  readonly told: ComputedRef<readonly CaseEvent[]>
  readonly ordinal: ComputedRef<number>
  /** Merged into another case, where work goes on: of this one everything can be read, and nothing done. */
  readonly isElsewhere: ComputedRef<boolean>
  /** For the keys that do something to it. */
  readonly isHere: () => boolean
  /** The floor's zone: every time on the page is shown and typed in it. */
  readonly zone: ComputedRef<string>
  readonly now: Readonly<Ref<number>>
  /** '' where the text was erased or there is none. */
  textOf(ref: TextRef | null): string
}

const shownCaseKey: InjectionKey<ShownCase> = Symbol('shown case')

export function provideCase(source: () => CaseOnScreen): ShownCase {
  const floor = useFloorStore()
  const shown = computed(source)
  const isElsewhere = computed(() => shown.value.state.mergedInto !== null)
  const context: ShownCase = {
    shown,
    state: computed(() => shown.value.state),
    told: computed(() => asTold(shown.value.stored.events)),
    ordinal: computed(() => shown.value.stored.ordinal),
    isElsewhere,
    isHere: () => !isElsewhere.value,
    zone: computed(() => floor.zone),
    now: useNow(),
    textOf: (ref) => (ref === null ? '' : (shown.value.texts.get(ref.id) ?? ''))
  }
  provide(shownCaseKey, context)
  return context
}

/** The case of the page around the caller, and the desk that works on it. */
export function useShownCase() {
  const context = inject(shownCaseKey)
  if (context === undefined) throw new Error('no case is shown around this part of the screen')
  return { ...context, desk: useServices().desk }
}
