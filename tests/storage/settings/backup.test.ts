import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BackupWatch } from '../../../src/application/ports/backup.ts'
import { ok } from '../../../src/domain/shared/result.ts'
import { DexieKeeper } from '../../../src/storage/settings/dexie-keeper.ts'
import type { BookCore } from '../../../src/storage/shared/book-core.ts'
import { NEWEST_VERSION } from '../../../src/storage/shared/migrations.ts'
import { gunzipped, gzipped, MemoryFile, sourceOf, unwatched } from '../../support/backup-files.ts'
import { everything, expectHealthy } from '../../support/book-health.ts'
import { note, opening, teamAdded, value } from '../../support/book-samples.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'

let test: TestBook
let other: TestBook
beforeEach(async () => {
  test = await openTestBook()
  other = await openTestBook()
  await value(test.book.openCase(() => ok(opening('R0'))))
  await value(test.book.changeStream('teams', 'a', () => ok(teamAdded('a', 'קבוצה'))))
})
afterEach(async () => {
  await test.close()
  await other.close()
})

async function backUp(core: BookCore): Promise<Uint8Array<ArrayBuffer>> {
  const file = new MemoryFile()
  await value(new DexieKeeper(core).backUp(file, 1_000, unwatched))
  expect(file.state).toBe('closed')
  return file.bytes()
}

const inspect = (core: BookCore, bytes: Uint8Array<ArrayBuffer>) =>
  new DexieKeeper(core).inspectBackup(sourceOf(bytes), unwatched)

async function restore(core: BookCore, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const preview = await value(inspect(core, bytes))
  await value(new DexieKeeper(core).restoreBackup(sourceOf(bytes), preview, unwatched))
}

const relation = async (core: BookCore, bytes: Uint8Array<ArrayBuffer>) => (await value(inspect(core, bytes))).relation

describe('a backup', () => {
  it('says what it holds', async () => {
    const { facts, here } = await value(inspect(other.core, await backUp(test.core)))
    expect(facts).toMatchObject({
      program: '0.0.0',
      schema: NEWEST_VERSION,
      madeAt: 1_000,
      seq: 2,
      cases: 1,
      events: 2
    })
    expect(here).toMatchObject({ seq: 0, newestAt: null, cases: 0, events: 0 })
  })

  it('shows one moment although others write while it is being written', async () => {
    const file = new MemoryFile()
    const write = file.write.bind(file)
    // the sink gets its first piece only at the end of so small a floor, so the work goes on at every look of the watch
    const busy: BackupWatch = {
      ...unwatched,
      progress: () => void test.book.changeCase(0, () => ok(note('meanwhile')))
    }
    file.write = async (chunk) => {
      await test.book.openCase(() => ok(opening('late')))
      await write(chunk)
    }
    const facts = await value(new DexieKeeper(test.core).backUp(file, 0, busy))
    expect(facts.seq).toBeGreaterThanOrEqual(2)
    await restore(other.core, await file.bytes())
    expect(await other.book.version()).toBe(facts.seq)
    await expectHealthy(other.core)
  })

  it('leaves nothing where the disk fails or somebody stops it, and says so', async () => {
    const full = new MemoryFile()
    full.write = () => Promise.reject(new Error('no space left'))
    expect(await new DexieKeeper(test.core).backUp(full, 0, unwatched)).toMatchObject({
      ok: false,
      error: { code: 'backup-not-written' }
    })
    const stopped = new MemoryFile()
    const answer = await new DexieKeeper(test.core).backUp(stopped, 0, { ...unwatched, stopped: () => true })
    expect(answer).toMatchObject({ ok: false, error: { code: 'backup-stopped' } })
    expect([full.state, stopped.state]).toEqual(['aborted', 'aborted'])
    test.reported.length = 0
  })
})

describe('how a backup stands to the floor that is here', () => {
  it('is told from the chain', async () => {
    const early = await backUp(test.core)
    expect(await relation(other.core, early)).toBe('into-empty')
    expect(await relation(test.core, early)).toBe('same')
    await restore(other.core, early)
    await value(test.book.changeCase(0, () => ok(note('went on'))))
    const late = await backUp(test.core)
    expect(await relation(test.core, early)).toBe('older')
    expect(await relation(other.core, late)).toBe('newer')
    // this core put the book there itself, so it may write on it
    await value(other.book.changeCase(0, () => ok(note('went another way'))))
    expect(await relation(other.core, late)).toBe('diverged')
    const stranger = await openTestBook()
    await value(stranger.book.openCase(() => ok(opening('elsewhere'))))
    expect(await relation(stranger.core, late)).toBe('other')
    await stranger.close()
  })
})

describe('refused before anything is touched', () => {
  const refused = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const before = await everything(test.core)
    const answer = await inspect(test.core, bytes)
    expect(await everything(test.core)).toEqual(before)
    return answer.ok ? 'accepted' : answer.error.code
  }

  it('is what was cut short, wherever', async () => {
    const whole = await backUp(test.core)
    for (let at = 0; at < whole.byteLength; at += 97)
      expect(await refused(whole.slice(0, at)), `cut at ${at}`).toBe(at < 2 ? 'backup-not-ours' : 'backup-damaged')
    expect(await refused(whole.slice(0, -1))).toBe('backup-damaged')
    const lines = (await gunzipped(whole)).trimEnd().split('\n')
    for (let n = 1; n < lines.length; n++)
      expect(await refused(await gzipped(`${lines.slice(0, n).join('\n')}\n`)), `${n} lines`).toBe('backup-damaged')
  })

  it('is what was altered, in any byte of it', async () => {
    const whole = await backUp(test.core)
    // the ten bytes of gzip's own header say nothing of the content, a date for instance
    for (let at = 10; at < whole.byteLength; at += 61) {
      const altered = whole.slice()
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(await refused(altered), `byte ${at}`).toBe('backup-damaged')
    }
    const text = await gunzipped(whole)
    for (const [from, to] of [
      ['R0', 'R1'],
      ['"seq":1', '"seq":9'],
      ['קבוצה', 'קבוצת']
    ] as const) {
      expect(text).toContain(from)
      expect(await refused(await gzipped(text.replace(from, to)))).toBe('backup-damaged')
    }
    expect(await refused(await gzipped(`${text}{"more":1}\n`))).toBe('backup-damaged')
    expect(await refused(new Uint8Array([...whole, ...whole]))).toBe('backup-damaged')
  })

  it('is what is no backup', async () => {
    const files = ['', 'ref,team\r\n1,2\r\n'].map((text) => new TextEncoder().encode(text))
    for (const file of files) expect(await refused(file)).toBe('backup-not-ours')
    for (const text of ['', 'hello\n', '{"header":{"format":"something"}}\n', '[]\n'])
      expect(await refused(await gzipped(text))).toBe('backup-not-ours')
  })

  it('is what a newer program wrote', async () => {
    const text = await gunzipped(await backUp(test.core))
    for (const [from, to] of [
      [`"schema":${NEWEST_VERSION}`, `"schema":${NEWEST_VERSION + 1}`],
      ['"version":1', '"version":2']
    ] as const)
      expect(await refused(await gzipped(text.replace(from, to)))).toBe('backup-newer')
  })

  it('is a file that was exchanged between the look and the restore', async () => {
    const preview = await value(inspect(other.core, await backUp(test.core)))
    await value(test.book.openCase(() => ok(opening('another'))))
    const exchanged = sourceOf(await backUp(test.core))
    const answer = await new DexieKeeper(other.core).restoreBackup(exchanged, preview, unwatched)
    expect(answer).toMatchObject({ ok: false, error: { code: 'backup-damaged' } })
    expect(await other.book.version()).toBe(0)
    expect(await other.core.db.staging.count()).toBe(0)
  })

  it('is a file that can no longer be read', async () => {
    const bytes = await backUp(test.core)
    const source = {
      ...sourceOf(bytes),
      async *chunks() {
        yield bytes.slice(0, 20)
        throw new DOMException('moved', 'NotReadableError')
      }
    }
    const answer = await new DexieKeeper(other.core).inspectBackup(source, unwatched)
    expect(answer).toMatchObject({ ok: false, error: { code: 'backup-unreadable' } })
  })
})

describe('a window that was open while another one restored', () => {
  it('is told, and never writes into the other book', async () => {
    const window = await openTestBook(other.name)
    const told = new Promise<void>((resolve) => window.core.sync.onReplaced(resolve))
    await value(window.book.openCase(() => ok(opening('of the old floor'))))
    await restore(other.core, await backUp(test.core))
    await told
    const late = await window.book.changeCase(0, () => ok(note('meant for another case')))
    expect(late).toEqual({ ok: false, error: { code: 'book-replaced' } })
    // what it reads is the new book all the same, never a mixture
    expect((await window.book.loadCase(0))?.state?.ref).toBe('R0')
    expect([...(await window.book.loadStreams('teams')).keys()]).toEqual(['a'])
    await expectHealthy(other.core)
    window.shut()
  })

  it('notices by itself where it slept through the news', async () => {
    const window = await openTestBook(other.name)
    await value(window.book.openCase(() => ok(opening('of the old floor'))))
    other.core.sync.postReplaced = () => undefined
    await restore(other.core, await backUp(test.core))
    const told = new Promise<void>((resolve) => window.core.sync.onReplaced(resolve))
    globalThis.window.dispatchEvent(new Event('focus'))
    await told
    window.shut()
  })
})
