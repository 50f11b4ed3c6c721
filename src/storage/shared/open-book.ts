import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { BookCore } from './book-core.ts'
import { Dictionaries } from './dictionaries.ts'
import { DATABASE_NAME, HeardDatabase, isNewerOnDisk } from './heard-database.ts'
import { storageProblem } from './storage-problem.ts'
import { followHead, Lineage } from './lineage.ts'
import { StreamCache } from './stream-cache.ts'
import { type BookLook, BookSync } from './sync.ts'
import { WriteLine } from './write-line.ts'

export interface OpenOptions {
  /** Another name makes another floor; tests use that. */
  readonly name?: string
  /** The program's version, noted in a database that it creates. */
  readonly program: string
  readonly report: (error: unknown) => void
}

/** Opens the database of this origin, creating it when there is none. Errors: `storage-newer`, `storage-full`, `storage-failed`. */
export async function openBook(options: OpenOptions): Promise<Result<BookCore, Problem>> {
  const name = options.name ?? DATABASE_NAME
  const db = new HeardDatabase(name, options.program)
  try {
    if (await isNewerOnDisk(name)) return fail(problem('storage-newer'))
    await db.open()
  } catch (error) {
    const known = storageProblem(error, false)
    if (known === null) throw error
    options.report(error)
    return fail(known)
  }
  const kept = { db, lineage: new Lineage(), dictionaries: new Dictionaries(), streams: new StreamCache() }
  const look = async (): Promise<BookLook> => {
    if (!db.isOpen()) return { seq: 0, replaced: false }
    const { seq } = await db.transaction('r', [db.commits], () => followHead(kept))
    return { seq, replaced: kept.lineage.replaced }
  }
  // a book restored by another window is noticed from here on
  await look()
  const { program, report } = options
  return ok({ ...kept, line: new WriteLine(), sync: new BookSync(name, look), program, report })
}

export function closeBook(core: BookCore): void {
  core.sync.close()
  core.db.close()
}
