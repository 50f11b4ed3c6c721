import { ref, type Ref } from 'vue'
import { keepFocus } from './keep-focus.ts'

export interface Disclosure {
  readonly isOpen: Readonly<Ref<boolean>>
  show(): void
  hide(): void
  toggle(): void
}

/** Something that opens in place and gives the focus back to where it was when it closes. */
export function useDisclosure(): Disclosure {
  const isOpen = ref(false)
  const focus = keepFocus()
  const show = (): void => {
    if (isOpen.value) return
    focus.take()
    isOpen.value = true
  }
  const hide = (): void => {
    if (!isOpen.value) return
    isOpen.value = false
    void focus.giveBack()
  }
  return { isOpen, show, hide, toggle: () => (isOpen.value ? hide() : show()) }
}
