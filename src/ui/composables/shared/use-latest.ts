import { shallowRef, watch, type ShallowRef } from 'vue'

/**
 * What was read for the present value of `source`. null: there is nothing to read for, or it is not read yet; least of all is it what a slower
 * answer to an earlier question says.
 */
export function useLatest<Source, Found>(
  source: () => Source | null,
  read: (of: Source) => Promise<Found | null>
): Readonly<ShallowRef<Found | null>> {
  const found = shallowRef<Found | null>(null)
  let asked = 0
  const follow = async (of: Source | null): Promise<void> => {
    const question = ++asked
    found.value = null
    const answer = of === null ? null : await read(of)
    if (question === asked) found.value = answer
  }
  watch(source, (of) => void follow(of), { immediate: true })
  return found
}
