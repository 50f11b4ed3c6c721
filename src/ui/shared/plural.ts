import type { Language } from '../../words/catalogues.ts'

/** The order in which a text lists its plural choices; a language lists only the categories it has. */
const ORDER: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other']

/** Which choice of a text `one | … | other` fits a number, by CLDR's plural categories; a text with fewer choices uses its last. */
export function pluralRule(language: Language): (count: number, choices: number) => number {
  const rules = new Intl.PluralRules(language)
  const own = new Set(rules.resolvedOptions().pluralCategories)
  const categories = ORDER.filter((category) => own.has(category))
  return (count, choices) => Math.min(categories.indexOf(rules.select(Math.abs(count))), choices - 1)
}
