import { type BookCore } from '../../src/storage/shared/book-core.ts'
import { DexieFloorBook } from '../../src/storage/shared/dexie-floor-book.ts'
import { closeBook, openBook } from '../../src/storage/shared/open-book.ts'

export interface TestBook {
  readonly name: string
  readonly core: BookCore
  readonly book: DexieFloorBook
  /** What was reported as `storage-failed`. */
  readonly reported: unknown[]
  /** Closes this window; the database stays. */
  readonly shut: () => void
  readonly close: () => Promise<void>
}

/** A book on a database of its own, or, by name, one more window on the same. */
export async function openTestBook(name = `test-${crypto.randomUUID()}`): Promise<TestBook> {
  const reported: unknown[] = []
  const opened = await openBook({ name, program: '0.0.0', report: (error) => reported.push(error) })
  if (!opened.ok) throw new Error(`the book did not open: ${opened.error.code}`)
  const core = opened.value
  const shut = (): void => closeBook(core)
  const close = async (): Promise<void> => {
    shut()
    await deleteDatabase(name)
  }
  return { name, core, book: new DexieFloorBook(core), reported, shut, close }
}

/** Waits in silence until the last connection is gone. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error(`${name} was not deleted`))
  })
}
