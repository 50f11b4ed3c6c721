/** Counts rare marks one by one: those from `from` on, which a table of their combinations would be too wide for. */
export class RareMarks {
  private readonly counts = new Uint32Array(32)
  private readonly shift: number

  /** @param from the lowest of them, a power of two */
  constructor(from: number) {
    this.shift = bitOf(from)
  }

  /** Counts every rare mark of one thing. */
  add(marks: number): void {
    for (let rest = marks >>> this.shift; rest !== 0; rest &= rest - 1) {
      const bit = bitOf(rest & -rest) + this.shift
      this.counts[bit] = (this.counts[bit] ?? 0) + 1
    }
  }

  /** How many carry this one mark. */
  having(mark: number): number {
    return this.counts[bitOf(mark)] ?? 0
  }
}

const bitOf = (mark: number): number => 31 - Math.clz32(mark)
