import type { DictionaryName } from '../cases/case-facts.ts'

/** The code of no value: unknown in the data. */
export const NO_CODE = -1
/** The code of a value that the floor has never seen: matches nothing. */
export const UNSEEN = -2

const IGNORES_CASE: ReadonlySet<DictionaryName> = new Set(['channel', 'situation'])

/** How a dictionary compares its values: a floor's own words ignore case, ids do not. */
export function dictionaryKey(name: DictionaryName, value: string): string {
  return IGNORES_CASE.has(name) ? value.toLowerCase() : value
}

/** One dictionary as the columns read it: code → value, and back. */
export class Dictionary {
  readonly name: DictionaryName
  readonly values: readonly string[]
  private codes: Map<string, number> | null = null

  constructor(name: DictionaryName, values: readonly string[]) {
    this.name = name
    this.values = values
  }

  get size(): number {
    return this.values.length
  }

  /** null for the code of no value. */
  valueOf(code: number): string | null {
    return this.values[code] ?? null
  }

  codeOf(value: string): number {
    this.codes ??= new Map(this.values.map((known, code) => [dictionaryKey(this.name, known), code]))
    return this.codes.get(dictionaryKey(this.name, value)) ?? UNSEEN
  }
}
