import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { CustomerRow } from '../../../application/ports/floor-book.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import { useServices, type Services } from '../../shared/services.ts'

/** A case of an incident, with the words by which a person recognises it. */
export interface IncidentCase {
  readonly ordinal: number
  readonly state: CaseState
  readonly customer: CustomerRow | null
  readonly summary: string
}

/** The cases that an incident caused, open ones first; read again whenever the columns have caught up. null: still looking. */
export function useIncidentCases(id: Ref<string>): Readonly<ShallowRef<readonly IncidentCase[] | null>> {
  const services = useServices()
  const cases = shallowRef<readonly IncidentCase[] | null>(null)
  let asked = 0
  const read = async (): Promise<void> => {
    const question = ++asked
    const found = await casesOf(services, id.value)
    if (question === asked) cases.value = found
  }
  watch(
    id,
    () => {
      cases.value = null
      void read()
    },
    { immediate: true }
  )
  onScopeDispose(services.analytics.subscribe(() => void read()))
  return cases
}

async function casesOf({ analytics, desk }: Services, id: string): Promise<readonly IncidentCase[]> {
  const ordinals = await analytics.ordinalsOfIncident(id)
  const stored = await desk.book.loadCases(ordinals)
  const [texts, customers] = await Promise.all([
    desk.book.loadTextsOfCases(ordinals),
    desk.book.loadCustomers(stored.flatMap(({ state }) => state?.customerId ?? []))
  ])
  const cases = stored.flatMap(({ ordinal, state }): readonly IncidentCase[] => {
    if (state === null) return []
    const customer = customers.get(state.customerId ?? '') ?? null
    return [{ ordinal, state, customer, summary: texts.get(state.summary?.id ?? '') ?? '' }]
  })
  const isClosed = ({ state }: IncidentCase): number => Number(state.status === 'closed')
  return cases.toSorted((a, b) => isClosed(a) - isClosed(b) || b.ordinal - a.ordinal)
}

/** How many cases each of these incidents caused. */
export function useIncidentCounts(ids: () => readonly string[]): Readonly<ShallowRef<ReadonlyMap<string, number>>> {
  const { analytics } = useServices()
  const counts = shallowRef<ReadonlyMap<string, number>>(new Map())
  let asked = 0
  const read = async (): Promise<void> => {
    const question = ++asked
    const found = await Promise.all(
      ids().map(async (id) => [id, (await analytics.ordinalsOfIncident(id)).length] as const)
    )
    if (question === asked) counts.value = new Map(found)
  }
  watch(() => ids().join(), read, { immediate: true })
  onScopeDispose(analytics.subscribe(() => void read()))
  return counts
}
