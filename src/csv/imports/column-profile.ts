import { isMissingSign, isMissingWord, kindOf, type CellKind } from './cell-kind.ts'

const TEXTS_KEPT = 300
const EXAMPLES = 4
/** A cell may hold megabytes; to tell texts apart so much will do. */
const TEXT_KEPT = 200

/** What the cells of one column are, over the first records of a file. */
export class ColumnProfile {
  /** From 1. */
  readonly position: number
  readonly header: string
  records = 0
  private readonly kinds: Record<CellKind, number> = { nothing: 0, date: 0, count: 0, number: 0, flag: 0, text: 0 }
  private missingWords = 0
  private codes = 0
  private readonly texts = new Set<string>()
  private repeats = 0

  constructor(position: number, header: string) {
    this.position = position
    this.header = header
  }

  take(cell: string): void {
    this.records++
    const kind = kindOf(cell)
    this.kinds[kind]++
    if (kind === 'nothing') return
    const text = cell.trim().slice(0, TEXT_KEPT)
    if (isMissingWord(text)) this.missingWords++
    if (/^[^\s,;]{1,40}$/.test(text) && (/\d/.test(text) || text.startsWith('http'))) this.codes++
    if (this.texts.has(text)) this.repeats++
    else if (this.texts.size < TEXTS_KEPT) this.texts.add(text)
  }

  /** Cells that say something. */
  get filled(): number {
    return this.records - this.kinds.nothing
  }

  /** Share of a kind among the cells that say something, words for "unknown" left out; 0 where none does. */
  share(...kinds: readonly CellKind[]): number {
    const known = this.filled - this.missingWords
    return known <= 0 ? 0 : Math.min(1, kinds.reduce((sum, kind) => sum + this.kinds[kind], 0) / known)
  }

  /** Share of cells that look like an id: one word with a digit in it. */
  get codeShare(): number {
    return this.filled === 0 ? 0 : this.codes / this.filled
  }

  get isUnique(): boolean {
    return this.filled > 0 && this.repeats === 0
  }

  /** Different texts, at most 300. */
  get variety(): number {
    return this.texts.size
  }

  get examples(): readonly string[] {
    return [...this.texts].filter((text) => !isMissingSign(text)).slice(0, EXAMPLES)
  }

  /** The different texts, at most 300. */
  get values(): readonly string[] {
    return [...this.texts]
  }
}

/** Profiles of all columns. `header` says how many there are. */
export function profilesOf(header: readonly string[], records: Iterable<readonly string[]>): readonly ColumnProfile[] {
  const profiles = header.map((text, index) => new ColumnProfile(index + 1, text.trim()))
  for (const cells of records) for (const profile of profiles) profile.take(cells[profile.position - 1] ?? '')
  return profiles
}
