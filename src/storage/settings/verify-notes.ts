import type { FindingCode, VerifyReport } from '../../application/ports/keeper.ts'
import { type EventAt, type GroupDigest, groupDigests } from '../shared/commit-hash.ts'
import { groupBy } from '../shared/group-by.ts'
import type { Placed } from '../shared/records.ts'

interface SeenEvents {
  count: number
  readonly digests: GroupDigest[]
}

/** What one run of verify has seen. */
export class VerifyNotes {
  readonly findings: VerifyReport['findings'][number][] = []
  events = 0
  /** Customers of whom the cases tell that they were erased. */
  readonly erasedCustomers = new Set<string>()
  private readonly bySeq = new Map<number, SeenEvents>()

  find(code: FindingCode, at: number | string): void {
    this.findings.push({ code, at })
  }

  eraseCustomers(ids: Iterable<string>): void {
    for (const id of ids) this.erasedCustomers.add(id)
  }

  /** Notes all events of one group, a page's or a stream's; a group must come in one piece. */
  addGroup(events: Iterable<Placed<EventAt>>): void {
    for (const [seq, members] of groupBy(events, (placed) => placed.seq)) {
      const seen = this.bySeq.get(seq) ?? { count: 0, digests: [] }
      this.bySeq.set(seq, seen)
      seen.count += members.length
      this.events += members.length
      seen.digests.push(...groupDigests(members.map(({ event }) => event)))
    }
  }

  /** The events that say they belong to a commit. */
  eventsOf(seq: number): Readonly<SeenEvents> {
    return this.bySeq.get(seq) ?? { count: 0, digests: [] }
  }

  /** The commits that events say they belong to. */
  seqs(): Iterable<number> {
    return this.bySeq.keys()
  }
}
