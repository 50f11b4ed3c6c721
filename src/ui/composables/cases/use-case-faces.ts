import { onScopeDispose, shallowRef, watch } from 'vue'
import type { CustomerRow, FloorBook, StoredCase } from '../../../application/ports/floor-book.ts'
import { useServices } from '../../shared/services.ts'

/** Who a case is about and what happened: what the columns do not hold, because it is personal. '' where not known or erased. */
export interface CaseFace {
  readonly name: string
  /** What they are called by; the whole name where nobody told the two apart. */
  readonly firstName: string
  readonly summary: string
  /** The customer was erased. */
  readonly erased: boolean
}

/** The faces of the cases on the screen: read together, kept until a commit touches them. */
export function useCaseFaces(onScreen: () => readonly number[]): {
  readonly faceOf: (ordinal: number) => CaseFace | undefined
} {
  const { book } = useServices().desk
  const faces = shallowRef<ReadonlyMap<number, CaseFace>>(new Map())
  let asked = new Set<number>()

  const read = async (ordinals: readonly number[]): Promise<void> => {
    const missing = ordinals.filter((ordinal) => !asked.has(ordinal))
    if (missing.length === 0) return
    const question = asked
    missing.forEach((ordinal) => question.add(ordinal))
    const read = await readFaces(book, missing)
    // What was forgotten meanwhile has been asked for again.
    if (question === asked) faces.value = new Map([...faces.value, ...read])
  }
  const forget = (touched: readonly number[] | null): void => {
    if (touched !== null && !touched.some((ordinal) => asked.has(ordinal))) return
    const gone = new Set(touched ?? asked)
    asked = new Set([...asked].filter((ordinal) => !gone.has(ordinal) && faces.value.has(ordinal)))
    void read(onScreen())
  }
  onScopeDispose(book.subscribe(({ ordinals }) => forget(ordinals)))
  watch(
    () => onScreen().join(),
    () => void read(onScreen()),
    { immediate: true }
  )
  return { faceOf: (ordinal) => faces.value.get(ordinal) }
}

async function readFaces(book: FloorBook, ordinals: readonly number[]): Promise<ReadonlyMap<number, CaseFace>> {
  const cases = (await book.loadCases(ordinals)).flatMap(living)
  const [texts, customers] = await Promise.all([
    book.loadTextsOfCases(cases.map(({ ordinal }) => ordinal)),
    book.loadCustomers(cases.flatMap(({ state }) => state.customerId ?? []))
  ])
  return new Map(
    cases.map(({ ordinal, state }) => [
      ordinal,
      {
        ...nameOf(customers.get(state.customerId ?? '')),
        summary: texts.get(state.summary?.id ?? '') ?? '',
        erased: customers.get(state.customerId ?? '')?.erased === true
      }
    ])
  )
}

function nameOf(customer: CustomerRow | undefined): Pick<CaseFace, 'name' | 'firstName'> {
  const name = customer?.name ?? ''
  const first = customer?.firstName ?? ''
  return { name, firstName: first !== '' && name.startsWith(first) ? first : name }
}

function living({ ordinal, state }: StoredCase) {
  return state === null ? [] : [{ ordinal, state }]
}
