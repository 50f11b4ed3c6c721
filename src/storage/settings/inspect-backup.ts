import type {
  BackupFacts,
  BackupPreview,
  BackupRelation,
  BackupSource,
  BackupWatch
} from '../../application/ports/backup.ts'
import type { BookCore } from '../shared/book-core.ts'
import type { CommitRecord } from '../shared/records.ts'
import { factsOfBook } from './dump-book.ts'
import { readBackup } from './read-backup.ts'

/** Reads a backup from end to end and says how it stands to the floor that is here. Writes nothing. Throws `BackupRefused`. */
export async function inspectBackup(core: BookCore, source: BackupSource, watch: BackupWatch): Promise<BackupPreview> {
  const here = await factsOfBook(core.db)
  const first = (await core.db.commits.get(1))?.hash ?? null
  const seen = { atOurs: '', first: '' }
  const { facts, digest } = await readBackup(
    source,
    (table, records) => {
      if (table !== 'commits') return
      for (const { seq, hash } of records as readonly CommitRecord[]) {
        if (seq === here.seq) seen.atOurs = hash
        if (seq === 1) seen.first = hash
      }
    },
    watch
  )
  const isOurPast = facts.seq > 0 && (await core.db.commits.get(facts.seq))?.hash === facts.hash
  const relation = relationOf(facts, here, seen.atOurs === here.hash, isOurPast, seen.first === first)
  return { facts, digest, relation, here }
}

function relationOf(
  backup: Pick<BackupFacts, 'seq' | 'hash'>,
  here: Pick<BackupFacts, 'seq' | 'hash'>,
  goesOnFromHere: boolean,
  isOurPast: boolean,
  sameBeginning: boolean
): BackupRelation {
  if (here.seq === 0) return 'into-empty'
  if (backup.hash === here.hash) return 'same'
  if (goesOnFromHere) return 'newer'
  if (isOurPast) return 'older'
  return sameBeginning ? 'diverged' : 'other'
}
