import { onScopeDispose, readonly, ref, watch, type Ref, type WritableComputedRef, computed } from 'vue'
import type { Scale } from '../../../domain/cases/vocabulary.ts'
import { useFilterStore } from '../../stores/filter-store.ts'

/** How long somebody may pause between two letters before the floor is asked, ms. */
const PAUSE = 120

/** A year is typed digit by digit, and a date field hands over 0002, 0020 and 0201 before 2016. */
const WHOLE_DATE = /^[1-9]\d{3}-\d\d-\d\d$/

const typing = ref(false)

/** Whether letters have been typed that the filter does not have yet, so that what is on the screen belongs to an older one. */
export function useFilterTyping(): Readonly<Ref<boolean>> {
  return readonly(typing)
}

/** What a date field shows; the filter follows once it is a whole date or empty. */
export function useFilterDate(side: 'from' | 'to'): Ref<string> {
  const store = useFilterStore()
  const shown = ref(store.filter[side] ?? '')
  watch(
    () => store.filter[side],
    (date) => {
      if (date !== null || WHOLE_DATE.test(shown.value)) shown.value = date ?? ''
    }
  )
  watch(shown, (text) => {
    const date = WHOLE_DATE.test(text) ? text : null
    if (date !== store.filter[side] && (date !== null || text === '')) store.change({ [side]: date })
  })
  return shown
}

/** What the search field shows; the filter follows after a short pause, or at once when asked to. */
export function useFilterText(): { readonly text: Ref<string>; readonly flush: () => void } {
  const store = useFilterStore()
  const text = ref(store.filter.text)
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    clearTimeout(timer)
    typing.value = false
    if (text.value !== store.filter.text) store.change({ text: text.value })
  }
  watch(
    () => store.filter.text,
    (newer) => {
      text.value = newer
    }
  )
  watch(text, (typed) => {
    clearTimeout(timer)
    typing.value = typed !== store.filter.text
    if (typing.value) timer = setTimeout(flush, PAUSE)
  })
  onScopeDispose(flush)
  return { text, flush }
}

type Choice = 'teamId' | 'channel' | 'situation' | 'causeId'

/** What a select shows; '' is everything. */
export function useFilterChoice(field: Choice): WritableComputedRef<string> {
  const store = useFilterStore()
  return computed({
    get: () => store.filter[field] ?? '',
    set: (chosen) => store.change({ [field]: chosen === '' ? null : chosen })
  })
}

const SCALE: readonly Scale[] = [1, 2, 3, 4, 5]

export function useFilterSeverity(): WritableComputedRef<string> {
  const store = useFilterStore()
  return computed({
    get: () => String(store.filter.severity ?? ''),
    set: (chosen) => store.change({ severity: SCALE.find((one) => String(one) === chosen) ?? null })
  })
}
