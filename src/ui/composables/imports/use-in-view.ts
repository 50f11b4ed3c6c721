import { onMounted, type ShallowRef } from 'vue'

/** Brings what a click has just brought about into view; it may lie below a long mapping. */
export function useInView(root: Readonly<ShallowRef<HTMLElement | null>>): void {
  onMounted(() => root.value?.scrollIntoView({ block: 'nearest' }))
}
