import { nextTick } from 'vue'

export interface KeptFocus {
  take(): void
  giveBack(): Promise<void>
}

/**
 * Remembers where the focus was before something opened, and gives it back once that has closed. Where the place is gone, or was none, the screen
 * itself takes it: the keys go on working from there.
 */
export function keepFocus(): KeptFocus {
  let before: Element | null = null
  const take = (): void => {
    before = document.activeElement
  }
  const giveBack = async (): Promise<void> => {
    await nextTick()
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
    else document.getElementById('main')?.focus({ preventScroll: true })
  }
  return { take, giveBack }
}
