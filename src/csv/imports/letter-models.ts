/*
 * How likely the letters of a language are, as ranks: letters in order of their frequency in ordinary text, the probability falling with the rank.
 * Coarse on purpose: it must tell scripts and families of languages apart, not languages.
 */

/** Natural logarithm of a letter's probability; missing: not a letter of these languages. */
export type LetterModel = ReadonlyMap<string, number>

/** Letters of neighbouring languages are so much rarer than their rank says. */
const RARE = 0.25

function modelOf(letters: string, rare = ''): LetterModel {
  const ranked = [...new Set(letters + rare)]
  const weights = ranked.map((letter, rank) => (letters.includes(letter) ? 1 : RARE) / (rank + 3))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return new Map(ranked.map((letter, rank) => [letter, Math.log((weights[rank] ?? 0) / total)]))
}

export const HEBREW = modelOf('יוהלאמרבתשנדעחקפםכטסזגצןךףץװױײְִֵֶַָֹּׁׂ')
export const ARABIC = modelOf('اليمنورتبةعدسفهكقأحجشطصىخإضذزثئءظغآؤـًٌٍَُِّْپچژگکٹڈڑں')
/** Serbian, Croatian and Slovene first, then their neighbours. */
export const CENTRAL = modelOf('aieonrsjtuvkdlmpgzbčšhcžćfđ', 'yáéíóöüúőűâîăşţąęłńśźżěřůňďťľĺŕôäëçýwxqß')
export const WESTERN = modelOf('eaisnrtoludcmpéghvbfqyxjàèêçzkwüöäñâíóáôîùûïòìãõëßåøæúœÿðþý')
export const CYRILLIC = modelOf('аоиентрсвлкдмпујгзбяычњшхцйжщьћђљюфџэъёєіїґ')
