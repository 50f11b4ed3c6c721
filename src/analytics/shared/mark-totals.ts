/** Counts things by their marks, so that any figure over them is a sum taken afterwards. */
export class MarkTotals {
  /** By combination of marks; scans add to it directly. */
  readonly counts: Uint32Array

  /** @param size one more than the highest combination of marks */
  constructor(size: number) {
    this.counts = new Uint32Array(size)
  }

  /** How many carry all of these marks. */
  having(marks: number): number {
    let sum = 0
    for (let i = 0; i < this.counts.length; i++) if ((i & marks) === marks) sum += this.counts[i] ?? 0
    return sum
  }
}
