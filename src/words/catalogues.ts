import { missingKeys } from './shared/catalogue.ts'
import type { Catalogue } from './shared/catalogue.ts'

export type Language = 'en' | 'he' | 'ar' | 'sr-Latn'

export interface LanguageInfo {
  readonly code: Language
  /** The language's name in itself, so that it can be found by who reads only that one. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** The locale for numbers and dates; always with Latin digits, which every floor shares. */
  readonly locale: string
}

export const LANGUAGES: readonly LanguageInfo[] = [
  { code: 'en', name: 'English', direction: 'ltr', locale: 'en-GB-u-nu-latn' },
  { code: 'he', name: 'עברית', direction: 'rtl', locale: 'he-IL-u-nu-latn' },
  { code: 'ar', name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn' },
  { code: 'sr-Latn', name: 'Srpski', direction: 'ltr', locale: 'sr-Latn-RS-u-nu-latn' }
]

/** The language whose catalogues say which texts exist; the others are complete when they have them all. */
export const REFERENCE: Language = 'en'

type Subjects = { [subject: string]: Catalogue }

const byLanguage = gather(import.meta.glob<Catalogue>('./*/*.json', { eager: true, import: 'default' }))

/** `./cases/en.json` becomes `en` → `cases` → its texts. */
export function gather(files: Readonly<Record<string, Catalogue>>): ReadonlyMap<string, Subjects> {
  const gathered = new Map<string, Subjects>()
  for (const [path, catalogue] of Object.entries(files)) {
    const [subject, file] = path.split('/').slice(-2)
    if (subject === undefined || file === undefined) continue
    const language = file.replace(/\.json$/, '')
    gathered.set(language, { ...gathered.get(language), [subject]: catalogue })
  }
  return gathered
}

/** All texts of one language, `subject.key`; empty where nobody has translated anything yet. */
export function messagesOf(language: Language): Catalogue {
  return byLanguage.get(language) ?? {}
}

/** The texts a language still lacks, `subject.key`. */
export function missingIn(language: Language): string[] {
  return missingKeys(messagesOf(REFERENCE), messagesOf(language))
}

/** The languages a person can choose: those with every text of every subject. */
export function offeredLanguages(): readonly LanguageInfo[] {
  return LANGUAGES.filter(({ code }) => byLanguage.has(code) && missingIn(code).length === 0)
}

/** What is known about a language. */
export function infoOf(language: Language): LanguageInfo {
  const info = LANGUAGES.find(({ code }) => code === language)
  if (!info) throw new Error(`unknown language ${language}`)
  return info
}
