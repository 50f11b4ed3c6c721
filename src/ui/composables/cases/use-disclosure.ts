import { nextTick, ref, type Ref } from 'vue'

export interface Disclosure {
  readonly isOpen: Readonly<Ref<boolean>>
  show(): void
  hide(): void
  toggle(): void
}

/** Something that opens in place and gives the focus back to where it was when it closes. */
export function useDisclosure(): Disclosure {
  const isOpen = ref(false)
  let opener: Element | null = null
  const show = (): void => {
    if (isOpen.value) return
    opener = document.activeElement
    isOpen.value = true
  }
  const hide = (): void => {
    if (!isOpen.value) return
    isOpen.value = false
    void nextTick(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    })
  }
  return { isOpen, show, hide, toggle: () => (isOpen.value ? hide() : show()) }
}
