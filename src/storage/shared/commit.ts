import type { BookNews } from '../../application/ports/floor-book.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import type { BookCore } from './book-core.ts'
import type { Draft } from './draft.ts'
import { ordinalsOf, rangesCount } from './ordinal-ranges.ts'
import type { CommitRecord } from './records.ts'
import { storageProblem } from './storage-problem.ts'
import { WriteSession } from './write-session.ts'

/** More touched cases than this are told as "many". */
const MANY = 64

/** Decides what to write on the newest state; null: nothing. Runs inside the transaction: awaits nothing but the database. */
export type Plan = (session: WriteSession) => Promise<Result<Draft | null, Problem>>

/**
 * The one way anything is written: one strict transaction that reads, decides, and puts pages, blocks, streams, texts,
 * dictionaries and the commit, or nothing of them. Errors: what `plan` refused, `book-replaced`, `storage-full`,
 * `storage-newer`, `storage-failed`; a bug stays thrown, after the transaction is undone.
 */
export async function commit(core: BookCore, plan: Plan): Promise<Result<{ readonly seq: number }, Problem>> {
  return core.line.run(async () => {
    try {
      return await transact(core, plan)
    } catch (error) {
      const known = storageProblem(error, core.db.overtaken)
      if (known === null) throw error
      core.report(error)
      return fail(known)
    }
  })
}

interface Done {
  readonly result: Result<{ readonly seq: number }, Problem>
  /** null: nothing was written. */
  readonly written: { readonly record: CommitRecord; readonly news: BookNews } | null
}

async function transact(core: BookCore, plan: Plan): Promise<Done['result']> {
  const { db } = core
  const tables = [db.commits, db.pages, db.blocks, db.streams, db.texts, db.customers, db.dictionaries]
  const { result, written } = await db.transaction('rw', tables, async (): Promise<Done> => {
    const session = await WriteSession.begin(core)
    // what this window shows belongs to another book: its cases' numbers may be other cases' here
    if (core.lineage.replaced) return { result: fail(problem('book-replaced')), written: null }
    const decided = await plan(session)
    if (!decided.ok) return { result: decided, written: null }
    if (decided.value === null) return { result: ok({ seq: session.head.seq }), written: null }
    const record = await session.write(decided.value)
    return { result: ok({ seq: record.seq }), written: { record, news: newsOf(record, decided.value) } }
  })
  // only now is it durable
  if (written !== null) {
    core.lineage.begin(written.record)
    core.sync.post(written.news)
  }
  return result
}

function newsOf(record: CommitRecord, draft: Draft): BookNews {
  return {
    seq: record.seq,
    ordinals: rangesCount(record.cases) > MANY ? null : [...ordinalsOf(record.cases)],
    streams: [...new Set(draft.streams.map((change) => change.kind))]
  }
}
