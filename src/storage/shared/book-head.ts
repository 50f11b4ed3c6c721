import type { HeardDatabase } from './heard-database.ts'
import type { CommitRecord } from './records.ts'

/** What stands before the first commit: its `prev`. */
export const GENESIS = '0'.repeat(64)

/** The newest commit, or what stands for it in an empty book. Needs a transaction that includes `commits`. */
export type BookHead = Pick<CommitRecord, 'seq' | 'at' | 'totals' | 'hash'>

export const EMPTY_HEAD: BookHead = {
  seq: 0,
  at: 0,
  totals: { cases: 0, newestId: '', dictionaries: {}, streams: {} },
  hash: GENESIS
}

export async function readHead(db: HeardDatabase): Promise<BookHead> {
  return (await db.commits.orderBy('seq').last()) ?? EMPTY_HEAD
}
