import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { FloorBook } from '../../../application/ports/floor-book.ts'
import type { ComplimentState } from '../../../domain/cases/compliment-event.ts'
import { useServices } from '../../shared/services.ts'

/** What a customer praised; the words are '' where they were erased. */
export interface Compliment extends Pick<ComplimentState, 'id' | 'at' | 'causeId'> {
  readonly text: string
}

/** Every compliment that counts, newest first, kept up with the book. */
export function useCompliments(): Readonly<ShallowRef<readonly Compliment[]>> {
  const { book } = useServices().desk
  const compliments = shallowRef<readonly Compliment[]>([])
  const read = async (): Promise<void> => {
    compliments.value = await loadCompliments(book)
  }
  onScopeDispose(
    book.subscribe(({ streams }) => {
      if (streams.includes('compliments')) void read()
    })
  )
  void read()
  return compliments
}

async function loadCompliments(book: FloorBook): Promise<readonly Compliment[]> {
  const [states, texts] = await Promise.all([book.loadStreams('compliments'), book.loadStreamTexts('compliments')])
  return [...states.values()]
    .filter(({ withdrawn }) => !withdrawn)
    .sort((a, b) => b.at - a.at)
    .map(({ id, at, causeId, text }) => ({ id, at, causeId, text: texts.get(text.id) ?? '' }))
}
