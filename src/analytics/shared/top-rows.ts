/** A row in a ranking: three keys, smallest first, then the place in the columns. */
export interface RankedRow {
  readonly keys: readonly [number, number, number]
  /** Place of the block, slot of the case, row of its promise where there is one. */
  readonly place: number
  readonly slot: number
  readonly row: number
}

/** Keeps the first rows of a ranking out of any number offered, without an object for those that do not make it. */
export class TopRows {
  private readonly limit: number
  private readonly kept: RankedRow[] = []

  constructor(limit: number) {
    this.limit = limit
  }

  /** Offered in the order of the columns: of equal rows the earlier one comes first. */
  offer(first: number, second: number, third: number, place: number, slot: number, row: number): void {
    const { kept, limit } = this
    if (kept.length === limit && !comesBefore(first, second, third, kept[limit - 1])) return
    let low = 0
    let high = kept.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (comesBefore(first, second, third, kept[middle])) high = middle
      else low = middle + 1
    }
    kept.splice(low, 0, { keys: [first, second, third], place, slot, row })
    if (kept.length > limit) kept.pop()
  }

  /** First to last. */
  rows(): readonly RankedRow[] {
    return this.kept
  }
}

function comesBefore(first: number, second: number, third: number, other: RankedRow | undefined): boolean {
  if (other === undefined) return true
  const { keys } = other
  if (first !== keys[0]) return first < keys[0]
  if (second !== keys[1]) return second < keys[1]
  return third < keys[2]
}
