import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { openConflicts, settleConflict, type OpenConflict } from '../../../application/imports/open-conflicts.ts'
import type { FloorBook } from '../../../application/ports/floor-book.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { useServices } from '../../shared/services.ts'
import { useOrdinalsOf } from '../causes/use-customer-ordinals.ts'

export interface Conflicts {
  /** null: not looked for yet. */
  readonly open: Readonly<ShallowRef<readonly OpenConflict[] | null>>
  readonly isReading: ComputedRef<boolean>
  readonly problem: Readonly<ShallowRef<Problem | null>>
  /** What the list shows beside ids: names of customers and texts of cases. */
  readonly words: Readonly<ShallowRef<ConflictTexts>>
  settle(conflict: OpenConflict, take: boolean): Promise<void>
}

export interface ConflictTexts {
  readonly customers: ReadonlyMap<string, string>
  readonly texts: ReadonlyMap<string, string>
}
export const NO_TEXTS: ConflictTexts = { customers: new Map(), texts: new Map() }

/** The open conflicts that an import has brought, read when the id is given and again after each answer. */
export function useConflicts(importId: () => string | null): Conflicts {
  const { desk } = useServices()
  const answer = useAnswer()
  const open = shallowRef<readonly OpenConflict[] | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const words = shallowRef<ConflictTexts>(NO_TEXTS)
  const reading = shallowRef(0)
  const read = async (): Promise<void> => {
    const id = importId()
    if (id === null) return
    reading.value++
    try {
      const found = await openConflicts(desk.book, id)
      const texts = await conflictTexts(desk.book, found)
      if (id !== importId()) return
      words.value = texts
      open.value = found
    } finally {
      reading.value--
    }
  }
  watch(importId, () => void read(), { immediate: true })
  return {
    open,
    isReading: computed(() => reading.value > 0),
    problem,
    words,
    async settle(conflict, take) {
      const settled = await answer(conflict, take)
      problem.value = settled.ok ? null : settled.error
      await read()
    }
  }
}

/** Answers one conflict; what the customer's other cases learn from it is written along with it. */
export function useAnswer(): (conflict: OpenConflict, take: boolean) => ReturnType<typeof settleConflict> {
  const { desk } = useServices()
  const ordinalsOf = useOrdinalsOf()
  return async ({ ordinal, field, customerId, file }, take) => {
    const also = field === 'customerId' && typeof file === 'string' ? file : null
    const others = take ? await ordinalsOf(customerId, also) : []
    return settleConflict(desk, ordinal, { field, take }, others)
  }
}

/** The names and texts behind the ids of these conflicts. */
export async function conflictTexts(book: FloorBook, found: readonly OpenConflict[]): Promise<ConflictTexts> {
  const ids = found.flatMap(({ customerId, field, file, person }) =>
    [customerId, ...(field === 'customerId' ? [file, person] : [])].filter((id) => typeof id === 'string')
  )
  const rows = await book.loadCustomers([...new Set(ids)])
  const texts = await book.loadTextsOfCases([...new Set(found.map(({ ordinal }) => ordinal))])
  return { customers: new Map([...rows].map(([id, { name }]) => [id, name])), texts }
}
