import type { Dictionary } from './dictionary.ts'
import type { CountBy } from './floor-numbers.ts'

/** Sums by dictionary code; the code of no value has a place of its own. */
export class CodeTally {
  private readonly dictionary: Dictionary
  private readonly sums: Float64Array

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary
    this.sums = new Float64Array(dictionary.size + 1)
  }

  add(code: number, amount: number): void {
    this.sums[code + 1] = (this.sums[code + 1] ?? 0) + amount
  }

  of(code: number): number {
    return this.sums[code + 1] ?? 0
  }

  /** Most first, then by name; none are left out that were counted. */
  counts(labelOf: (value: string) => string): readonly CountBy[] {
    const found: (CountBy & { label: string })[] = []
    for (let i = 0; i < this.sums.length; i++) {
      const count = this.sums[i] ?? 0
      const key = this.dictionary.valueOf(i - 1) ?? ''
      if (count !== 0) found.push({ key, count, label: key === '' ? '' : labelOf(key) })
    }
    found.sort((a, b) => b.count - a.count || compareTexts(a.label, b.label) || compareTexts(a.key, b.key))
    return found.map(({ key, count }) => ({ key, count }))
  }
}

/** By code units: the same order on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
