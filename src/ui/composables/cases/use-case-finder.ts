import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { FoundCase } from '../../../analytics/cases/find-cases.ts'
import type { CustomerRow } from '../../../application/ports/floor-book.ts'
import { useServices, type Services } from '../../shared/services.ts'

/** A case that fits what is typed, with the words by which a person recognises it. */
export interface FoundLine extends FoundCase {
  readonly customer: CustomerRow | null
  readonly summary: string
}

/** Something to look for. */
export interface Question {
  readonly text: string
  /** Only what fits in this way. */
  readonly only?: FoundCase['by']
}

export interface CaseFinder {
  /** null: nothing is being looked for. */
  readonly lines: Readonly<ShallowRef<readonly FoundLine[] | null>>
  /** Whether what is shown belongs to an older text. */
  readonly behind: Readonly<ShallowRef<boolean>>
}

/** What fits, as one types: asked for with every letter, the newest question wins, the old answer stays until the new one is there. */
export function useCaseFinder(questions: () => readonly Question[], limit: number): CaseFinder {
  const services = useServices()
  const lines = shallowRef<readonly FoundLine[] | null>(null)
  const behind = shallowRef(false)
  let asked = 0
  const ask = async (): Promise<void> => {
    const question = ++asked
    const wanted = questions().filter(({ text }) => text.trim() !== '')
    behind.value = wanted.length > 0
    const found = wanted.length === 0 ? null : await findLines(services, wanted, limit)
    if (question !== asked) return
    lines.value = found
    behind.value = false
  }
  watch(() => JSON.stringify(questions()), ask, { immediate: true })
  onScopeDispose(services.analytics.subscribe(() => void ask()))
  return { lines, behind }
}

/** The first of the questions that anything fits decides. */
async function findLines(
  services: Services,
  questions: readonly Question[],
  limit: number
): Promise<readonly FoundLine[]> {
  for (const { text, only } of questions) {
    const fitting = await services.analytics.find(text, limit)
    const found = only === undefined ? fitting : fitting.filter(({ by }) => by === only)
    if (found.length > 0) return withFaces(services, found)
  }
  return []
}

async function withFaces({ desk }: Services, found: readonly FoundCase[]): Promise<readonly FoundLine[]> {
  const ordinals = found.map(({ ordinal }) => ordinal)
  const [stored, texts, customers] = await Promise.all([
    desk.book.loadCases(ordinals),
    desk.book.loadTextsOfCases(ordinals),
    desk.book.loadCustomers(found.flatMap(({ customerId }) => customerId ?? []))
  ])
  const summaries = new Map(stored.map(({ ordinal, state }) => [ordinal, texts.get(state?.summary?.id ?? '') ?? '']))
  return found.map((one) => ({
    ...one,
    customer: customers.get(one.customerId ?? '') ?? null,
    summary: summaries.get(one.ordinal) ?? ''
  }))
}
