import type { Encode } from '../../analytics/cases/case-facts.ts'
import { type BlockPatch, CASES_PER_BLOCK, patchBlock } from '../../analytics/shared/block.ts'
import type { ImportViews } from '../imports/import-views.ts'
import { groupBy } from '../shared/group-by.ts'
import type { HeardDatabase } from '../shared/heard-database.ts'
import { ordinalsOf, type OrdinalRanges } from '../shared/ordinal-ranges.ts'
import type { BlockRecord, CaseEvents } from '../shared/records.ts'
import { blockOf, blockRecord, isSound, packBlock, patchOf } from './case-block.ts'
import { CASES_PER_PAGE, pageOf, unpackPage } from './case-page.ts'

/** The transaction's side of packing rows. */
export interface BlockContext {
  readonly db: HeardDatabase
  readonly encode: Encode
  /** The imports as they are after the commit. */
  readonly views: ImportViews
  /** Cases before the commit. */
  readonly casesBefore: number
}

/**
 * Brings the columns up to the pages, which are already written: the rows of cases with new events, and of those whose import
 * changed its state. A block that is missing or cannot be believed is packed again whole.
 */
export async function patchBlocks(
  context: BlockContext,
  written: ReadonlyMap<number, CaseEvents>,
  refold: OrdinalRanges
): Promise<void> {
  const byBlock = groupBy(new Set([...written.keys(), ...ordinalsOf(refold)]), blockOf)
  for (const [n, ordinals] of byBlock) {
    const before = await context.db.blocks.get(n)
    const record = await nextBlock(context, n, before, await eventsOf(context, ordinals, written))
    if (record !== null) await context.db.blocks.put(record)
  }
}

async function nextBlock(
  context: BlockContext,
  n: number,
  before: BlockRecord | undefined,
  cases: ReadonlyMap<number, CaseEvents>
): Promise<BlockRecord | null> {
  const { db, encode, views } = context
  const isNew = n * CASES_PER_BLOCK >= context.casesBefore
  if (!isNew && !isSound(before)) {
    const buffer = await packBlock(db, n, views, encode)
    return buffer && blockRecord(n, buffer)
  }
  const patches: BlockPatch[] = []
  for (const [ordinal, events] of cases) patches.push(patchOf(ordinal, events, views, encode))
  return blockRecord(n, patchBlock(before?.buffer ?? null, patches))
}

/** The cases' events, from what was just written or else from their pages. */
async function eventsOf(
  context: BlockContext,
  ordinals: readonly number[],
  written: ReadonlyMap<number, CaseEvents>
): Promise<ReadonlyMap<number, CaseEvents>> {
  const missing = ordinals.filter((ordinal) => !written.has(ordinal))
  const records = await context.db.pages.bulkGet([...new Set(missing.map(pageOf))])
  const pages = new Map(records.flatMap((record) => (record === undefined ? [] : [[record.n, unpackPage(record)]])))
  return new Map(
    ordinals.map((ordinal) => {
      const events = written.get(ordinal) ?? pages.get(pageOf(ordinal))?.[ordinal % CASES_PER_PAGE] ?? []
      return [ordinal, events]
    })
  )
}
