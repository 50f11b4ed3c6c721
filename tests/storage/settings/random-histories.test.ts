import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BackupFacts } from '../../../src/application/ports/backup.ts'
import { DexieKeeper } from '../../../src/storage/settings/dexie-keeper.ts'
import type { BookCore } from '../../../src/storage/shared/book-core.ts'
import { MemoryFile, sourceOf, unwatched } from '../../support/backup-files.ts'
import { everything, expectHealthy } from '../../support/book-health.ts'
import { value } from '../../support/book-samples.ts'
import { liveThrough, randomBook } from '../../support/random-book.ts'
import { openTestBook } from '../../support/test-book.ts'

const HISTORIES = 200

async function backedUp(core: BookCore): Promise<{ facts: BackupFacts; bytes: Uint8Array<ArrayBuffer> }> {
  const file = new MemoryFile()
  const facts = await value(new DexieKeeper(core).backUp(file, 0, unwatched))
  return { facts, bytes: await file.bytes() }
}

async function restored(core: BookCore, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const keeper = new DexieKeeper(core)
  const preview = await value(keeper.inspectBackup(sourceOf(bytes), unwatched))
  await value(keeper.restoreBackup(sourceOf(bytes), preview, unwatched))
}

it(
  `restores ${HISTORIES} random histories equal in every record of every table, over whatever was there before`,
  { timeout: 300_000 },
  async () => {
    // one target for all: each restore also has to take away everything of the one before
    const target = await openTestBook()
    await fc.assert(
      fc.asyncProperty(randomBook(), async (episodes) => {
        const source = await openTestBook()
        try {
          await liveThrough(source.book, episodes)
          const { facts, bytes } = await backedUp(source.core)
          await restored(target.core, bytes)
          expect(await everything(target.core)).toEqual(await everything(source.core))
          await expectHealthy(target.core)
          const again = await backedUp(target.core)
          expect(again).toEqual({ facts, bytes })
        } finally {
          await source.close()
        }
      }),
      { numRuns: HISTORIES }
    )
    await target.close()
  }
)
