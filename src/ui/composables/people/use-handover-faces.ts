import { shallowRef, watch } from 'vue'
import type { OwedWork } from '../../../analytics/promises/owed-work.ts'
import type { FloorBook } from '../../../application/ports/floor-book.ts'
import { useServices } from '../../shared/services.ts'
import { LISTED } from './handover-groups.ts'

/** What the list says of one case beyond the columns, because it is personal. */
export interface HandoverFace {
  readonly name: string
  readonly contact: string
  readonly summary: string
  /** What was noted with each promise, by its number from 1. */
  readonly notes: readonly string[]
}

/** Names, contacts and notes of the cases on the list, read anew with each new list; null until they are. */
export function useHandoverFaces(work: () => OwedWork | null) {
  const { book } = useServices().desk
  const faces = shallowRef<ReadonlyMap<number, HandoverFace> | null>(null)
  watch(
    work,
    async (now) => {
      if (now === null) return
      const ordinals = new Set(now.promises.slice(0, LISTED).map(({ ordinal }) => ordinal))
      const read = await readFaces(book, [...ordinals])
      // A newer list has been read meanwhile.
      if (work() === now) faces.value = read
    },
    { immediate: true }
  )
  return { faces, faceOf: (ordinal: number): HandoverFace | undefined => faces.value?.get(ordinal) }
}

/** What the list says of each of these cases. */
export async function readFaces(
  book: FloorBook,
  ordinals: readonly number[]
): Promise<ReadonlyMap<number, HandoverFace>> {
  const cases = (await book.loadCases(ordinals)).flatMap(({ ordinal, events, state }) =>
    state === null ? [] : [{ ordinal, events, state }]
  )
  const [texts, customers] = await Promise.all([
    book.loadTextsOfCases(cases.map(({ ordinal }) => ordinal)),
    book.loadCustomers(cases.flatMap(({ state }) => state.customerId ?? []))
  ])
  return new Map(
    cases.map(({ ordinal, events, state }) => {
      const customer = customers.get(state.customerId ?? '')
      const noted = new Map(
        events.flatMap((event) =>
          event.type === 'promise-made' && event.data.note !== null
            ? [[event.data.promiseId, texts.get(event.data.note.id) ?? ''] as const]
            : []
        )
      )
      const face: HandoverFace = {
        name: customer?.name ?? '',
        contact: customer?.contact ?? '',
        summary: texts.get(state.summary?.id ?? '') ?? '',
        notes: state.promises.map(({ id }) => noted.get(id) ?? '')
      }
      return [ordinal, face]
    })
  )
}
