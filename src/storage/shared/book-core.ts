import { type ImportViews, importViews } from '../imports/import-views.ts'
import type { BookHead } from './book-head.ts'
import type { Dictionaries } from './dictionaries.ts'
import type { HeardDatabase } from './heard-database.ts'
import { followHead, type Lineage } from './lineage.ts'
import type { StreamCache } from './stream-cache.ts'
import type { BookSync } from './sync.ts'
import type { WriteLine } from './write-line.ts'

/** What one window or worker keeps of the book: the open database, and copies that say themselves how old they are. */
export interface BookCore {
  readonly db: HeardDatabase
  readonly dictionaries: Dictionaries
  readonly streams: StreamCache
  readonly lineage: Lineage
  readonly line: WriteLine
  /** The program's version, noted in what it writes outside the chain. */
  readonly program: string
  readonly sync: BookSync
  /** Told of every failure that a caller only sees as `storage-failed`. */
  readonly report: (error: unknown) => void
}

/** The book as one transaction sees it. */
export interface Snapshot {
  readonly head: BookHead
  readonly views: ImportViews
}

/** Needs a transaction that includes `commits` and `streams`. */
export async function readSnapshot(core: BookCore): Promise<Snapshot> {
  const head = await followHead(core)
  const imports = await core.streams.at(core.db, head, 'imports')
  return { head, views: importViews(imports.values()) }
}
