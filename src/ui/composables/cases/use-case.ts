import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { CustomerRow, StoredCase } from '../../../application/ports/floor-book.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import { useServices, type Services } from '../../shared/services.ts'

/** One case as the database has it, with the texts and the customer that its events refer to. */
export interface CaseOnScreen {
  readonly stored: StoredCase
  readonly state: CaseState
  readonly texts: ReadonlyMap<string, string>
  readonly customer: CustomerRow | null
}

export interface LiveCase {
  /** undefined: still looking; empty: no case with this reference; several: two sources use the same one. */
  readonly found: Readonly<ShallowRef<readonly CaseOnScreen[] | undefined>>
}

/** The case with this reference, or, where its ordinal is given, that one alone; read again after every commit that touched it. */
export function useCase(reference: Ref<string>, ordinal: Ref<number | null>): LiveCase {
  const services = useServices()
  const found = shallowRef<readonly CaseOnScreen[] | undefined>(undefined)
  let asked = 0
  const read = async (): Promise<void> => {
    const question = ++asked
    const next = await findCases(services, reference.value, ordinal.value)
    if (question === asked) found.value = next
  }
  const concerns = (ordinals: readonly number[] | null): boolean =>
    ordinals === null || !found.value?.length || found.value.some(({ stored }) => ordinals.includes(stored.ordinal))
  const stops = [
    services.desk.book.subscribe(({ ordinals }) => {
      if (concerns(ordinals)) void read()
    }),
    // A reference is looked up in the columns, which follow the book a moment later.
    services.analytics.subscribe(() => {
      if (!found.value?.length) void read()
    })
  ]
  onScopeDispose(() => stops.forEach((stop) => stop()))
  const readAnother = (): void => {
    // what the address no longer names must not be worked on for another moment
    found.value = undefined
    void read()
  }
  watch([reference, ordinal], readAnother, { immediate: true })
  return { found }
}

/** An ordinal that belongs to another reference is an old link: then the reference decides. */
async function findCases(
  services: Services,
  reference: string,
  ordinal: number | null
): Promise<readonly CaseOnScreen[]> {
  const direct = ordinal === null ? [] : await loadCases(services, [ordinal])
  const fitting = direct.filter(({ state }) => sameRef(state.ref, reference))
  return fitting.length > 0 ? fitting : loadCases(services, await services.analytics.ordinalsOf(reference))
}

const sameRef = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** These cases with their texts and customers, in the order given; one of which nothing is left is not among them. */
export async function loadCases({ desk }: Services, ordinals: readonly number[]): Promise<readonly CaseOnScreen[]> {
  const stored = await desk.book.loadCases(ordinals)
  const customerIds = stored.flatMap(({ state }) =>
    state === null || state.customerId === null ? [] : [state.customerId]
  )
  const [texts, customers] = await Promise.all([
    desk.book.loadTextsOfCases(ordinals),
    desk.book.loadCustomers(customerIds)
  ])
  return stored.flatMap((one): readonly CaseOnScreen[] => {
    const { state } = one
    return state === null
      ? []
      : [{ stored: one, state, texts, customer: customers.get(state.customerId ?? '') ?? null }]
  })
}
