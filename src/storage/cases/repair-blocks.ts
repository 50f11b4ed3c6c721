import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import type { BookCore } from '../shared/book-core.ts'
import { commit } from '../shared/commit.ts'
import type { Draft } from '../shared/draft.ts'
import { blockRecord, packBlock } from './case-block.ts'

/** What is committed when repacking met words the dictionaries lacked, after the columns learned new ones: nothing but those. */
const NEW_WORDS: Draft = {
  importId: null,
  cases: new Map(),
  streams: [],
  texts: [],
  customers: [],
  erasedTexts: [],
  refold: []
}

/** Packs these blocks again from their pages. */
export async function repairBlocks(
  core: BookCore,
  blocks: Iterable<number>
): Promise<Result<{ readonly seq: number }, Problem>> {
  return commit(core, async (session) => {
    for (const n of blocks) {
      const buffer = await packBlock(session.db, n, session.views, session.words.encode)
      if (buffer === null) await session.db.blocks.delete(n)
      else await session.db.blocks.put(blockRecord(n, buffer))
    }
    return ok(session.words.isEmpty ? null : NEW_WORDS)
  })
}
