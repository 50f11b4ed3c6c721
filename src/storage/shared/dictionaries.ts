import type { DictionaryName } from '../../analytics/cases/case-facts.ts'
import { dictionaryKey } from '../../analytics/shared/dictionary.ts'
import type { HeardDatabase } from './heard-database.ts'
import type { BookTotals, DictionaryRecord } from './records.ts'

/** Values a record: appending one rewrites one chunk, not the whole dictionary. */
export const DICTIONARY_CHUNK = 1024

type Sizes = BookTotals['dictionaries']

interface Dictionary {
  readonly values: string[]
  readonly codes: Map<string, number>
}

/** This window's copy of the dictionaries: append-only, so being behind is its only way of being wrong. */
export class Dictionaries {
  private readonly known = new Map<DictionaryName, Dictionary>()

  /** Reads what other windows appended. Needs a transaction that includes `dictionaries`; `sizes` from its newest commit. */
  async catchUp(db: HeardDatabase, sizes: Sizes): Promise<void> {
    for (const [name, size] of entriesOf(sizes)) {
      const have = this.dictionary(name).values.length
      if (have >= size) continue
      const first = Math.floor(have / DICTIONARY_CHUNK)
      const last = Math.floor((size - 1) / DICTIONARY_CHUNK)
      const chunks = await db.dictionaries.where('[name+n]').between([name, first], [name, last], true, true).toArray()
      for (const chunk of chunks) this.append(name, chunk.n * DICTIONARY_CHUNK, chunk.values)
    }
  }

  /** Forgets everything: another book has taken this one's place. */
  clear(): void {
    this.known.clear()
  }

  codeOf(name: DictionaryName, value: string): number | undefined {
    return this.known.get(name)?.codes.get(dictionaryKey(name, value))
  }

  valuesOf(name: DictionaryName): readonly string[] {
    return this.known.get(name)?.values ?? []
  }

  /** Adds values from `start` on; those already known are passed over. */
  append(name: DictionaryName, start: number, values: readonly string[]): void {
    const dictionary = this.dictionary(name)
    for (let i = dictionary.values.length - start; i < values.length; i++) {
      const value = values[i] ?? ''
      dictionary.codes.set(dictionaryKey(name, value), dictionary.values.push(value) - 1)
    }
  }

  private dictionary(name: DictionaryName): Dictionary {
    const known = this.known.get(name) ?? { values: [], codes: new Map<string, number>() }
    this.known.set(name, known)
    return known
  }
}

/** New values of one transaction. The window's copy reads them back once they are durable, as it does those of other windows. */
export class DictionaryDraft {
  private readonly added = new Map<DictionaryName, Dictionary & { readonly start: number }>()

  constructor(private readonly base: Dictionaries) {}

  get isEmpty(): boolean {
    return this.added.size === 0
  }

  /** The value's code, a new one where the dictionary has none. */
  readonly encode = (name: DictionaryName, value: string): number => {
    const known = this.base.codeOf(name, value)
    if (known !== undefined) return known
    const added = this.added.get(name) ?? this.begin(name)
    const key = dictionaryKey(name, value)
    const already = added.codes.get(key)
    if (already !== undefined) return already
    const code = added.start + added.values.push(value) - 1
    added.codes.set(key, code)
    return code
  }

  /** The chunks to put, whole. */
  chunks(): DictionaryRecord[] {
    const records: DictionaryRecord[] = []
    for (const [name, { start: known, values }] of this.added) {
      const before = this.base.valuesOf(name).slice(0, known)
      const total = before.length + values.length
      for (let n = Math.floor(before.length / DICTIONARY_CHUNK); n * DICTIONARY_CHUNK < total; n++) {
        const start = n * DICTIONARY_CHUNK
        const old = before.slice(start, start + DICTIONARY_CHUNK)
        const from = start + old.length - before.length
        records.push({ name, n, values: [...old, ...values.slice(from, from + DICTIONARY_CHUNK - old.length)] })
      }
    }
    return records
  }

  sizes(before: Sizes): Sizes {
    const sizes: Partial<Record<DictionaryName, number>> = { ...before }
    for (const [name, { start, values }] of this.added) sizes[name] = start + values.length
    return sizes
  }

  private begin(name: DictionaryName): Dictionary & { readonly start: number } {
    const added = { start: this.base.valuesOf(name).length, values: [], codes: new Map<string, number>() }
    this.added.set(name, added)
    return added
  }
}

function entriesOf(sizes: Sizes): [DictionaryName, number][] {
  // Object.entries widens the keys to string
  return Object.entries(sizes) as [DictionaryName, number][]
}
