import type { Encode } from '../../analytics/cases/case-facts.ts'
import { factsOf } from '../../analytics/cases/case-facts.ts'
import {
  BLOCK_LAYOUT,
  type BlockPatch,
  CASES_PER_BLOCK,
  checksumOf,
  isBlock,
  patchBlock
} from '../../analytics/shared/block.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import { foldCase } from '../../domain/cases/fold-case.ts'
import type { ImportViews } from '../imports/import-views.ts'
import type { HeardDatabase } from '../shared/heard-database.ts'
import type { BlockRecord, CaseEvents } from '../shared/records.ts'
import { CASES_PER_PAGE, type PageCases, unpackPage } from './case-page.ts'

export const blockOf = (ordinal: number): number => Math.floor(ordinal / CASES_PER_BLOCK)
export const slotOf = (ordinal: number): number => ordinal % CASES_PER_BLOCK

const PAGES_PER_BLOCK = CASES_PER_BLOCK / CASES_PER_PAGE

/** What the columns show of a case: its state without running imports, or, where only they brought it, with them (readers hide that row). */
export function columnState(events: CaseEvents, views: ImportViews): CaseState | null {
  const plain = events.map(({ event }) => event)
  const state = foldCase(plain, views.live)
  return state ?? (views.withRunning && foldCase(plain, views.withRunning))
}

export function patchOf(ordinal: number, events: CaseEvents, views: ImportViews, encode: Encode): BlockPatch {
  const state = columnState(events, views)
  return { slot: slotOf(ordinal), facts: state && factsOf(state, encode) }
}

export function blockRecord(n: number, buffer: ArrayBuffer): BlockRecord {
  return { n, layout: BLOCK_LAYOUT, buffer, checksum: checksumOf(buffer) }
}

/** Whether a stored block can be believed. */
export function isSound(record: BlockRecord | undefined): record is BlockRecord {
  return record?.layout === BLOCK_LAYOUT && isBlock(record.buffer) && checksumOf(record.buffer) === record.checksum
}

/** Packs a block anew from its pages; null where it has no cases. Needs a transaction that includes `pages`. */
export async function packBlock(
  db: HeardDatabase,
  n: number,
  views: ImportViews,
  encode: Encode
): Promise<ArrayBuffer | null> {
  const patches: BlockPatch[] = []
  for (const [page, cases] of await pagesOfBlock(db, n))
    for (const [i, events] of cases.entries()) patches.push(patchOf(page * CASES_PER_PAGE + i, events, views, encode))
  return patches.length === 0 ? null : patchBlock(null, patches)
}

export async function pagesOfBlock(db: HeardDatabase, n: number): Promise<ReadonlyMap<number, PageCases>> {
  const first = n * PAGES_PER_BLOCK
  const records = await db.pages
    .where('n')
    .between(first, first + PAGES_PER_BLOCK, true, false)
    .toArray()
  return new Map(records.map((record) => [record.n, unpackPage(record)]))
}
