import { CASES_PER_BLOCK } from '../../analytics/shared/block.ts'
import type { BackupFacts, BackupSource, BackupWatch } from '../../application/ports/backup.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { repairBlocks } from '../cases/repair-blocks.ts'
import { keepErased } from '../people/erase-again.ts'
import type { BookCore } from '../shared/book-core.ts'
import { readHead } from '../shared/book-head.ts'
import type { StagingRecord, TruthTable } from '../shared/records.ts'
import { TRUTH_TABLES } from '../shared/records.ts'
import { recordFromLine, refuse } from './backup-format.ts'
import { readBackup } from './read-backup.ts'

/** Blocks packed in one transaction, between which others may write. */
const BLOCKS_AT_ONCE = 8
/** Shares of the work, as measured: reading and staging, and packing the columns. The switch between them is short. */
const STAGED = 0.6

/**
 * Copies the backup into a table of its own, which nobody reads; then one strict transaction empties the tables of truth and moves
 * the copy there. Until that transaction is durable the floor is the old one, whatever happens; from then on it is the new one.
 * The columns are packed from it afterwards, and by whoever opens the book first where that is interrupted.
 */
export async function restoreBook(
  core: BookCore,
  source: BackupSource,
  digest: string,
  watch: BackupWatch
): Promise<Result<BackupFacts, Problem>> {
  const facts = await stage(core, source, digest, watch)
  await core.line.run(() => takeOver(core))
  core.sync.postReplaced()
  const packed = await packBlocks(core, (share) => watch.progress(STAGED + (1 - STAGED) * share))
  return packed.ok ? ok(facts) : packed
}

/** Leaves the backup in `staging`. Throws `BackupRefused`, and whatever the database throws; then nothing of it stays. */
export async function stage(
  core: BookCore,
  source: BackupSource,
  digest: string,
  watch: BackupWatch
): Promise<BackupFacts> {
  const { staging } = core.db
  await staging.clear()
  const put = async (table: TruthTable, lines: readonly object[]): Promise<void> => {
    const records = lines.map((record) => recordFromLine(table, record))
    await staging.add({ table, records } satisfies StagingRecord)
  }
  try {
    const share = {
      ...watch,
      progress: (part: number) => watch.progress(part * STAGED),
      stopped: () => watch.stopped()
    }
    const read = await readBackup(source, put, share)
    // the file is another one than the one that was looked at
    if (read.digest !== digest) refuse('backup-damaged')
    return read.facts
  } catch (error) {
    await staging.clear().catch(core.report)
    throw error
  }
}

/** The switch: one transaction, all or nothing. Needs the writers' lock. */
export async function takeOver(core: BookCore): Promise<void> {
  const { db, lineage, dictionaries, streams } = core
  const tables = [...TRUTH_TABLES.map((name) => db.table(name)), db.blocks, db.staging, db.meta]
  const head = await db.transaction('rw', tables, async () => {
    await keepErased(db)
    for (const name of TRUTH_TABLES) await db.table(name).clear()
    await db.blocks.clear()
    const keys = await db.staging.toCollection().primaryKeys()
    for (const key of keys) {
      const part = await db.staging.get(key)
      if (part !== undefined) await db.table(part.table).bulkPut([...part.records])
    }
    await db.staging.clear()
    return readHead(db)
  })
  lineage.begin(head)
  dictionaries.clear()
  streams.clear()
}

/** Packs every block from its pages. `progress`: 0 to 1. */
export async function packBlocks(
  core: BookCore,
  progress: (share: number) => void = () => undefined
): Promise<Result<{ readonly seq: number }, Problem>> {
  const { seq, totals } = await readHead(core.db)
  const count = Math.ceil(totals.cases / CASES_PER_BLOCK)
  for (let n = 0; n < count; n += BLOCKS_AT_ONCE) {
    progress(n / count)
    const numbers = Array.from({ length: Math.min(BLOCKS_AT_ONCE, count - n) }, (_, i) => n + i)
    const packed = await repairBlocks(core, numbers)
    if (!packed.ok) return packed
  }
  progress(1)
  return ok({ seq })
}
