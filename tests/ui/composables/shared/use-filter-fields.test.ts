import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, type EffectScope } from 'vue'
import {
  useFilterChoice,
  useFilterDate,
  useFilterSeverity,
  useFilterText,
  useFilterTyping
} from '../../../../src/ui/composables/shared/use-filter-fields.ts'
import { useFilterStore } from '../../../../src/ui/stores/filter-store.ts'

let scope: EffectScope

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

const inScope = <T>(make: () => T): T => scope.run(make) as T // the scope is active, so it runs

describe('a date of the filter bar', () => {
  it('narrows the filter once its year is whole, and not on the way there', async () => {
    const store = useFilterStore()
    const shown = inScope(() => useFilterDate('to'))
    for (const typed of ['0002-03-01', '0020-03-01', '0201-03-01']) {
      shown.value = typed
      await nextTick()
      expect(store.filter.to).toBeNull()
      expect(shown.value).toBe(typed)
    }
    shown.value = '2016-03-01'
    await nextTick()
    expect(store.filter.to).toBe('2016-03-01')
  })

  it('widens the filter when it is emptied', async () => {
    const store = useFilterStore()
    const shown = inScope(() => useFilterDate('from'))
    shown.value = '2016-03-01'
    await nextTick()
    shown.value = ''
    await nextTick()
    expect(store.filter.from).toBeNull()
  })

  it('follows the filter when somebody else sets or clears it', async () => {
    const store = useFilterStore()
    const shown = inScope(() => useFilterDate('to'))
    store.change({ to: '2017-02-04' })
    await nextTick()
    expect(shown.value).toBe('2017-02-04')
    store.clear()
    await nextTick()
    expect(shown.value).toBe('')
  })
})

describe('the search of the filter bar', () => {
  it('asks after a pause, and says meanwhile that the screen is behind', async () => {
    const store = useFilterStore()
    const { text } = inScope(useFilterText)
    const typing = useFilterTyping()
    text.value = 'mir'
    await nextTick()
    expect([store.filter.text, typing.value]).toEqual(['', true])
    vi.advanceTimersByTime(119)
    expect(store.filter.text).toBe('')
    vi.advanceTimersByTime(1)
    expect([store.filter.text, typing.value]).toEqual(['mir', false])
  })

  it('asks at once on Enter, and once only', async () => {
    const store = useFilterStore()
    const change = vi.spyOn(store, 'change')
    const { text, flush } = inScope(useFilterText)
    text.value = 'miriam'
    await nextTick()
    flush()
    expect(store.filter.text).toBe('miriam')
    vi.advanceTimersByTime(500)
    expect(change).toHaveBeenCalledOnce()
  })

  it('does not forget what was typed when the bar goes', async () => {
    const store = useFilterStore()
    const { text } = inScope(useFilterText)
    text.value = 'late'
    await nextTick()
    scope.stop()
    expect(store.filter.text).toBe('late')
    expect(useFilterTyping().value).toBe(false)
  })
})

describe('a select of the filter bar', () => {
  it('means everything when nothing is chosen', () => {
    const store = useFilterStore()
    const team = inScope(() => useFilterChoice('teamId'))
    team.value = 't1'
    expect(store.filter.teamId).toBe('t1')
    team.value = ''
    expect(store.filter.teamId).toBeNull()
  })

  it('takes a severity from 1 to 5 and nothing else', () => {
    const store = useFilterStore()
    const severity = inScope(useFilterSeverity)
    severity.value = '4'
    expect(store.filter.severity).toBe(4)
    severity.value = '9'
    expect(store.filter.severity).toBeNull()
  })
})
