import { expect } from 'vitest'
import { verifyBook } from '../../src/storage/settings/verify.ts'
import type { BookCore } from '../../src/storage/shared/book-core.ts'
import { unwatched } from './backup-files.ts'

/** The chain is whole, and every page equals its columns. */
export async function expectHealthy(core: BookCore): Promise<void> {
  expect((await verifyBook(core, unwatched))?.findings).toEqual([])
}

/** Every record of every table, for telling whether anything at all changed. */
export async function everything(core: BookCore): Promise<unknown> {
  return Promise.all(core.db.tables.map(async (table) => [table.name, await table.toArray()]))
}
