import { computed, onScopeDispose, watch, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import { isLearned, isOneOfSeveral } from '../../../domain/cases/undo-action.ts'
import { useToasts, type NewToast } from '../shared/use-toasts.ts'
import { useShownCase } from './use-shown-case.ts'

export interface ActionToasts {
  /** The newest event of this desk that still counts. */
  readonly newest: ComputedRef<CaseEvent | undefined>
  /** One message at a time: an older one would take back something newer. */
  say(toast: NewToast): void
}

/** Says every action of this desk on the case shown, with its undo where it has one, so that no form has to. */
export function useActionToasts(titleOf: (id: string) => string, undoNow: () => (() => void) | null): ActionToasts {
  const { t } = useI18n()
  const { show, dismiss } = useToasts()
  const { desk, told } = useShownCase()

  let said: number | null = null
  function say(toast: NewToast): void {
    if (said !== null) dismiss(said)
    said = show(toast)
  }
  const newest = computed(() => {
    const { by, device } = desk.facts()
    const event = told.value.filter((one) => one.importId === undefined && !isLearned(one)).at(-1)
    return event?.by === by && event.device === device ? event : undefined
  })
  let seen = newest.value?.id ?? ''
  watch(newest, (event) => {
    // What shows again because something newer was taken back is not said twice.
    if (event === undefined || event.id <= seen) return
    seen = event.id
    // A merge concerns two cases and is said, with its own undo, by what made it.
    if (event.type === 'case-absorbed' || event.type === 'merged-into') return
    // Who did that to several cases at once says so, and takes it back in all of them.
    if (isOneOfSeveral(event)) return
    // Whom to call now is said by what called.
    if (event.type === 'help-asked' && event.data.kind === 'help-now') return
    const run = undoNow()
    const action = run === null ? {} : { action: { label: t('shared.undo'), run } }
    say({ text: titleOf(event.id), tone: 'good', ...action })
  })
  onScopeDispose(() => {
    if (said !== null) dismiss(said)
  })
  return { newest, say }
}
