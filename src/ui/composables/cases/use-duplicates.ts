import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import { asTold } from '../../../domain/cases/told-events.ts'
import { useServices, type Services } from '../../shared/services.ts'
import { loadCases, type CaseOnScreen } from './use-case.ts'
import { useShownCase } from './use-shown-case.ts'

/** The duplicates that were merged into the case on the page, and into them; newest merge last, read again whenever one of them changes. */
export function useDuplicates(): Readonly<ShallowRef<readonly CaseOnScreen[]>> {
  const services = useServices()
  const { told } = useShownCase()
  const found = shallowRef<readonly CaseOnScreen[]>([])
  let asked = 0
  const read = async (): Promise<void> => {
    const question = ++asked
    const next = await duplicatesOf(services, absorbedIn(told.value))
    if (question === asked) found.value = next
  }
  const concerns = (ordinals: readonly number[] | null): boolean =>
    found.value.some(({ stored }) => ordinals === null || ordinals.includes(stored.ordinal))
  onScopeDispose(services.desk.book.subscribe(({ ordinals }) => void (concerns(ordinals) && read())))
  watch(
    () => absorbedIn(told.value).join(),
    () => void read(),
    { immediate: true }
  )
  return found
}

const absorbedIn = (told: readonly CaseEvent[]): readonly number[] =>
  told.flatMap((event) => (event.type === 'case-absorbed' ? [event.data.ordinal] : []))

/** Those that went into a duplicate before it became one are as near. */
async function duplicatesOf(services: Services, ordinals: readonly number[]): Promise<readonly CaseOnScreen[]> {
  if (ordinals.length === 0) return []
  const cases = await loadCases(services, ordinals)
  const before = await Promise.all(cases.map(({ stored }) => duplicatesOf(services, absorbedIn(asTold(stored.events)))))
  return cases.flatMap((one, i) => [...(before[i] ?? []), one])
}
