import type { Dexie } from 'dexie'

/** Numbered, additive, never edited: a new one goes to the end, with a test that opens a database of the one before. */
export const MIGRATIONS: readonly { readonly version: number; readonly stores: Readonly<Record<string, string>> }[] = [
  {
    version: 1,
    stores: {
      commits: 'seq',
      pages: 'n',
      blocks: 'n',
      streams: '[kind+id]',
      texts: '[group+n]',
      customers: 'n',
      dictionaries: '[name+n]',
      meta: 'key'
    }
  },
  // also the number that tells programs of version 1 not to write: they do not know the events that came with it
  { version: 2, stores: { staging: '++n' } },
  // no store of its own: a program of version 2 does not know what working a case writes, and would count by columns without it
  { version: 3, stores: {} },
  // the same again: erased customers, reviews of the formal channel, moves within a team
  { version: 4, stores: {} }
]

export const NEWEST_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version))

export function declareVersions(db: Dexie): void {
  for (const { version, stores } of MIGRATIONS) db.version(version).stores({ ...stores })
}
