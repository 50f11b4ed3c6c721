/**
 * The typed records of one file by case, in order of first appearance, kept as their used cells in one string each: a million of them must fit into
 * memory, and typing one again costs less than keeping it as an object.
 */
export class RecordStore {
  readonly refs: string[] = []
  private readonly groupByRef = new Map<string, number>()
  private readonly first: number[] = []
  private readonly last: number[] = []
  private readonly next: number[] = []
  private readonly packed: string[] = []
  private readonly lines: number[] = []
  private readonly identities: string[] = []

  get size(): number {
    return this.packed.length
  }

  /** Adds a record and gives the number of its case. */
  add(ref: string, line: number, identity: string, cells: readonly string[]): number {
    const record = this.packed.length
    // A cell holds no NUL: such records are rejected.
    this.packed.push(cells.join('\0'))
    this.lines.push(line)
    this.identities.push(identity)
    this.next.push(-1)
    const group = this.groupByRef.get(ref)
    if (group === undefined) return this.open(ref, record)
    this.next[this.last[group] ?? 0] = record
    this.last[group] = record
    return group
  }

  private open(ref: string, record: number): number {
    this.groupByRef.set(ref, this.refs.length)
    this.first.push(record)
    this.last.push(record)
    return this.refs.push(ref) - 1
  }

  has(ref: string): boolean {
    return this.groupByRef.has(ref)
  }

  /** Numbers of the records of one case, in file order. */
  *recordsOf(group: number): Generator<number, void, undefined> {
    for (let record = this.first[group] ?? -1; record >= 0; record = this.next[record] ?? -1) yield record
  }

  cellsOf(record: number): readonly string[] {
    return (this.packed[record] ?? '').split('\0')
  }

  lineOf(record: number): number {
    return this.lines[record] ?? 0
  }

  identityOf(record: number): string {
    return this.identities[record] ?? ''
  }
}
