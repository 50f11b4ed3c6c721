/** A row in a ranking: three keys, smallest first, then the place in the columns. */
export interface RankedRow {
  readonly keys: readonly [number, number, number]
  /** Place of the block, slot of the case, row of its promise where there is one. */
  readonly place: number
  readonly slot: number
  readonly row: number
}

export function compareRanked(a: RankedRow, b: RankedRow): number {
  for (let i = 0; i < 3; i++) {
    const difference = compareNumbers(a.keys[i] ?? 0, b.keys[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.place - b.place || a.slot - b.slot || a.row - b.row
}

// Infinity stands for unknown and equals itself here; its difference with itself would be NaN.
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Keeps the first rows of a ranking out of any number offered, without an object for those that do not make it. */
export class TopRows {
  private readonly limit: number
  private readonly kept: RankedRow[] = []

  constructor(limit: number) {
    this.limit = limit
  }

  offer(first: number, second: number, third: number, place: number, slot: number, row: number): void {
    const { kept, limit } = this
    const worst = kept.length < limit ? undefined : kept[limit - 1]
    // Most rows fall out here, before anything is made of them.
    if (worst !== undefined && (first > worst.keys[0] || (first === worst.keys[0] && second > worst.keys[1]))) return
    const offered: RankedRow = { keys: [first, second, third], place, slot, row }
    if (worst !== undefined && compareRanked(offered, worst) >= 0) return
    let low = 0
    let high = kept.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = kept[middle]
      if (other !== undefined && compareRanked(other, offered) <= 0) low = middle + 1
      else high = middle
    }
    kept.splice(low, 0, offered)
    if (kept.length > limit) kept.pop()
  }

  /** First to last. */
  rows(): readonly RankedRow[] {
    return this.kept
  }
}
