import { GENESIS } from '../shared/book-head.ts'
import { commitHash } from '../shared/commit-hash.ts'
import type { HeardDatabase } from '../shared/heard-database.ts'
import type { CommitRecord } from '../shared/records.ts'
import type { VerifyNotes } from './verify-notes.ts'

/** Walks the chain from its first link; all events must have been noted before. Returns the number of commits. */
export async function checkChain(db: HeardDatabase, notes: VerifyNotes): Promise<number> {
  let before: Pick<CommitRecord, 'seq' | 'hash'> = { seq: 0, hash: GENESIS }
  let count = 0
  await db.commits.orderBy('seq').each((commit) => {
    count++
    for (let seq = before.seq + 1; seq < commit.seq; seq++) notes.find('commit-missing', seq)
    checkLink(commit, before, notes)
    before = commit
  })
  for (const seq of notes.seqs()) if (seq > before.seq) notes.find('commit-missing', seq)
  return count
}

function checkLink(commit: CommitRecord, before: Pick<CommitRecord, 'hash'>, notes: VerifyNotes): void {
  const { count, digests } = notes.eventsOf(commit.seq)
  if (count !== commit.events) notes.find('events-missing', commit.seq)
  else if (commit.prev !== before.hash || commitHash(commit, digests) !== commit.hash)
    notes.find('commit-broken', commit.seq)
}
