import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BackupPreview, BackupSource } from '../../../src/application/ports/backup.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { DexieKeeper } from '../../../src/storage/settings/dexie-keeper.ts'
import { createFileDesks, type FileDesks } from '../../../src/workers/imports/file-client.ts'
import { gunzipped, MemoryFile, sourceOf, unwatched } from '../../support/backup-files.ts'
import { note, opening, value } from '../../support/book-samples.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'

const NOW = Date.UTC(2026, 4, 31, 12)
const CASES = 200

let here: TestBook
let desks: FileDesks
const failures: unknown[] = []

function desksOf(name: string): FileDesks {
  return createFileDesks({
    program: '0.0.0',
    name,
    facts: () => ({ zone: 'UTC', by: null, device: 'test' }),
    report: (error) => failures.push(error)
  })
}

beforeEach(async () => {
  here = await openTestBook()
  await value(here.book.openCase(() => ok(opening('R0'))))
  for (let n = 0; n < 3; n++) await value(here.book.changeCase(0, () => ok(note(`note ${n} ${'x'.repeat(50_000)}`))))
  desks = desksOf(here.name)
})
afterEach(async () => {
  desks.close()
  await here.close()
  failures.length = 0
})

async function backup(): Promise<Uint8Array<ArrayBuffer>> {
  const file = new MemoryFile()
  await value(desks.keeper.backUp(file, NOW, unwatched))
  expect(file.state).toBe('closed')
  return file.bytes()
}

const many = async (): Promise<void> => {
  for (let n = 1; n < CASES; n++) await value(here.book.openCase(() => ok(opening(`R${n}`))))
}

describe('the keeper beside the page', () => {
  it('writes the very backup that one on the page writes, and puts it back', async () => {
    const bytes = await backup()
    const onPage = new MemoryFile()
    await value(new DexieKeeper(here.core).backUp(onPage, NOW, unwatched))
    expect(await gunzipped(bytes)).toBe(await gunzipped(await onPage.bytes()))
    const preview = await value(desks.keeper.inspectBackup(sourceOf(bytes, 1_000), unwatched))
    expect(preview.relation).toBe('same')
    const other = await openTestBook()
    const others = desksOf(other.name)
    const empty: BackupPreview = await value(others.keeper.inspectBackup(sourceOf(bytes), unwatched))
    expect(empty.relation).toBe('into-empty')
    const shares: number[] = []
    const watch = { ...unwatched, progress: (share: number) => void shares.push(share) }
    await value(others.keeper.restoreBackup(sourceOf(bytes, 1_000), empty, watch))
    expect([shares.length > 2, shares.at(-1)]).toEqual([true, 1])
    expect(await others.keeper.verify(unwatched)).toMatchObject({ findings: [], cases: 1, events: 4 })
    expect(await others.keeper.stand()).toEqual(await desks.keeper.stand())
    others.close()
    await other.close()
    expect(failures).toEqual([])
  })

  it('packs the columns anew, and tells how far it has come', async () => {
    await here.core.db.blocks.clear()
    const shares: number[] = []
    await value(desks.keeper.rebuild((share) => void shares.push(share)))
    expect(shares).toEqual([0, 1])
    expect((await desks.keeper.verify(unwatched))?.findings).toEqual([])
  })

  it('says how far the proving has come, and can be called off between two blocks', async () => {
    await many()
    const shares: number[] = []
    const watch = { stopped: () => false, progress: (share: number) => void shares.push(share) }
    expect(await desks.keeper.verify(watch)).toMatchObject({ findings: [], cases: CASES })
    expect(shares).toEqual([0.9, 1])
    const stopping = { ...watch, stopped: () => true }
    expect(await new DexieKeeper(here.core).verify(stopping)).toBeNull()
    expect(await value(here.book.openCase(() => ok(opening('after'))))).toBeDefined()
  })

  it('a backup that is called off leaves no file', async () => {
    await many()
    for (const stopAt of [1, 2]) {
      const file = new MemoryFile()
      let asked = 0
      const stopped = await desks.keeper.backUp(file, NOW, {
        progress: () => undefined,
        stopped: () => ++asked >= stopAt
      })
      expect([stopped, file.state]).toMatchObject([{ ok: false, error: { code: 'backup-stopped' } }, 'aborted'])
    }
    await backup()
  })

  it('a disk that fails ends the backup, and the next one is whole', async () => {
    const file = new MemoryFile()
    const full = {
      write: () => Promise.reject(new Error('full')),
      close: () => file.close(),
      abort: () => file.abort()
    }
    const failed = await desks.keeper.backUp(full, NOW, unwatched)
    expect([failed, file.state]).toMatchObject([{ ok: false, error: { code: 'backup-not-written' } }, 'aborted'])
    expect(failures).not.toEqual([])
    await value(desks.keeper.inspectBackup(sourceOf(await backup()), unwatched))
  })

  it('a file that cannot be read to its end is refused', async () => {
    const bytes = await backup()
    const broken: BackupSource = {
      ...sourceOf(bytes),
      async *chunks() {
        yield bytes.slice(0, 100)
        throw new Error('gone')
      }
    }
    const looked = await desks.keeper.inspectBackup(broken, unwatched)
    expect(looked).toMatchObject({ ok: false, error: { code: 'backup-unreadable' } })
  })

  it('another file chosen while one is looked at is looked at too', async () => {
    const bytes = await backup()
    let isStopped = false
    const first = desks.keeper.inspectBackup(sourceOf(bytes, 20), {
      progress: () => undefined,
      stopped: () => isStopped
    })
    isStopped = true
    const second = desks.keeper.inspectBackup(sourceOf(bytes, 20), unwatched)
    expect((await second).ok).toBe(true)
    expect(await first).toMatchObject({ ok: false, error: { code: 'backup-stopped' } })
    const noBackup = await desks.keeper.inspectBackup(sourceOf(new Uint8Array(50_000), 20), unwatched)
    expect(noBackup).toMatchObject({ ok: false, error: { code: 'backup-not-ours' } })
  })

  it('a page knows whether it was itself that put another book there', async () => {
    const bytes = await backup()
    await value(here.book.changeCase(0, () => ok(note('later'))))
    const preview = await value(desks.keeper.inspectBackup(sourceOf(bytes), unwatched))
    expect([preview.relation, await desks.keeper.hasRestored()]).toEqual(['older', false])
    const told = new Promise<boolean>((resolve) => {
      here.core.sync.onReplaced(() => void desks.keeper.hasRestored().then(resolve))
    })
    await value(desks.keeper.restoreBackup(sourceOf(bytes), preview, unwatched))
    expect(await told).toBe(true)
  })
})
