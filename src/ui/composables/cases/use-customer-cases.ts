import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { StoredCase } from '../../../application/ports/floor-book.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import { useServices } from '../../shared/services.ts'

/** Another case of a customer, as a line. */
export interface CustomerCaseLine {
  readonly ordinal: number
  readonly state: CaseState
  readonly summary: string
}

/** All cases of a customer but merged duplicates: the open ones first, then the newest. */
export function useCustomerCases(customerId: () => string | null): Readonly<ShallowRef<readonly CustomerCaseLine[]>> {
  const { analytics, desk } = useServices()
  const lines = shallowRef<readonly CustomerCaseLine[]>([])
  let asked = 0
  const read = async (): Promise<void> => {
    const question = ++asked
    const id = customerId()
    const ordinals = id === null ? [] : await analytics.ordinalsOfCustomer(id)
    const [stored, texts] = await Promise.all([desk.book.loadCases(ordinals), desk.book.loadTextsOfCases(ordinals)])
    if (question === asked) lines.value = stored.flatMap((one) => lineOf(one, texts)).sort(byRest)
  }
  onScopeDispose(analytics.subscribe(() => void read()))
  watch(customerId, () => void read(), { immediate: true })
  return lines
}

function lineOf({ ordinal, state }: StoredCase, texts: ReadonlyMap<string, string>): readonly CustomerCaseLine[] {
  if (state === null || state.mergedInto !== null) return []
  return [{ ordinal, state, summary: texts.get(state.summary?.id ?? '') ?? '' }]
}

function byRest(a: CustomerCaseLine, b: CustomerCaseLine): number {
  const closed = Number(a.state.status === 'closed') - Number(b.state.status === 'closed')
  return closed || (b.state.openedAt ?? 0) - (a.state.openedAt ?? 0)
}
