/** The words of one subject in one language: texts, or groups of texts. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

/** Every text's path inside a catalogue ('case.title'), in the catalogue's order. */
export function keysOf(catalogue: Catalogue, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`)
  )
}

/** The paths that `reference` has a text for and `other` has not; an empty text counts as missing. */
export function missingKeys(reference: Catalogue, other: Catalogue): string[] {
  const known = new Set(keysOf(other).filter((path) => textAt(other, path) !== ''))
  return keysOf(reference).filter((path) => !known.has(path))
}

function textAt(catalogue: Catalogue, path: string): string | undefined {
  let here: string | Catalogue | undefined = catalogue
  for (const step of path.split('.')) here = typeof here === 'object' ? here[step] : undefined
  return typeof here === 'string' ? here : undefined
}
