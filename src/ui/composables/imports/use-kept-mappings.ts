import { shallowRef, type ShallowRef } from 'vue'
import {
  keepMapping,
  keptMappings,
  removeMapping,
  type KeptMapping
} from '../../../application/imports/keep-mapping.ts'
import type { Desk } from '../../../application/shared/desk.ts'
import { useServices } from '../../shared/services.ts'

export interface KeptMappings {
  /** The newest first. */
  readonly list: Readonly<ShallowRef<readonly KeptMapping[]>>
  /** What the last import left behind: kept anew or already there. null: nothing was imported yet. */
  readonly lastKept: Readonly<ShallowRef<{ readonly id: string; readonly wasNew: boolean } | null>>
  /** Reads them anew from the book, once what is being kept is there; gives them. */
  refresh(): Promise<readonly KeptMapping[]>
  /** Keeps a mapping under the name inside it; false where the floor could not. */
  keep(text: string): Promise<boolean>
  remove(id: string): Promise<boolean>
}

const known = new WeakMap<Desk, KeptMappings>()

/** The floor's mappings, as the book has them now and after each change of this or another window. */
export function useKeptMappings(): KeptMappings {
  const { desk } = useServices()
  const mappings = known.get(desk) ?? createKeptMappings(desk)
  known.set(desk, mappings)
  return mappings
}

/** The same over any desk; `useKeptMappings` has one for the window. */
export function createKeptMappings(desk: Desk): KeptMappings {
  const list = shallowRef<readonly KeptMapping[]>([])
  const lastKept = shallowRef<{ id: string; wasNew: boolean } | null>(null)
  const read = async (): Promise<readonly KeptMapping[]> => (list.value = await keptMappings(desk.book))
  let keeping: Promise<unknown> = Promise.resolve()
  const keepNow = async (text: string): Promise<boolean> => {
    const kept = await keepMapping(desk, text)
    if (!kept.ok) return false
    lastKept.value = kept.value
    await read()
    return true
  }
  desk.book.subscribe(({ streams }) => {
    if (streams.includes('mappings')) void read()
  })
  void read()
  return {
    list,
    lastKept,
    async refresh() {
      // The file chosen right after an import must find that import's mapping, or its cases come in a second time.
      await keeping
      return read()
    },
    keep(text) {
      const kept = keepNow(text)
      keeping = kept.catch(() => undefined)
      return kept
    },
    async remove(id) {
      const removed = await removeMapping(desk, id)
      if (removed.ok) await read()
      return removed.ok
    }
  }
}
