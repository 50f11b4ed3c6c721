import { createApp, h, nextTick } from 'vue'
import type { App, Component } from 'vue'
import { createI18n } from 'vue-i18n'
import { createLanguage, languageKey } from '../../../../src/ui/composables/shared/use-language.ts'
import { messagesOf } from '../../../../src/words/catalogues.ts'
import type { Language } from '../../../../src/words/catalogues.ts'

export interface Mounted {
  readonly root: HTMLElement
  find(selector: string): HTMLElement
  unmount(): void
}

/** Mounts one component in the page, with the app's words; `language` is also that of the page; `install` adds what else the app gives. */
export async function mount(
  component: Component,
  props: Record<string, unknown>,
  slots: Record<string, (props: never) => unknown> = {},
  language: Language = 'en',
  install: (app: App) => void = () => undefined
): Promise<Mounted> {
  const root = document.createElement('div')
  document.body.append(root)
  const messages = { en: messagesOf('en'), [language]: messagesOf(language) }
  const i18n = createI18n({ legacy: false, locale: language as string, fallbackLocale: 'en', messages })
  const store = { load: () => null, save: () => undefined }
  const app = createApp({ render: () => h(component, props, slots) })
  install(app)
  app
    .use(i18n)
    .provide(languageKey, createLanguage(i18n, store, document.documentElement))
    .mount(root)
  await nextTick()
  // Vue lets a listener miss an event of the very millisecond it was attached in; nobody clicks that fast.
  await new Promise((resolve) => setTimeout(resolve, 5))
  return {
    root,
    find: (selector) => {
      const found = root.querySelector<HTMLElement>(selector)
      if (!found) throw new Error(`nothing matches ${selector}`)
      return found
    },
    unmount: () => {
      app.unmount()
      root.remove()
    }
  }
}

/** Presses a key on an element, as a person would, and waits until the screen has followed. */
export async function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  target.dispatchEvent(event)
  await nextTick()
  await new Promise(requestAnimationFrame)
  return event
}
