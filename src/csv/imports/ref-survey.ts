import { quickHash, wideHash } from '../shared/quick-hash.ts'

/** How often refs repeat, and whether instants change while they do. */
export interface RefEvidence {
  readonly records: number
  /** Records whose ref an earlier record had, while what they say is not the same as in that one. */
  readonly repeated: number
  /** The ref that comes most often. */
  readonly most: { readonly ref: string; readonly times: number }
  /** By column: share of the repeated records in which its cell is not that of the record before of the same ref. */
  readonly changing: ReadonlyMap<number, number>
}

/** Beyond so many refs nothing new is learned, and memory stays bounded. */
const REFS_KEPT = 500_000

/** Watches the refs of one column over a whole file; `times`: the columns that hold instants. */
export class RefSurvey {
  readonly column: number
  private readonly times: readonly number[]
  private readonly slots = new Map<number, number>()
  private readonly counts: number[] = []
  private readonly rows: number[] = []
  private readonly instants: number[] = []
  private readonly changed: number[]
  private records = 0
  private repeated = 0
  private most = { ref: '', times: 0 }

  constructor(column: number, times: readonly number[]) {
    this.column = column
    this.times = times
    this.changed = times.map(() => 0)
  }

  /** @param row hash of the whole record  @param instants hashes of its instants, in the order of `times` */
  take(cells: readonly string[], row: number, instants: readonly number[]): void {
    const ref = (cells[this.column] ?? '').trim()
    if (ref === '') return
    this.records++
    const key = wideHash(ref)
    const slot = this.slots.get(key)
    if (slot === undefined) this.open(key, row, instants)
    else this.repeat(slot, ref, row, instants)
  }

  evidence(): RefEvidence {
    const shares = this.times.map((column, at): [number, number] => [
      column,
      this.repeated === 0 ? 0 : (this.changed[at] ?? 0) / this.repeated
    ])
    return { records: this.records, repeated: this.repeated, most: this.most, changing: new Map(shares) }
  }

  private open(key: number, row: number, instants: readonly number[]): void {
    if (this.slots.size >= REFS_KEPT) return
    this.slots.set(key, this.counts.push(1) - 1)
    this.rows.push(row)
    this.instants.push(...instants)
  }

  private repeat(slot: number, ref: string, row: number, instants: readonly number[]): void {
    // An exact repeat is the same record again, in any grain.
    if (this.rows[slot] === row) return
    this.rows[slot] = row
    this.repeated++
    const times = (this.counts[slot] ?? 0) + 1
    this.counts[slot] = times
    if (times > this.most.times) this.most = { ref, times }
    for (const [at, instant] of instants.entries()) {
      const place = slot * instants.length + at
      if (this.instants[place] !== instant) this.changed[at] = (this.changed[at] ?? 0) + 1
      this.instants[place] = instant
    }
  }
}

/** A record as one number, to notice an exact repeat by. */
export function rowHash(cells: readonly string[]): number {
  let hash = cells.length
  for (const cell of cells) hash = quickHash(cell, hash ^ 0x2c)
  return hash
}
