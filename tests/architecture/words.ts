import type { SourceFile } from './source-files.ts'

/** The languages the product is complete in. One more is added here when its last text is written. */
export const COMPLETE = ['en', 'he', 'ar', 'sr-Latn']
const REFERENCE = 'en'
const CATALOGUE = /^src\/words\/([^/]+)\/([^/]+)\.json$/

type Texts = ReadonlyMap<string, string>

function texts(value: unknown, prefix = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[prefix, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, prefix === '' ? key : `${prefix}.${key}`))
}

function catalogues(files: readonly SourceFile[]): Map<string, Map<string, Texts>> {
  const subjects = new Map<string, Map<string, Texts>>()
  for (const { path, text } of files) {
    const [, subject, language] = CATALOGUE.exec(path) ?? []
    if (subject === undefined || language === undefined) continue
    const languages = subjects.get(subject) ?? new Map<string, Texts>()
    subjects.set(subject, languages.set(language, new Map(texts(JSON.parse(text)))))
  }
  return subjects
}

function placeholders(text: string): Set<string> {
  return new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))
}

/** Texts that a complete language lacks or leaves empty, that English does not know, or that ask for a value nobody gives. */
export function catalogueFaults(files: readonly SourceFile[], complete: readonly string[] = COMPLETE): string[] {
  return [...catalogues(files)].flatMap(([subject, languages]) => {
    const reference = languages.get(REFERENCE) ?? new Map<string, string>()
    const present = new Set([...languages.keys(), ...complete])
    return [...present].flatMap((language) =>
      faultsOf(languages.get(language) ?? new Map<string, string>(), reference, complete.includes(language)).map(
        (fault) => `src/words/${subject}/${language}.json: ${fault}`
      )
    )
  })
}

function faultsOf(own: Texts, reference: Texts, isComplete: boolean): string[] {
  const missing = isComplete ? [...reference.keys()].filter((key) => !own.get(key)?.trim()) : []
  const unknown = [...own.keys()].filter((key) => !reference.has(key))
  const unasked = [...own].flatMap(([key, text]) => {
    const given = placeholders(reference.get(key) ?? '')
    return reference.has(key)
      ? [...placeholders(text)].filter((name) => !given.has(name)).map((name) => `${key} {${name}}`)
      : []
  })
  return [
    ...missing.map((key) => `lacks ${key}`),
    ...unknown.map((key) => `has ${key}, which ${REFERENCE} has not`),
    ...unasked.map((place) => `asks for ${place}, which ${REFERENCE} does not give`)
  ]
}
