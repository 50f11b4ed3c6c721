import type { BookHead } from './book-head.ts'
import { readHead } from './book-head.ts'
import type { HeardDatabase } from './heard-database.ts'

/**
 * Which book this window has been reading. Every commit it has seen stays in the book for ever; once one of them is gone or has
 * another hash, a restored backup has taken the book's place, and whatever this window keeps or shows belongs to the old one.
 */
export class Lineage {
  private known: Pick<BookHead, 'seq' | 'hash'> | null = null
  private isReplaced = false

  /** Another book took the place of the one that this window opened. From then on it must not write. */
  get replaced(): boolean {
    return this.isReplaced
  }

  /** @returns false where the book is another one than at the last look. Needs a transaction that includes `commits`. */
  async follow(db: HeardDatabase, head: BookHead): Promise<boolean> {
    const { known } = this
    const at = known === null || known.seq === 0 ? known : await commitAt(db, head, known.seq)
    const same = known === null || at?.hash === known.hash
    if (!same) this.isReplaced = true
    this.known = head
    return same
  }

  /** The head as this window itself has just made it: by a commit, or by putting another book there. */
  begin(head: BookHead): void {
    this.known = head
  }
}

async function commitAt(db: HeardDatabase, head: BookHead, seq: number): Promise<Pick<BookHead, 'hash'> | undefined> {
  return head.seq === seq ? head : await db.commits.get(seq)
}

interface Followed {
  readonly db: HeardDatabase
  readonly lineage: Lineage
  readonly dictionaries: { clear(): void }
  readonly streams: { clear(): void }
}

/** The newest commit; what was kept of another book is forgotten first. Needs a transaction that includes `commits`. */
export async function followHead({ db, lineage, dictionaries, streams }: Followed): Promise<BookHead> {
  const head = await readHead(db)
  if (await lineage.follow(db, head)) return head
  dictionaries.clear()
  streams.clear()
  return head
}
