import { CASES_PER_BLOCK } from '../../analytics/shared/block.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import type { Result } from '../../domain/shared/result.ts'
import { repairBlocks } from '../cases/repair-blocks.ts'
import type { BookCore } from '../shared/book-core.ts'
import { readHead } from '../shared/book-head.ts'

/** Packs every block again from the pages, in one transaction. Dictionaries stay: they only ever grow. */
export async function rebuildBlocks(core: BookCore): Promise<Result<{ readonly seq: number }, Problem>> {
  const { totals } = await readHead(core.db)
  return repairBlocks(
    core,
    Array.from({ length: Math.ceil(totals.cases / CASES_PER_BLOCK) }, (_, n) => n)
  )
}
