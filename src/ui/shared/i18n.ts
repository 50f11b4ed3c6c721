import { createI18n } from 'vue-i18n'
import { ar, en, he, srLatn } from 'vuetify/locale'
import { LANGUAGES, REFERENCE, messagesOf } from '../../words/catalogues.ts'
import type { Language } from '../../words/catalogues.ts'
import { pluralRule } from './plural.ts'

/** Vuetify's own texts live beside ours under the key it looks for. */
const componentTexts = { en, he, ar, 'sr-Latn': srLatn }

function everyLanguage<T>(make: (language: Language) => T): Record<string, T> {
  return Object.fromEntries(LANGUAGES.map(({ code }) => [code, make(code)]))
}

/** The translator of the whole app; a text that a language lacks falls back to English. */
export function createAppI18n(language: Language) {
  return createI18n({
    legacy: false,
    locale: language as string, // widened: vue-i18n would otherwise allow only this one
    fallbackLocale: REFERENCE,
    messages: everyLanguage((code) => ({ ...messagesOf(code), $vuetify: componentTexts[code] })),
    pluralRules: everyLanguage(pluralRule)
  })
}

export type AppI18n = ReturnType<typeof createAppI18n>
