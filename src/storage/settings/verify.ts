import type { BackupWatch } from '../../application/ports/backup.ts'
import type { VerifyReport } from '../../application/ports/keeper.ts'
import { type BlockPatch, CASES_PER_BLOCK, patchBlock } from '../../analytics/shared/block.ts'
import { pagesOfBlock, patchOf } from '../cases/case-block.ts'
import { CASES_PER_PAGE } from '../cases/case-page.ts'
import { customersErased, textsErased } from '../../domain/people/person-erased.ts'
import { forgottenTexts, isPrivateNoteEvent } from '../../domain/safety/private-note-event.ts'
import { type BookCore, readSnapshot, type Snapshot } from '../shared/book-core.ts'
import { caseEventAt, streamEventAt } from '../shared/commit-hash.ts'
import { DictionaryDraft } from '../shared/dictionaries.ts'
import { groupBy } from '../shared/group-by.ts'
import { foldRecord } from '../shared/stream-cache.ts'
import { textsOfGroup, textsOfPages } from '../shared/text-store.ts'
import { checkChain } from './verify-chain.ts'
import { checkCustomers } from './verify-customers.ts'
import { VerifyNotes } from './verify-notes.ts'
import { checkTexts } from './verify-texts.ts'

/** What the cases take of the whole; the rest is the chain. */
const CASES_SHARE = 0.9

/** Proves the book in one transaction, during which nobody can write. Reads everything once: about a minute for a million events. null: called off. */
export async function verifyBook(core: BookCore, watch: BackupWatch): Promise<VerifyReport | null> {
  const { db } = core
  const tables = [db.commits, db.pages, db.blocks, db.streams, db.texts, db.customers, db.dictionaries]
  return db.transaction('r', tables, async () => {
    const notes = new VerifyNotes()
    const snapshot = await readSnapshot(core)
    await core.dictionaries.catchUp(db, snapshot.head.totals.dictionaries)
    const words = new DictionaryDraft(core.dictionaries)
    const blocks = Math.ceil(snapshot.head.totals.cases / CASES_PER_BLOCK)
    for (let n = 0; n < blocks; n++) {
      await checkBlock(core, snapshot, n, words, notes)
      watch.progress(((n + 1) / blocks) * CASES_SHARE)
      if (watch.stopped()) return null
    }
    await checkStreams(core, notes)
    await checkCustomers(db, notes)
    for (const { name } of words.chunks()) notes.find('dictionary-short', name)
    const commits = await checkChain(db, notes)
    watch.progress(1)
    const { seq, totals } = snapshot.head
    return { seq, commits, events: notes.events, cases: totals.cases, findings: notes.findings }
  })
}

async function checkBlock(
  core: BookCore,
  { views }: Snapshot,
  n: number,
  words: DictionaryDraft,
  notes: VerifyNotes
): Promise<void> {
  const pages = await pagesOfBlock(core.db, n)
  const patches: BlockPatch[] = []
  for (const [page, cases] of pages) {
    const first = page * CASES_PER_PAGE
    notes.addGroup(
      cases.flatMap((events, i) => events.map(({ seq, event }) => ({ seq, event: caseEventAt(first + i, event) })))
    )
    for (const [i, events] of cases.entries()) patches.push(patchOf(first + i, events, views, words.encode))
    const placed = cases.flat()
    checkTexts(placed, await textsOfPages(core.db, [page]), notes, textsErased(placed.map(({ event }) => event)))
    notes.eraseCustomers(customersErased(placed.map(({ event }) => event)))
  }
  const stored = await core.db.blocks.get(n)
  const rebuilt = patchBlock(null, patches)
  if (stored === undefined || !sameBytes(stored.buffer, rebuilt)) notes.find('block-differs', n)
}

async function checkStreams(core: BookCore, notes: VerifyNotes): Promise<void> {
  const records = await core.db.streams.toArray()
  for (const [kind, ofKind] of groupBy(records, (record) => record.kind)) {
    const rows = await textsOfGroup(core.db, kind)
    for (const record of ofKind) {
      notes.addGroup(record.events.map(({ seq, event }) => ({ seq, event: streamEventAt(kind, record.id, event) })))
      const state = foldRecord(kind, record, new Map())
      const isErased = state !== null && 'erased' in state && state.erased
      const told = record.events.flatMap(({ event }) => (isPrivateNoteEvent(event) ? [event] : []))
      const gone = textsErased(record.events.map(({ event }) => event))
      if (!isErased) checkTexts(record.events, rows, notes, new Set([...forgottenTexts(told), ...gone]))
    }
  }
}

function sameBytes(a: ArrayBuffer, b: ArrayBuffer): boolean {
  if (a.byteLength !== b.byteLength) return false
  const left = new Uint8Array(a)
  const right = new Uint8Array(b)
  return left.every((byte, i) => byte === right[i])
}
