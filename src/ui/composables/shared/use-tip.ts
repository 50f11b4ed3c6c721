import { shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'

export interface Tip {
  readonly text: string
  readonly anchor: Element
}

const tip = shallowRef<Tip | null>(null)
let leaving: ReturnType<typeof setTimeout> | undefined

/** The one tooltip of the screen. It outlives the pointer's way from its anchor onto itself, so that it can be read and selected. */
export function useTip(): {
  readonly tip: Readonly<Ref<Tip | null>>
  show(text: string, anchor: Element): void
  keep(): void
  leave(): void
  hide(): void
} {
  return { tip: shallowReadonly(tip), show, keep, leave, hide }
}

function show(text: string, anchor: Element): void {
  keep()
  tip.value = { text, anchor }
}

function keep(): void {
  clearTimeout(leaving)
}

function leave(): void {
  keep()
  leaving = setTimeout(hide, 120)
}

function hide(): void {
  keep()
  tip.value = null
}
