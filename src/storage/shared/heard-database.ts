import { Dexie, type Table } from 'dexie'
import { BLOCK_LAYOUT } from '../../analytics/shared/block.ts'
import { PAGE_LAYOUT } from '../cases/case-page.ts'
import { declareVersions, NEWEST_VERSION } from './migrations.ts'
import type {
  BlockRecord,
  CommitRecord,
  CustomerRecord,
  DictionaryRecord,
  MetaRecord,
  PageRecord,
  StagingRecord,
  StreamRecord,
  TextRecord
} from './records.ts'

export const DATABASE_NAME = 'heard-desk'

/**
 * The one database. Strict, because Chromium's default lost acknowledged writes in every simulated power cut; uncached, because a
 * cached live query showed a row before it was committed.
 */
export class HeardDatabase extends Dexie {
  readonly commits: Table<CommitRecord, number>
  readonly pages: Table<PageRecord, number>
  readonly blocks: Table<BlockRecord, number>
  readonly streams: Table<StreamRecord, [string, string]>
  readonly texts: Table<TextRecord, [string, number]>
  readonly customers: Table<CustomerRecord, number>
  readonly dictionaries: Table<DictionaryRecord, [string, number]>
  readonly meta: Table<MetaRecord, string>
  /** A backup on its way into the other tables; empty at all other times. */
  readonly staging: Table<StagingRecord, number>
  /** A newer program opened the database while we had it: from then on this one must not write. */
  overtaken = false

  constructor(name: string, program: string) {
    // once closed it stays closed: reopening by itself would let an old program back into a newer database
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false })
    declareVersions(this)
    this.commits = this.table('commits')
    this.pages = this.table('pages')
    this.blocks = this.table('blocks')
    this.streams = this.table('streams')
    this.texts = this.table('texts')
    this.customers = this.table('customers')
    this.dictionaries = this.table('dictionaries')
    this.meta = this.table('meta')
    this.staging = this.table('staging')
    this.on('populate', (tx) => {
      const created: MetaRecord = { key: 'created', program, pageLayout: PAGE_LAYOUT, blockLayout: BLOCK_LAYOUT }
      void tx.table('meta').add(created)
    })
    this.on('versionchange', (event) => {
      // null: the database is being deleted
      if (event.newVersion !== null) this.overtaken = true
      this.close()
    })
  }
}

/**
 * Whether the database on disk was made or changed by a newer program. Asked before opening, because Dexie would open it all the
 * same, and add to it what it misses.
 */
export async function isNewerOnDisk(name: string): Promise<boolean> {
  const found = (await indexedDB.databases()).find((database) => database.name === name)
  // Dexie keeps tenths of a version in the browser's own number
  return Math.floor((found?.version ?? 0) / 10) > NEWEST_VERSION
}
