import { computed, inject, watchEffect } from 'vue'
import type { ComputedRef, InjectionKey } from 'vue'
import { LANGUAGES, REFERENCE, infoOf, offeredLanguages } from '../../../words/catalogues.ts'
import type { Language, LanguageInfo } from '../../../words/catalogues.ts'

/** Where the chosen language is kept between two starts. */
export interface LanguageStore {
  load(): string | null
  save(language: Language): void
}

export interface LanguageChoice {
  readonly language: ComputedRef<Language>
  readonly info: ComputedRef<LanguageInfo>
  readonly direction: ComputedRef<'ltr' | 'rtl'>
  /** Those a person can choose. */
  readonly languages: readonly LanguageInfo[]
  setLanguage(language: Language): void
}

/** The part of vue-i18n that a change of language touches. */
interface Translator {
  readonly global: { readonly locale: { value: string } }
}

export const languageKey: InjectionKey<LanguageChoice> = Symbol('language')

/** The stored language if it is still offered, else the first of the person's own that is, else English. */
export function firstLanguage(
  stored: string | null,
  preferred: readonly string[],
  offered: readonly LanguageInfo[]
): Language {
  const wishes = stored === null ? preferred : [stored, ...preferred]
  for (const wish of wishes) {
    const match = offered.find(({ code }) => code === wish) ?? offered.find(({ code }) => sameLanguage(code, wish))
    if (match) return match.code
  }
  return REFERENCE
}

/** 'he-IL' and the old 'iw' are Hebrew; 'sr' without a script is read as Latin, the only one we have. */
function sameLanguage(code: Language, wish: string): boolean {
  const spoken = wish.toLowerCase().split('-')[0]
  return (spoken === 'iw' ? 'he' : spoken) === code.split('-')[0]
}

/** Keeps page, translator and store in one language. `page` is the root element that carries lang and dir. */
export function createLanguage(i18n: Translator, store: LanguageStore, page: HTMLElement): LanguageChoice {
  const current = i18n.global.locale
  const language = computed(() => LANGUAGES.find(({ code }) => code === current.value)?.code ?? REFERENCE)
  const info = computed(() => infoOf(language.value))
  const direction = computed(() => info.value.direction)
  watchEffect(() => {
    page.lang = language.value
    page.dir = direction.value
  })
  return {
    language,
    info,
    direction,
    languages: offeredLanguages(),
    setLanguage(chosen) {
      current.value = chosen
      store.save(chosen)
    }
  }
}

/** The language of the screen and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = inject(languageKey)
  if (!choice) throw new Error('no language provided')
  return choice
}
